using System.Globalization;
using System.Text;
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

        ReadOnlyMemory<byte> text = System.Text.Unicode.Utf8.IsValid(file) ? file : Encoding.UTF8.GetBytes(TextDecoding.Decode(file));
        text = (text.Span.StartsWith(Encoding.UTF8.Preamble) ? text[3..] : text).TrimStart(" \t\r\n"u8);
        return text.Span is [(byte)'[', ..]
            ? Elements(text, name, context.Notes)
            : One(text, name, context.Limits.Document) is { } record ? [record] : new JsonLinesSource().Open(new MemoryStream(file), name, context);
    }

    /// <summary>The records of an array, one at a time; where it breaks off, those before were whole.</summary>
    static IEnumerable<RawDocument> Elements(ReadOnlyMemory<byte> file, string name, DiagnosticBag notes)
    {
        var (at, state) = (0, new JsonReaderState(new() { AllowTrailingCommas = true }));
        for (var number = 1; ; number++)
        {
            byte[]? line = null;
            var place = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
            try
            {
                line = Next(file, ref at, ref state) is { } element ? OnOneLine(element) : null;
            }
            catch (JsonException)
            {
                notes.Add(Diagnostic.Unreadable(place, "the file breaks off being JSON in this record; those before were read."));
            }
            catch (InvalidOperationException)
            {
                notes.Add(Diagnostic.Unreadable(place, "the name of a field holds half a character; neither this record nor those behind it were read."));
            }

            if (line is null)
            {
                yield break;
            }

            yield return new() { Name = place, Bytes = line, MediaType = "application/x-ndjson" };
        }
    }

    /// <summary>The bytes of the next element of the array, null behind the last.</summary>
    static ReadOnlyMemory<byte>? Next(ReadOnlyMemory<byte> file, ref int at, ref JsonReaderState state)
    {
        var reader = new Utf8JsonReader(file.Span[at..], isFinalBlock: true, state);
        var first = at == 0;
        if (!reader.Read() || (first && !reader.Read()) || reader.TokenType is JsonTokenType.EndArray)
        {
            return null;
        }

        var start = at + (int)reader.TokenStartIndex;
        reader.Skip();
        at += (int)reader.BytesConsumed;
        state = reader.CurrentState;
        return file[start..at];
    }

    /// <summary>Null where the file as a whole is no JSON, or too long for one record: lines, or broken; the reader of lines says which.</summary>
    static RawDocument? One(ReadOnlyMemory<byte> file, string name, int limit)
    {
        try
        {
            return file.Length > limit ? null : new() { Name = name, Bytes = OnOneLine(file), MediaType = "application/x-ndjson" };
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair
        }
    }

    static byte[] OnOneLine(ReadOnlyMemory<byte> record)
    {
        using var parsed = JsonDocument.Parse(record, new() { AllowTrailingCommas = true });
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line))
        {
            parsed.RootElement.WriteTo(writer);
        }

        return line.ToArray();
    }
}
