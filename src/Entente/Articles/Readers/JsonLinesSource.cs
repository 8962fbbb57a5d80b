using System.Globalization;

namespace Entente.Articles.Readers;

/// <summary>A file of JSON lines, however long: each line is a document of its own.</summary>
sealed class JsonLinesSource : IDocumentSource
{
    public string Format => "jsonl";

    public bool Accepts(string name, ReadOnlySpan<byte> start) =>
        FileName.Ends(name, ".jsonl", ".ndjson") || start.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', ..];

    public IEnumerable<RawDocument> Open(Stream stream, string name, SourceContext context)
    {
        var lines = new LineStream(stream, context.Limits.Document);
        for (var number = 1; lines.Next(out var line); number++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
            if (line is null)
            {
                context.Notes.Add(Diagnostic.TooLong(place, context.Limits.Document));
            }
            else if (line.AsSpan().Trim(" \t\r"u8).Length > 0)
            {
                yield return new() { Name = place, Bytes = line, MediaType = "application/x-ndjson" };
            }
        }
    }
}
