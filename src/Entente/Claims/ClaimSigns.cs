namespace Entente.Claims;

/// <summary>What bears on how likely a claim is read right: on what word it hangs, how its two sides were found, what the sentence is like.</summary>
[Flags]
enum ClaimSigns
{
    None = 0,

    /// <summary>It hangs on a noun.</summary>
    Noun = 1 << 0,

    /// <summary>Its word is not the main verb of the sentence, nor joined to it or reported by it.</summary>
    Below = 1 << 1,

    /// <summary>The frame asks for nothing beside its word.</summary>
    Bare = 1 << 2,

    /// <summary>The word works on another one: "agreed to send", "called off talks".</summary>
    Shifted = 1 << 3,

    /// <summary>A side was taken from the text around, or from what such acts are like.</summary>
    Guessed = 1 << 4,

    /// <summary>Nobody stands on one of the sides.</summary>
    OneSided = 1 << 5,

    /// <summary>A side is known only by a noun of which nothing says whose it is.</summary>
    Unnamed = 1 << 6,

    /// <summary>The source is no subject, owner or agent of the word.</summary>
    LooseSource = 1 << 7,

    /// <summary>The target is no object of the word.</summary>
    LooseTarget = 1 << 8,

    /// <summary>More than one actor stands on a side.</summary>
    Several = 1 << 9,

    /// <summary>Both sides belong to one state.</summary>
    AtHome = 1 << 10,

    /// <summary>It is no event.</summary>
    NoEvent = 1 << 11,

    /// <summary>It is an evaluation.</summary>
    Judged = 1 << 12,

    /// <summary>Planned, speculative or negated.</summary>
    NotAsserted = 1 << 13,

    /// <summary>The sentence has more than 35 words.</summary>
    Long = 1 << 14,

    /// <summary>The sentence has no full stop and capitals on most words: a headline.</summary>
    Headline = 1 << 15,
}
