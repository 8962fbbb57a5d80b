using System.Globalization;
using System.Text;

namespace Entente.Articles.Readers;

/// <summary>The pages in a web archive (ISO 28500), such as those of news crawls: responses that were fine, and texts converted from them.</summary>
/// <remarks>A compressed archive is one gzip member a record; the gzip source gives them as one stream.</remarks>
sealed class WarcSource : IDocumentSource
{
    const int LongestLine = 1 << 16;

    const int MostHeaders = 200;

    public string Format => "warc";

    public bool Accepts(string name, ReadOnlySpan<byte> start) => start.StartsWith("WARC/"u8);

    public IEnumerable<RawDocument> Open(Stream stream, string name, SourceContext context)
    {
        var archive = new LineStream(stream, LongestLine);
        for (var number = 1; NextRecord(archive, name, number, context.Notes) is { } headers; number++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
            if (!long.TryParse(headers.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                context.Notes.Add(Diagnostic.Unreadable(place, "the record does not say how long it is."));
                continue;
            }

            var type = headers.GetValueOrDefault("warc-type");
            if (type is not ("response" or "resource" or "conversion"))
            {
                archive.Skip(length);
            }
            else if (length > context.Limits.Document)
            {
                context.Notes.Add(Diagnostic.TooLong(place, context.Limits.Document));
                archive.Skip(length);
            }
            else
            {
                var content = archive.Take((int)length);
                if (content.Length < length)
                {
                    context.Notes.Add(Diagnostic.Unreadable(place, "the archive ends within this record."));
                }
                else if (DocumentOf(content, headers, type, place, context) is { } document)
                {
                    yield return document;
                }
            }
        }
    }

    /// <summary>The headers of the next record. What stands between records where one lied about its length is passed over.</summary>
    static Dictionary<string, string>? NextRecord(LineStream archive, string name, int number, DiagnosticBag notes)
    {
        var lost = false;
        while (archive.Next(out var line))
        {
            if (line is not null && line.AsSpan().StartsWith("WARC/"u8))
            {
                return Headers(archive);
            }

            if (!lost && (line is null || !line.AsSpan().Trim("\r\n"u8).IsEmpty))
            {
                lost = true;
                notes.Add(Diagnostic.Unreadable(name, string.Create(CultureInfo.InvariantCulture, $"record {number} does not begin where the one before says it ends; the next one was looked for.")));
            }
        }

        return null;
    }

    static Dictionary<string, string> Headers(LineStream lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (lines.Next(out var line) && line is not null && headers.Count < MostHeaders)
        {
            var header = Encoding.UTF8.GetString(line).AsSpan().Trim();
            var colon = header.IndexOf(':');
            if (header.IsEmpty)
            {
                break;
            }

            if (colon > 0)
            {
                headers[header[..colon].Trim().ToString()] = header[(colon + 1)..].Trim().ToString();
            }
        }

        return headers;
    }

    static RawDocument? DocumentOf(byte[] content, Dictionary<string, string> record, string type, string place, SourceContext context)
    {
        var document = new RawDocument
        {
            Name = place,
            Bytes = content,
            MediaType = record.GetValueOrDefault("content-type"),
            Address = record.GetValueOrDefault("warc-target-uri")?.Trim('<', '>'),
        };
        if (type != "response")
        {
            return IsText(document.MediaType) ? document : null;
        }

        var response = new LineStream(new MemoryStream(content), LongestLine);
        if (!response.Next(out var status) || status is null || !Encoding.ASCII.GetString(status).Contains(" 200", StringComparison.Ordinal))
        {
            return null;
        }

        var headers = Headers(response);
        var media = headers.GetValueOrDefault("content-type");
        if (!IsText(media))
        {
            return null;
        }

        var body = HttpBody.Decode(response.Rest(), headers, context);
        if (body is null)
        {
            context.Notes.Add(Diagnostic.Unreadable(place, "its content is packed in a way that does not hold."));
        }

        return body is null ? null : document with { Bytes = body, MediaType = media };
    }

    static bool IsText(string? media) =>
        media is null || media.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || media.Contains("xml", StringComparison.OrdinalIgnoreCase);
}
