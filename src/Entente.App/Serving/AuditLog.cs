using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Entente.App.Serving;

/// <summary>Who changed what, and when: a file that only grows, a JSON object a line.</summary>
sealed class AuditLog(string folder, TimeProvider clock)
{
    public const string FileName = "audit.jsonl";

    const string Detail = "entente.audit";

    readonly Lock _lock = new();

    string PathOfFile => Path.Join(folder, FileName);

    /// <summary>What the request did, for the line that is written when it has done it.</summary>
    public static void Note(HttpContext context, string what) => context.Items[Detail] = what;

    /// <summary>Writes a line for every request that changed something.</summary>
    public async Task Record(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (!Access.IsSafe(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ChangesNothing>() is null && context.Response.StatusCode < 400)
        {
            Add(Visitor.Of(context), $"{context.Request.Method} {context.Request.Path}", context.Items[Detail] as string);
        }
    }

    public void Add(Visitor who, string what, string? detail)
    {
        var line = new AuditEntry(0, clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), who.Name, who.Role.ToString().ToLowerInvariant(), what, detail);
        lock (_lock)
        {
            Directory.CreateDirectory(folder);
            File.AppendAllText(PathOfFile, JsonSerializer.Serialize(line, AuditJson.Default.AuditEntry) + "\n", Encoding.UTF8);
        }
    }

    /// <summary>From behind a line on, oldest first.</summary>
    public IReadOnlyList<AuditEntry> Entries(int after, int limit)
    {
        lock (_lock)
        {
            return !File.Exists(PathOfFile)
                ? []
                : [.. File.ReadLines(PathOfFile).Select((line, at) => JsonSerializer.Deserialize(line, AuditJson.Default.AuditEntry)! with { Number = at + 1 }).Skip(after).Take(limit)];
        }
    }
}

/// <summary>One change.</summary>
/// <param name="Number">Of the line, from 1.</param>
/// <param name="At">ISO 8601, UTC.</param>
/// <param name="Who">The name of the token.</param>
/// <param name="Role">As whom.</param>
/// <param name="What">Method and address.</param>
/// <param name="Detail">What became of it.</param>
sealed record AuditEntry([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Number, string At, string Who, string Role, string What, string? Detail);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AuditEntry))]
sealed partial class AuditJson : JsonSerializerContext;
