using System.Text.Json;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>Where the words of a cleaned article stand in the raw file, line by line; only within the units that are labelled.</summary>
sealed class SeedPlaces
{
    readonly List<(int Start, int? Raw)> _lines = [];
    readonly List<(int Start, int End)> _windows = [];

    public SeedPlaces(string raw, string text, JsonElement labels)
    {
        var (position, cursor) = (0, 0);
        foreach (var line in text.Split('\n'))
        {
            var words = line.Trim();
            var found = words.Length == 0 ? -1 : raw.IndexOf(words, cursor, StringComparison.Ordinal);
            if (words.Length > 0 && found < 0)
            {
                found = raw.IndexOf(words, StringComparison.Ordinal);
            }

            _lines.Add((position, found < 0 ? null : found - (line.Length - line.TrimStart().Length)));
            cursor = found < 0 ? cursor : found;
            position += line.Length + 1;
        }

        var labelled = labels.GetProperty("labelled_units").EnumerateArray().Select(unit => unit.GetString()).ToHashSet();
        foreach (var unit in labels.GetProperty("units").EnumerateArray())
        {
            if (labelled.Contains(unit.GetProperty("id").GetString()) && unit.TryGetProperty("raw_start", out var start))
            {
                _windows.Add((start.GetInt32(), start.GetInt32() + unit.GetProperty("text").GetString()!.Length));
            }
        }
    }

    /// <summary>Null where the words are not in the raw file or not in a labelled unit.</summary>
    public TextSpan? InRaw(TextSpan span) =>
        InRaw(span.Start) is { } start && InRaw(span.End - 1) is { } last && _windows.Exists(window => window.Start <= start && start < window.End)
            ? new(start, last + 1)
            : null;

    int? InRaw(int at)
    {
        var (start, raw) = _lines.FindLast(line => line.Start <= at);
        return raw + at - start;
    }
}
