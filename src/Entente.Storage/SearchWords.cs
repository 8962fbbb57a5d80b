using System.Collections.Immutable;

namespace Entente.Storage;

/// <summary>What a person looks for: words that must all be there, "phrases in quotation marks", -words that must not, and OR between alternatives.</summary>
sealed record SearchWords(ImmutableArray<SearchWords.Alternative> Alternatives)
{
    /// <summary>Null where nothing is looked for, or a quotation is not closed.</summary>
    public static SearchWords? Read(string text)
    {
        var alternatives = ImmutableArray.CreateBuilder<Alternative>();
        var (wanted, unwanted) = (new List<string>(), new List<string>());
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isUnwanted = text[at] == '-' && at + 1 < text.Length;
            at += isUnwanted ? 1 : 0;
            var isQuoted = text[at] == '"';
            at += isQuoted ? 1 : 0;
            var end = at;
            while (end < text.Length && (isQuoted ? text[end] != '"' : !char.IsWhiteSpace(text[end]) && text[end] != '"'))
            {
                end++;
            }

            if (isQuoted && end == text.Length)
            {
                return null;
            }

            var term = text[at..end];
            at = end + (isQuoted ? 1 : 0);
            if (term == "OR" && !isQuoted)
            {
                if (!Close())
                {
                    return null;
                }
            }
            else if (term.Any(char.IsLetterOrDigit))
            {
                (isUnwanted ? unwanted : wanted).Add(term);
            }
        }

        return Close() ? new(alternatives.ToImmutable()) : null;

        bool Close()
        {
            if (wanted.Count == 0)
            {
                return false;
            }

            alternatives.Add(new([.. wanted], [.. unwanted]));
            wanted.Clear();
            unwanted.Clear();
            return true;
        }
    }

    /// <summary>All of the one, none of the other.</summary>
    public readonly record struct Alternative(ImmutableArray<string> Wanted, ImmutableArray<string> Unwanted);
}
