using System.Globalization;
using System.Text;

namespace Entente.Articles.Readers;

/// <summary>A table with a row for each article; its first row names the columns.</summary>
sealed class CsvSource : IDocumentSource
{
    public string Format => "csv";

    public bool Accepts(string name, ReadOnlySpan<byte> start) => FileName.Ends(name, ".csv", ".tsv");

    public IEnumerable<RawDocument> Open(Stream stream, string name, SourceContext context)
    {
        // The signs that make up a table are the same in every encoding of bytes; what stands between them is decoded row by row.
        using var reader = new StreamReader(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        var rows = new CsvRows(reader, context.Limits.Document);
        if (!rows.Next(out var head) || head is null || Columns(Decoded(head), context.Rules.Fields) is not { } columns)
        {
            context.Notes.Add(Diagnostic.NoTextColumn(name));
            yield break;
        }

        for (var number = 2; rows.Next(out var row); number++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
            if (row is null)
            {
                context.Notes.Add(Diagnostic.TooLong(place, context.Limits.Document));
                continue;
            }

            if (rows.BreaksOff)
            {
                context.Notes.Add(Diagnostic.Unreadable(place, "the table ends within a quoted cell, so that this row is not whole."));
                continue;
            }

            if (reader.CurrentEncoding.CodePage == Encoding.Latin1.CodePage)
            {
                row = Decoded(row);
            }

            string? Cell(string field) => columns.TryGetValue(field, out var column) && column < row.Count && row[column].AsSpan().Trim().Length > 0 ? row[column] : null;

            var html = Cell("html");
            var text = html ?? Cell("text") ?? Cell("title");
            if (text is null)
            {
                context.Notes.Add(Diagnostic.Empty(place));
                continue;
            }

            yield return new()
            {
                Name = place,
                Bytes = Encoding.UTF8.GetBytes(text),
                MediaType = html is not null ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
                Id = Cell("id"),
                Title = Cell("title") is { } title ? FeedMarkup.TextOf(title) : null,
                Address = Cell("address"),
                Published = Cell("date") is { } date ? context.Rules.Dates.Find(date) : null,
                Publisher = Cell("publisher"),
                Byline = Cell("byline"),
            };
        }
    }

    /// <summary>A row whose characters are bytes, in the encoding that the whole of it speaks for.</summary>
    static List<string> Decoded(List<string> row)
    {
        const char Between = '\u001F';
        return row.TrueForAll(cell => Ascii.IsValid(cell)) ? row
            : [.. TextDecoding.Decode(Encoding.Latin1.GetBytes(string.Join(Between, row))).Split(Between)];
    }

    /// <summary>Where each field stands; null where no column holds anything to read.</summary>
    static Dictionary<string, int>? Columns(List<string> head, FieldNames names)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in FieldNames.All)
        {
            foreach (var name in names[field])
            {
                if (head.FindIndex(column => column.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at)
                {
                    columns.TryAdd(field, at);
                }
            }
        }

        return columns.ContainsKey("text") || columns.ContainsKey("html") || columns.ContainsKey("title") ? columns : null;
    }
}
