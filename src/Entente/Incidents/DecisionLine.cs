using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Claims;
using Entente.Drivers;

namespace Entente.Incidents;

/// <summary>A decision as a line of the ledger: JSON, so that a person can read and compare it.</summary>
public static partial class DecisionLine
{
    static readonly LineJson s_json = new(new(LineJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(Decision decision) => JsonSerializer.Serialize(decision, s_json.Decision);

    /// <summary>Null for a line that is no decision, or lacks what its kind needs.</summary>
    public static Decision? Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        try
        {
            return JsonSerializer.Deserialize(line, s_json.Decision) is { } decision && IsWhole(decision) ? decision : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Names the decision to a person who wants it undone: a hash of its line.</summary>
    public static string Id(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)).AsSpan(0, IdBytes));
    }

    static bool IsWhole(Decision decision) => decision.Kind switch
    {
        DecisionKind.Wrong or DecisionKind.Right => decision.About is not null,
        DecisionKind.Really => decision is { About: not null, Really: not null },
        DecisionKind.One or DecisionKind.Apart => decision is { About: not null, Other: not null },
        DecisionKind.Actor => decision is { About: not null, Read: not null, Is.Actor.Length: > 0 },
        DecisionKind.Ignore => decision.Publisher is not null,
        DecisionKind.Undo => decision.Of is not null,
        _ => false,
    };

    const int IdBytes = 5;

    sealed class CamelNames<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
        where T : struct, Enum;

    [JsonSourceGenerationOptions(
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = [typeof(CamelNames<DecisionKind>), typeof(CamelNames<ClaimKind>), typeof(CamelNames<PloverCategory>), typeof(CamelNames<Modality>), typeof(CamelNames<DriverDirection>)])]
    [JsonSerializable(typeof(Decision))]
    sealed partial class LineJson : JsonSerializerContext;
}
