using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Articles;

/// <summary>Which columns of the event tables of others hold what, as knowledge/articles/event-tables.tsv lists them.</summary>
sealed class EventTables
{
    const string Path = "articles/event-tables.tsv";

    /// <summary>In the order in which a record tells them.</summary>
    static readonly string[] s_fields =
    [
        "id", "date", "source", "sourceCountry", "sourceSectors", "event", "cameo", "plover", "mode", "target", "targetCountry", "targetSectors", "place", "publisher", "address",
    ];

    readonly FrozenDictionary<string, ImmutableArray<(string Field, string Column)>> _tables;
    readonly FrozenDictionary<string, double> _certainties;

    EventTables(FrozenDictionary<string, ImmutableArray<(string, string)>> tables, FrozenDictionary<string, double> certainties) =>
        (_tables, _certainties) = (tables, certainties);

    public static EventTables Read(IKnowledgeFiles files)
    {
        var (tables, certainties) = (new Dictionary<string, List<(string, string)>>(StringComparer.Ordinal), new Dictionary<string, double>(StringComparer.Ordinal));
        foreach (var row in KnowledgeTable.Read(files, Path, "table", "field", "column", "source"))
        {
            if (row[1] == "certainty" && double.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var certainty) && certainty is > 0 and <= 1)
            {
                certainties[row[0]] = certainty;
                continue;
            }

            if (!s_fields.Contains(row[1]))
            {
                throw row.Wrong($"'{row[1]}' is no field", $"The fields are {string.Join(", ", s_fields)}, and certainty with a number up to 1.");
            }

            if (!tables.TryGetValue(row[0], out var columns))
            {
                tables[row[0]] = columns = [];
            }

            columns.Add((row[1], row[2]));
        }

        return new(tables.ToFrozenDictionary(table => table.Key, table => table.Value.ToImmutableArray()), certainties.ToFrozenDictionary());
    }

    public double CertaintyOf(string table) => _certainties.GetValueOrDefault(table, 1);

    /// <summary>The kind of table that begins with this line, and where its fields stand; null for any other table.</summary>
    public (string Table, ImmutableArray<(string Field, int At)> Columns, bool HasHeading)? Tell(IReadOnlyList<string> line)
    {
        foreach (var (table, columns) in _tables.OrderBy(table => table.Key, StringComparer.Ordinal))
        {
            var isNumbered = columns[0].Column.StartsWith('#');
            ImmutableArray<(string Field, int At)> places =
            [
                .. columns.OrderBy(column => Array.IndexOf(s_fields, column.Field)).Select(column => (column.Field, isNumbered
                    ? int.Parse(column.Column.AsSpan(1), CultureInfo.InvariantCulture)
                    : IndexOf(line, column.Column))),
            ];
            if (isNumbered ? line.Count == places[^1].At + 1 && AreNumbers(line, places) : places.All(place => place.At >= 0))
            {
                return (table, places, !isNumbered);
            }
        }

        return null;
    }

    static int IndexOf(IReadOnlyList<string> line, string column)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Trim().Equals(column, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    static bool AreNumbers(IReadOnlyList<string> line, ImmutableArray<(string Field, int At)> places) =>
        places.Where(place => place.Field is "id" or "date" or "cameo").All(place => line[place.At].Length > 0 && line[place.At].All(char.IsAsciiDigit));
}
