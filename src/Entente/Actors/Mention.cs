using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Actors;

/// <summary>Words that stand for an actor, in the role that the actor had on the day of the article.</summary>
public sealed record Mention
{
    public required TextSpan Span { get; init; }

    /// <summary>Null for a name that the knowledge does not have (<see cref="MentionVia.Tagged"/>); its <see cref="Name"/> is then the words themselves.</summary>
    public Actor? Actor { get; init; }

    public required string Name { get; init; }

    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Country and sector on that day, such as MMRGOV; empty where nothing is known.</summary>
    public string Code { get; init; } = "";

    /// <summary>The office held on that day.</summary>
    public string? Office { get; init; }

    public required MentionVia Via { get; init; }

    /// <summary>Where it lies, for a city or region; null for everybody else.</summary>
    public Place? Place => Actor?.Place;

    /// <summary>A weapon or commodity, and nobody.</summary>
    public bool IsThing => Actor?.IsThing == true;

    /// <summary>How sure the resolution is, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Other actors that the same words could mean, the likeliest first.</summary>
    public ImmutableArray<Actor> Candidates { get; init; } = [];

    /// <summary>The id on the wire: the actor's, or one made of the words for an actor unknown to us.</summary>
    public string ActorId => Actor?.Id ?? $"?/{Name}";
}

/// <summary>By what path a mention was found.</summary>
public enum MentionVia
{
    Name,

    /// <summary>A capital or seat that stands for its government: the Kremlin, Naypyidaw.</summary>
    Metonym,

    /// <summary>An adjective or demonym: Burmese, the Russians.</summary>
    Demonym,

    /// <summary>A description: the junta boss, his opposite number.</summary>
    Description,

    Pronoun,

    /// <summary>A name that the language model sees and the knowledge does not have: somebody, and nobody that we know.</summary>
    Tagged,
}
