using System.Collections.Immutable;
using Entente.Actors;
using Entente.Articles;

namespace Entente.Drivers;

/// <summary>Which states and organisations are named where, by those who can speak or act for them.</summary>
sealed class SidesOfArticle
{
    readonly List<(TextSpan Span, string Side)> _sides = [];

    public SidesOfArticle(ImmutableArray<Mention> mentions)
    {
        foreach (var mention in mentions.OrderBy(mention => mention.Span))
        {
            if (SideOf(mention) is { } side)
            {
                _sides.Add((mention.Span, side));
            }
        }
    }

    /// <summary>The sides named within a span, in reading order, each once.</summary>
    public List<string> In(TextSpan span)
    {
        var sides = new List<string>();
        foreach (var (at, side) in _sides)
        {
            if (at.Start >= span.End)
            {
                break;
            }

            if (span.Contains(at) && !sides.Contains(side))
            {
                sides.Add(side);
            }
        }

        return sides;
    }

    /// <summary>A private person, an opponent or a company does not stand for its state.</summary>
    static string? SideOf(Mention mention) => mention.Kind switch
    {
        ActorKind.Organisation => mention.Actor is { Country: null } organisation ? organisation.Id : mention.Country,
        ActorKind.Country or ActorKind.Government or ActorKind.Military or ActorKind.People or ActorKind.Region => mention.Country,
        ActorKind.Person => mention.Code.EndsWith("GOV", StringComparison.Ordinal) || mention.Code.EndsWith("MIL", StringComparison.Ordinal)
            || mention.Via is MentionVia.Metonym or MentionVia.Demonym ? mention.Country : null,
        _ => null,
    };
}
