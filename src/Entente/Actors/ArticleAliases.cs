using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Actors;

/// <summary>Short forms that the article itself makes of a full name it gave before: "bin Salman", "Hlaing" behind "Min Aung Hlaing". Nothing is guessed about which part is a surname.</summary>
static class ArticleAliases
{
    /// <summary>Shorter words stand for too much else.</summary>
    const int Shortest = 4;

    const double Confidence = 0.75;

    /// <summary>The mentions with those of short forms among them; a short form of two words stands before what its last word alone would mean.</summary>
    public static ImmutableArray<Mention> Add(Article article, ImmutableArray<Mention> names, ArticleContext context, ActorWords words)
    {
        var aliases = Aliases(article, names, words);
        if (aliases.Count == 0)
        {
            return names;
        }

        var found = new List<Mention>();
        foreach (var (alias, full) in aliases)
        {
            for (var at = full.Span.End; (at = article.Text.IndexOf(alias, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += alias.Length)
            {
                var span = new TextSpan(at, at + alias.Length);
                if (IsWritten(article.Text.AsSpan(at, alias.Length), alias) && IsWhole(article.Text, span) && !names.Any(name => name.Span.Overlaps(span) && !span.Contains(name.Span)) && !names.Any(name => name.Span == span)
                    && !found.Exists(other => other.Span.Overlaps(span)) && !context.IsAnothersSurname(span))
                {
                    found.Add(full with { Span = span, Confidence = Math.Min(full.Confidence, Confidence), Candidates = [] });
                }
            }
        }

        return found.Count == 0 ? names : [.. names.Where(name => !found.Exists(other => other.Span.Contains(name.Span))).Concat(found).OrderBy(mention => mention.Span)];
    }

    /// <summary>The last word and the last two of each person's full name, the longer first; none that two persons share.</summary>
    static List<(string Alias, Mention Full)> Aliases(Article article, ImmutableArray<Mention> names, ActorWords words)
    {
        var aliases = new Dictionary<string, Mention?>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name is { Kind: ActorKind.Person, Via: MentionVia.Name } && article[name.Span].ToString().Split(' ') is { Length: > 1 } parts)
            {
                foreach (var alias in parts.Length > 2 ? (string[])[string.Join(' ', parts[^2..]), parts[^1]] : [parts[^1]])
                {
                    var last = alias[(alias.LastIndexOf(' ') + 1)..];
                    if (last.Length >= Shortest && char.IsUpper(last[0]) && words.Agents.SectorOf(last) is null && words.Offices.Find(last) is null)
                    {
                        aliases[alias] = aliases.TryGetValue(alias, out var other) && other?.Actor != name.Actor ? null : other ?? name;
                    }
                }
            }
        }

        return [.. aliases.Where(alias => alias.Value is not null).OrderByDescending(alias => alias.Key.Contains(' ', StringComparison.Ordinal)).ThenBy(alias => alias.Value!.Span.Start).Select(alias => (alias.Key, alias.Value!))];
    }

    /// <summary>As in the full name, but for a capital at the head of a sentence: "Bin Salman".</summary>
    static bool IsWritten(ReadOnlySpan<char> words, string alias) => words[1..].SequenceEqual(alias.AsSpan(1)) && (words[0] == alias[0] || char.IsUpper(words[0]));

    static bool IsWhole(string text, TextSpan span) => (span.Start == 0 || !WordFold.IsWord(text[span.Start - 1])) && (span.End == text.Length || !WordFold.IsWord(text[span.End]));
}
