using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>Names that the language model sees and the knowledge does not have. They get a country only from a description beside them: "Kenya's foreign minister Xan Example".</summary>
static class UnknownNames
{
    const double Confidence = 0.5;

    /// <summary>The mentions with those of unknown names among them, in reading order.</summary>
    public static List<Mention> Add(Article article, ImmutableArray<Sentence> sentences, List<Mention> mentions, ActorWords words)
    {
        var added = new List<Mention>();
        var full = new Dictionary<string, Mention>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var name in sentence.Names)
            {
                var span = sentence.Tokens[name.First].Span.Cover(sentence.Tokens[name.End - 1].Span);
                if (name.Kind == NameKind.Group || !char.IsUpper(article.Text[span.Start]) || mentions.Exists(m => m.Span.Overlaps(span)))
                {
                    continue;
                }

                var written = article[span].ToString();
                if (IsPlain(written, words))
                {
                    continue;
                }

                var last = written[(written.LastIndexOf(' ') + 1)..];
                if (Abbreviated(article.Text, span, mentions, added) is { } whole)
                {
                    full[written] = whole with { Via = whole.Actor is null ? MentionVia.Tagged : MentionVia.Name };
                }

                if (name.End - name.First == 1 && full.TryGetValue(written, out var known))
                {
                    added.Add(known with { Span = span });
                    continue;
                }

                var mention = Of(article, span, written, name.Kind, mentions);
                added.Add(mention);
                if (name is { Kind: NameKind.Person } && last != written)
                {
                    full[last] = mention;
                }
            }
        }

        return added.Count == 0 ? mentions : [.. mentions.Concat(added).OrderBy(m => m.Span)];
    }

    /// <summary>The name that letters in brackets right behind it stand for: "Riverine Accord Bureau (RAB)".</summary>
    static Mention? Abbreviated(string text, TextSpan span, List<Mention> mentions, List<Mention> added) =>
        span.Start > 1 && text[span.Start - 1] == '(' && span.End < text.Length && text[span.End] == ')'
            ? mentions.Concat(added).FirstOrDefault(m => m.Span.End == span.Start - 2 && text[m.Span.Start] == text[span.Start] && m.Kind is not (ActorKind.Country or ActorKind.Place or ActorKind.Person))
            : null;

    /// <summary>"President", "North", "Parliament": a plain word with a capital, and no name.</summary>
    static bool IsPlain(string written, ActorWords words) =>
        written.Length < 2 || words.Offices.Find(written) is not null || words.Agents.SectorOf(written) is not null || words.Homonyms.IsWord(written) || words.Beside.SaysInAnyCase(Beside.Place, written);

    static Mention Of(Article article, TextSpan span, string words, NameKind kind, List<Mention> mentions)
    {
        var beside = kind == NameKind.Person ? mentions.Find(m => m.Via == MentionVia.Description && m.Country is not null && IsBeside(article.Text, m.Span, span)) : null;
        return new()
        {
            Span = span,
            Name = words,
            Kind = kind switch { NameKind.Person => ActorKind.Person, NameKind.Organisation => ActorKind.Organisation, _ => ActorKind.Place },
            Country = beside?.Country,
            Code = beside is { Kind: ActorKind.Party } ? $"{beside.Country}PTY" : beside?.Code ?? "",
            Via = MentionVia.Tagged,
            Confidence = Confidence,
        };
    }

    /// <summary>"Kenya's foreign minister Xan Example", "Xan Example, Kenya's foreign minister".</summary>
    static bool IsBeside(string text, TextSpan description, TextSpan name) =>
        description.End <= name.Start ? text.AsSpan(description.End, name.Start - description.End) is " " or ", "
        : name.End <= description.Start && text.AsSpan(name.End, description.Start - name.End) is ", " or ", the ";
}
