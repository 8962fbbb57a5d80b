using System.Collections.Immutable;
using System.Text;

namespace Entente.Storage.Sql;

/// <summary>Findings of a pair say the same few words and lists over and over: each is kept, and its list read, once.</summary>
sealed class RepeatedWords
{
    /// <summary>In bytes; what is longer is hardly said twice.</summary>
    const int Longest = 256;

    readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImmutableArray<string>> _lists = new(StringComparer.Ordinal);

    public string? Text(StoredRow row, int column)
    {
        if (!row.Read(column, out var bytes))
        {
            return null;
        }

        if (bytes.Length > Longest)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        Span<char> letters = stackalloc char[Longest];
        var text = letters[..Encoding.UTF8.GetChars(bytes, letters)];
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var word))
        {
            known[text] = word = text.ToString();
        }

        return word;
    }

    /// <summary>Of what <see cref="StoreJson"/> wrote; none where the column has nothing.</summary>
    public ImmutableArray<string> List(StoredRow row, int column)
    {
        if (!row.Read(column, out var json) || json.Length > Longest)
        {
            return StoredJson.Texts(json);
        }

        Span<char> letters = stackalloc char[Longest];
        var text = letters[..Encoding.UTF8.GetChars(json, letters)];
        var known = _lists.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var list))
        {
            known[text] = list = StoredJson.Texts(json);
        }

        return list;
    }
}
