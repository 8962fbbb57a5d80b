using System.Collections.Immutable;
using Entente.Actors;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>The two states that a stretch of an article is about, so that "bilateral trade" and "the two countries" have sides.</summary>
/// <param name="One">Named without a place in the text: the words that name it stand elsewhere.</param>
readonly record struct TopicPair(Party One, Party Other)
{
    /// <summary>Exactly two states among the mentions; null where there are fewer or more.</summary>
    public static TopicPair? Of(ReadOnlySpan<Mention> mentions)
    {
        Party? one = null, other = null;
        foreach (var mention in mentions)
        {
            if (mention.Country is not { } country || country == one?.Country || country == other?.Country)
            {
                continue;
            }

            if (other is not null)
            {
                return null;
            }

            var party = new Party(country, country, country);
            other = one is null ? null : party;
            one ??= party;
        }

        return one is { } first && other is { } second ? new(first, second) : null;
    }

    public static TopicPair? Of(Claim claim) =>
        claim.Source is [{ Country: { } one }] && claim.Target is [{ Country: { } other }] && one != other
            ? new(new(one, one, one), new(other, other, other))
            : null;
}

/// <summary>Follows an article from sentence to sentence and says which pair it is about.</summary>
sealed class TopicPairs
{
    /// <summary>Sentences after which a pair that is not named again no longer counts.</summary>
    const int Longest = 3;

    readonly TopicPair? _ofTitle;
    TopicPair? _last;
    string? _scene;
    int _age;

    public TopicPairs(Article article, ImmutableArray<Sentence> sentences, ImmutableArray<Mention> mentions)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Block is BlockKind.Title or BlockKind.Heading && _ofTitle is null)
            {
                _ofTitle = TopicPair.Of([.. mentions.Where(mention => sentence.Span.Contains(mention.Span))]);
            }
        }
    }

    /// <summary>The pair of a sentence: the only two states that it names, else the pair of the sentences before it, else that of the title.</summary>
    public TopicPair? In(ReadOnlySpan<Mention> mentions)
    {
        if (TopicPair.Of(mentions) is { } named)
        {
            return named;
        }

        var pair = _last ?? _ofTitle;
        foreach (var mention in mentions)
        {
            if (mention.Country is { } country && country != pair?.One.Country && country != pair?.Other.Country)
            {
                return null; // "China said the two countries": of whom China speaks is not known.
            }
        }

        return pair;
    }

    /// <summary>The only state that a sentence names, else the only one that the sentence before it named; null where there are several or none.</summary>
    public string? Scene(ReadOnlySpan<Mention> mentions)
    {
        string? only = null;
        foreach (var mention in mentions)
        {
            if (mention is { Country: { } country, Kind: not ActorKind.Organisation } && country != only)
            {
                if (only is not null)
                {
                    _scene = null;
                    return null;
                }

                only = country;
            }
        }

        var before = _scene;
        _scene = only;
        return only ?? before;
    }

    public void Add(IEnumerable<Claim> claims)
    {
        if (claims.Select(TopicPair.Of).FirstOrDefault(pair => pair is not null) is { } pair)
        {
            (_last, _age) = (pair, 0);
        }
        else if (++_age > Longest)
        {
            _last = null;
        }
    }
}
