using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Briefs;

/// <summary>Which articles give their author's opinion rather than a report: by words of their title, and by how often the author advises or speaks of himself.</summary>
public sealed class OpinionSigns
{
    /// <summary>Signs a hundred words of the author's own.</summary>
    const double Enough = 0.8;

    /// <summary>Different signs of full weight; one alone, such as "should" in the words of a minister, tells nothing of the author. "I" does.</summary>
    const int FewestSigns = 2;

    /// <summary>Fewer words than this are no piece of which one could tell.</summary>
    const int FewestWords = 60;

    readonly ImmutableArray<string> _titles;
    readonly FrozenDictionary<string, double> _words;

    OpinionSigns(ImmutableArray<string> titles, FrozenDictionary<string, double> words) => (_titles, _words) = (titles, words);

    public static OpinionSigns Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var titles = ImmutableArray.CreateBuilder<string>();
        var words = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in KnowledgeTable.Read(files, "briefs/opinion.tsv", "where", "words", "weight"))
        {
            if (row[0] == "title")
            {
                titles.Add(row[1]);
            }
            else if (row[0] != "text" || !double.TryParse(row[2], System.Globalization.CultureInfo.InvariantCulture, out var weight) || !words.TryAdd(row[1], weight))
            {
                throw row.Wrong($"'{row[0]}', '{row[1]}', '{row[2]}' is no sign", "Write title or text, a word that is not there yet, and a weight.");
            }
        }

        return new(titles.DrainToImmutable(), words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    public bool AreIn(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Title is { } title && _titles.Any(sign => title.StartsWith(sign, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var (signs, words, inside) = (0.0, 0, false);
        var heavy = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var ownPerson = false;
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var text = article.Text.AsSpan();
        for (var i = 0; i < text.Length; i++)
        {
            inside = text[i] switch { '“' => true, '”' or '\n' => false, '"' => !inside, _ => inside };
            if (inside || !char.IsLetter(text[i]))
            {
                continue;
            }

            var start = i;
            while (i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] is '\'' or '’'))
            {
                i++;
            }

            words++;
            if (lookup.TryGetValue(text[start..(i + 1)], out var weight))
            {
                signs += weight;
                _ = weight >= 1 && heavy.Add(text[start..(i + 1)].ToString());
                ownPerson |= weight > 1;
            }
        }

        return words >= FewestWords && (ownPerson || heavy.Count >= FewestSigns) && 100 * signs >= Enough * words;
    }
}
