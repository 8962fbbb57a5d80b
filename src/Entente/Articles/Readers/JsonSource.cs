using System.Globalization;
using System.Text.Json;

namespace Entente.Articles.Readers;

/// <summary>A JSON file that is one record, or an array of them, over as many lines as it likes. JSON lines under this name are read too.</summary>
sealed class JsonSource : IDocumentSource
{
    public string Format => "json";

    public bool Accepts(string name, ReadOnlySpan<byte> start) => FileName.Ends(name, ".json");

    public IEnumerable<RawDocument> Open(Stream stream, string name, SourceContext context)
    {
        var file = new LineStream(stream, context.Limits.Archive).Take(context.Limits.Archive + 1);
        if (file.Length > context.Limits.Archive)
        {
            context.Notes.Add(Diagnostic.TooLong(name, context.Limits.Archive));
            return [];
        }

        return Records(file, name) ?? new JsonLinesSource().Open(new MemoryStream(file), name, context);
    }

    /// <summary>Null where the file as a whole is no JSON.</summary>
    static List<RawDocument>? Records(byte[] file, string name)
    {
        try
        {
            using var parsed = JsonDocument.Parse(TextDecoding.Decode(file), new() { AllowTrailingCommas = true });
            var records = parsed.RootElement.ValueKind is JsonValueKind.Array ? [.. parsed.RootElement.EnumerateArray()] : (JsonElement[])[parsed.RootElement];
            return [.. records.Select((record, i) => new RawDocument
            {
                Name = records.Length == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{i + 1}"),
                Bytes = OnOneLine(record),
                MediaType = "application/x-ndjson",
            })];
        }
        catch (JsonException)
        {
            return null; // lines, or broken: the reader of lines says which
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair; likewise
        }
    }

    static byte[] OnOneLine(JsonElement record)
    {
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line))
        {
            record.WriteTo(writer);
        }

        return line.ToArray();
    }
}
