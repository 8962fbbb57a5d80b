using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Entente.Articles.Readers;

/// <summary>Events that others have coded (ICEWS, POLECAT, GDELT, the classic CAMEO files): each row a record of its own, in its own words.</summary>
sealed class EventTableSource : IDocumentSource
{
    const char Between = '\t';

    public string Format => "events";

    public bool Accepts(string name, ReadOnlySpan<byte> start)
    {
        var end = start.IndexOf((byte)'\n');
        return (end < 0 ? start : start[..end]) is var line && line.Contains((byte)Between)
            && ArticleRules.BuiltIn.EventTables.Tell(Cells(Encoding.UTF8.GetString(line).TrimStart('\uFEFF'))) is not null;
    }

    public IEnumerable<RawDocument> Open(Stream stream, string name, SourceContext context)
    {
        var lines = new LineStream(stream, context.Limits.Document);
        var table = ("", ImmutableArray<(string Field, int At)>.Empty, false);
        for (var number = 1; lines.Next(out var line); number++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
            if (line is null)
            {
                context.Notes.Add(Diagnostic.TooLong(place, context.Limits.Document));
                continue;
            }

            var cells = Cells(TextDecoding.Decode(line).TrimStart('\uFEFF'));
            if (number == 1)
            {
                table = context.Rules.EventTables.Tell(cells) ?? throw new InvalidDataException("its first line is that of no event table.");
                if (table.Item3)
                {
                    continue;
                }
            }

            if (Record(table.Item1, table.Item2, cells, place) is { } record)
            {
                yield return record;
            }
            else if (cells.Length > 1 || cells[0].Trim().Length > 0)
            {
                context.Notes.Add(Diagnostic.NotARecord(name, number, "it has no id, no day or no two sides, as every event must"));
            }
        }
    }

    static RawDocument? Record(string table, ImmutableArray<(string Field, int At)> columns, string[] cells, string place)
    {
        var values = columns.Where(column => column.At < cells.Length && cells[column.At].Trim().Length > 0).Select(column => (column.Field, Cell: cells[column.At].Trim())).ToArray();
        string? Of(string field) => values.FirstOrDefault(value => value.Field == field).Cell;

        if (Of("id") is not { } id || Day(Of("date")) is not { } day || (Of("source") ?? Of("sourceCountry")) is null || (Of("target") ?? Of("targetCountry")) is null)
        {
            return null;
        }

        return new()
        {
            Name = place,
            Bytes = Encoding.UTF8.GetBytes(string.Join('\n', values.Where(value => value.Field is not "date").Select(value => $"{value.Field}: {value.Cell}")
                .Prepend(string.Create(CultureInfo.InvariantCulture, $"date: {day:yyyy-MM-dd}")).Prepend($"table: {table}"))),
            MediaType = EventRecordReader.MediaType,
            Id = $"{table}-{id}",
            Address = Of("address") is { } address && Uri.TryCreate(address.Split(';')[0], UriKind.Absolute, out _) ? address.Split(';')[0] : null,
            Published = day,
            Publisher = Of("publisher") is { } publisher ? $"{table}: {publisher}" : table,
        };
    }

    static DateOnly? Day(string? cell) => DateOnly.TryParseExact(cell, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static string[] Cells(string line) => [.. line.TrimEnd('\r').Split(Between).Select(cell => cell.Trim('"'))];
}
