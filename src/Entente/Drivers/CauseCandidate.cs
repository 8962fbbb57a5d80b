namespace Entente.Drivers;

/// <summary>A way in which a part of a sentence could be the cause of another; most are wrong, and are weighed before they are believed.</summary>
sealed record CauseCandidate
{
    public required TokenRange Cause { get; init; }

    public required TokenRange Effect { get; init; }

    /// <summary>Empty for what only the structure shows.</summary>
    public required TokenRange Signal { get; init; }

    public required CausalType Type { get; init; }

    /// <summary>Null for what only the structure shows.</summary>
    public CauseCue? Cue { get; init; }

    public required CandidateShape Shape { get; init; }

    public bool CauseIsGoverned { get; init; }

    /// <summary>Head of the governed part: a marker's clause, a verb's object.</summary>
    public required int Governed { get; init; }

    /// <summary>What the governed part hangs on; the verb itself for a verb.</summary>
    public required int Governor { get; init; }

    /// <summary>Added to <see cref="Level"/> where both sides end before their first inner clause.</summary>
    public const int Shortened = 4;

    /// <summary>How much of the other side is taken: 0 the phrase, 1 its clause, 2 the clause above.</summary>
    public int Level { get; init; }

    /// <summary>What is believed where nothing was learned: the clause, and the words that are sure.</summary>
    public bool IsPlain => Cue is { Sure: true } && (Shape is CandidateShape.Marker ? Level == 1 : Level < Shortened);

    /// <summary>"Leave ... no choice but", "push ... closer": words around what they move mean nothing else, and are believed whatever was learned.</summary>
    public bool IsOutspoken => IsPlain && Cue!.Words.Contains('_', StringComparison.Ordinal) && !Cause.IsEmpty && !Effect.IsEmpty;

    /// <summary>Whether the other joins about the same parts, its signal being inside one of them or between them.</summary>
    public bool Joins(CauseCandidate other) =>
        !other.Cause.IsEmpty && !other.Effect.IsEmpty && Cause.Agreement(other.Cause) >= 0.5 && Effect.Agreement(other.Effect) >= 0.5;

    public bool SameAs(CauseCandidate other) =>
        (Cause.Agreement(other.Cause) >= 0.5 && Effect.Agreement(other.Effect) >= 0.5)
        || (!Signal.IsEmpty && Signal == other.Signal);
}

/// <summary>By what kind of structure cause and effect hang together.</summary>
enum CandidateShape
{
    Marker,
    Adverb,
    Verb,
    Noun,

    /// <summary>A clause or phrase under another, without a cue.</summary>
    Dependent,

    /// <summary>A verb between its subject and its object, without a cue.</summary>
    Predicate,
}
