using System.Collections.Immutable;
using Entente.Actors;
using Entente.Articles;

namespace Entente.Drivers;

/// <summary>Which states and organisations are named where, by those who can speak or act for them.</summary>
sealed class SidesOfArticle
{
    readonly List<(TextSpan Span, string Side)> _sides = [];
    readonly List<(TextSpan Span, string Side)> _places = [];
    readonly Dictionary<string, HashSet<string>> _members = [];

    public SidesOfArticle(string text, ImmutableArray<Mention> mentions)
    {
        foreach (var mention in mentions.OrderBy(mention => mention.Span))
        {
            if (!IsInCompound(text, mention.Span) && SideOf(mention) is { } side)
            {
                _sides.Add((mention.Span, side));
            }
            else if (mention is { Kind: ActorKind.Place, Country: { } of })
            {
                _places.Add((mention.Span, of));
            }

            if (mention.Actor is { Memberships.Length: > 0, Country: { } country } member)
            {
                Members(country).UnionWith(member.Memberships.Select(membership => membership.Organisation));
            }
        }
    }

    /// <summary>The sides named within a span, in reading order, each once.</summary>
    public List<string> In(TextSpan span) => In(span, _ => false);

    /// <summary>The same, without the mentions that <paramref name="isSetAside"/> takes out.</summary>
    public List<string> In(TextSpan span, Func<TextSpan, bool> isSetAside)
    {
        var sides = new List<string>();
        foreach (var (at, side) in _sides)
        {
            if (at.Start >= span.End)
            {
                break;
            }

            if (span.Contains(at) && !sides.Contains(side) && !isSetAside(at))
            {
                sides.Add(side);
            }
        }

        return sides;
    }

    /// <summary>The sides named within a span, and the states of the places there: whom it speaks of, acting or not.</summary>
    public List<string> SpokenOfIn(TextSpan span) => [.. In(span).Union(_places.Where(place => span.Contains(place.Span)).Select(place => place.Side))];

    /// <summary>Every mention of a side within a span, in reading order.</summary>
    public IEnumerable<(TextSpan Span, string Side)> At(TextSpan span) => _sides.Where(side => span.Contains(side.Span));

    /// <summary>Whether a word is part of the name of a side.</summary>
    public bool IsNamedAt(TextSpan word) => _sides.Exists(side => side.Span.Contains(word));

    /// <summary>The side of the last mention that ends at or before an offset, not farther back than <paramref name="from"/>; or null.</summary>
    public string? Before(int offset, int from, Func<string, bool> wanted)
    {
        string? last = null;
        foreach (var (at, side) in _sides)
        {
            if (at.Start >= from && at.End <= offset && wanted(side))
            {
                last = side;
            }
        }

        return last;
    }

    /// <summary>A state, as against an organisation.</summary>
    public static bool IsState(string side) => side.Length == 3 && side.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0 && side is not ("SCO" or "WTO" or "IMF" or "ICC" or "GCC" or "EAC");

    public bool IsMember(string state, string organisation) => _members.TryGetValue(state, out var of) && of.Contains(organisation);

    /// <summary>"Atlantia-backed rebels", "an Atlantia-brokered deal": Atlantia only describes the others.</summary>
    static bool IsInCompound(string text, TextSpan mention) =>
        mention.End + 1 < text.Length && text[mention.End] is '-' or '\u2010' or '\u2011' && char.IsLower(text[mention.End + 1]);

    HashSet<string> Members(string country) => _members.TryGetValue(country, out var of) ? of : _members[country] = [];

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
