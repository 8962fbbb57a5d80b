using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Briefs;

/// <summary>A brief as JSON: everything that the other forms are drawn from, and what <c>--diff</c> reads back.</summary>
public static class BriefJson
{
    static readonly BriefJsonContext s_context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<RunKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<BlockStyle>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<AskedDirection>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<Confidence>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<Likelihood>(JsonNamingPolicy.CamelCase) },
    });

    public static string Write(Brief brief) => JsonSerializer.Serialize(brief, s_context.Brief);

    /// <exception cref="InvalidDataException">It is not a brief as <see cref="Write"/> makes them.</exception>
    public static Brief Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, s_context.Brief) ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"ENT4003: this is not a brief in JSON ({fault.Message}). Give a file that 'entente brief A B -o FILE.json' has written.", fault);
        }
    }
}

[JsonSerializable(typeof(Brief))]
sealed partial class BriefJsonContext : JsonSerializerContext;
