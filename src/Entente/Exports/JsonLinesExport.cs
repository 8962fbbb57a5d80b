using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Incidents;

namespace Entente.Exports;

/// <summary>One JSON object a line, every property of a claim a field; what is unknown is null.</summary>
public sealed class JsonLinesExport : IExport
{
    static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "jsonl";

    public void Write(TextWriter output, IEnumerable<StoredClaim> claims, Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(claims);
        using var buffer = new MemoryStream();
        foreach (var claim in claims)
        {
            buffer.SetLength(0);
            using (var json = new Utf8JsonWriter(buffer, s_options))
            {
                json.WriteStartObject();
                foreach (var column in ClaimColumn.All)
                {
                    json.WritePropertyName(column.Name);
                    Write(json, column.Cell(claim));
                }

                json.WriteEndObject();
            }

            output.Write(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
            output.Write('\n');
        }
    }

    /// <summary>A cell as JSON: numbers and truth values as such, lists as arrays, all else as text.</summary>
    public static void Write(Utf8JsonWriter json, object? cell)
    {
        ArgumentNullException.ThrowIfNull(json);
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(Math.Round(number, 4));
                break;
            case IEnumerable<string> list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    json.WriteStringValue(item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(ClaimColumn.TextOf(cell));
                break;
        }
    }
}
