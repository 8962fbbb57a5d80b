using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Articles;
using Entente.Storage;

namespace Entente.App.Inputs;

/// <summary>A table in Parquet as documents: each row is read like a line of JSON with the same names.</summary>
static class ParquetDocuments
{
    static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Looks at the first bytes and goes back.</summary>
    public static bool Is(Stream stream)
    {
        if (stream is not FileStream { CanSeek: true })
        {
            return false;
        }

        Span<byte> start = stackalloc byte[4];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return length == start.Length && start.SequenceEqual(ParquetFile.Mark);
    }

    /// <summary>One at a time; what is broken is said in <paramref name="notes"/>.</summary>
    public static IEnumerable<RawDocument> Of(FileStream stream, string name, DiagnosticBag notes)
    {
        using var rows = ParquetFile.Read(stream.Name).GetEnumerator();
        for (var number = 1; Next(rows, name, notes); number++)
        {
            yield return new()
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}"),
                Bytes = Line(rows.Current),
                MediaType = "application/x-ndjson",
            };
        }
    }

    static bool Next(IEnumerator<KeyValuePair<string, object?>[]> rows, string name, DiagnosticBag notes)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (InvalidDataException fault)
        {
            notes.Add(Diagnostic.Unreadable(name, fault.Message));
            return false;
        }
    }

    static byte[] Line(KeyValuePair<string, object?>[] row)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, s_options))
        {
            json.WriteStartObject();
            foreach (var (name, cell) in row)
            {
                if (cell is not null)
                {
                    json.WriteString(name, cell switch
                    {
                        string text => text,
                        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
                        DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        IEnumerable<string> list => string.Join(' ', list),
                        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
                    });
                }
            }

            json.WriteEndObject();
        }

        return line.ToArray();
    }
}
