using System.Collections.Immutable;
using System.Data.Common;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Storage.Sql;

/// <summary>From rows back to reports. Reports of a pair say the same few words over and over: each is kept once.</summary>
sealed class ReportRows
{
    readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImmutableArray<string>> _lists = new(StringComparer.Ordinal);

    public Report Report(DbDataReader row) => new()
    {
        ClaimKey = row.GetString(0),
        ArticleKey = row.GetString(1),
        Source = Once(row.GetString(2)),
        Target = Once(row.GetString(3)),
        Day = row.Day(4)!.Value,
        Kind = (ClaimKind)row.GetInt32(5),
        Plover = row.IsDBNull(6) ? null : (PloverCategory)row.GetInt32(6),
        Mode = Once(row.Text(7)),
        Cameo = Once(row.Text(8)),
        Dimensions = List(row),
        Modality = (Modality)row.GetInt32(10),
        Closeness = row.GetInt32(11),
        Confidence = row.GetDouble(12),
        Publisher = Once(row.Text(13)),
        Fingerprint = unchecked((ulong)row.GetInt64(14)),
        Words = ContentWords.Unpack(row.GetFieldValue<byte[]>(15)),
        Quantity = row.IsDBNull(16) ? null : row.GetDouble(16),
        Place = Once(row.Text(17)),
    };

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(word))]
    string? Once(string? word)
    {
        return word is null ? null : _words.TryGetValue(word, out var known) ? known : _words[word] = word;
    }

    ImmutableArray<string> List(DbDataReader row)
    {
        var text = row.GetString(9);
        if (!_lists.TryGetValue(text, out var list))
        {
            _lists[text] = list = SqlRows.List(row, 9);
        }

        return list;
    }
}
