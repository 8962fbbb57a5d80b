using System.Collections.Immutable;
using System.Data.Common;

namespace Entente.Storage.Sql;

/// <summary>Findings of a pair say the same few words and lists over and over: each is kept, and its list read, once.</summary>
sealed class RepeatedWords
{
    readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImmutableArray<string>> _lists = new(StringComparer.Ordinal);

    public string? Text(DbDataReader row, int column)
    {
        return row.Text(column) is not { } word ? null : _words.TryGetValue(word, out var known) ? known : _words[word] = word;
    }

    public ImmutableArray<string> List(DbDataReader row, int column)
    {
        var text = row.GetString(column);
        if (!_lists.TryGetValue(text, out var list))
        {
            _lists[text] = list = StoredJson.Texts(text);
        }

        return list;
    }
}
