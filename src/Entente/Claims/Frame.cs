using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Claims;

/// <summary>How a text says one thing that can happen or hold between actors: the word, what must stand by it, and who stands where.</summary>
public sealed record Frame
{
    /// <summary>Lemma of the word that the frame hangs on.</summary>
    public required string Word { get; init; }

    public required FramePos Pos { get; init; }

    public ImmutableArray<FrameNeed> Needs { get; init; } = [];

    /// <summary>Syntactic places that may hold the source, the best first; empty: the ones usual for the part of speech.</summary>
    public ImmutableArray<string> Source { get; init; } = [];

    public ImmutableArray<string> Target { get; init; } = [];

    /// <summary>The event type; null where the frame only passes on or shifts what it governs, or codes no event.</summary>
    public EventType? Type { get; init; }

    /// <summary>An operator of shifts.tsv, or null.</summary>
    public string? Operator { get; init; }

    public ClaimKind Kind { get; init; }

    public ImmutableArray<string> Dimensions { get; init; } = [];

    public int Closeness { get; init; }

    /// <summary>File and line, for reports of frames that never fire.</summary>
    public required string Where { get; init; }
}

/// <summary>The part of speech of a frame's word; nouns include proper nouns, verbs auxiliaries.</summary>
public enum FramePos : byte
{
    Verb,
    Noun,
    Adjective,
}

/// <summary>What must, or must not, stand in a place for a frame to hold.</summary>
/// <param name="Places">Syntactic places of which one must do, or <c>*</c> for anywhere under the word.</param>
/// <param name="Test">How the place is looked at.</param>
/// <param name="Words">The lemmas asked for; null asks only that the place is filled.</param>
public sealed record FrameNeed(ImmutableArray<string> Places, NeedTest Test, FrozenSet<string>? Words)
{
    internal bool LooksAt(string place) => Places.Contains(place);
}

/// <summary>How a need looks at its place.</summary>
public enum NeedTest : byte
{
    /// <summary>The word in the place is one of these.</summary>
    Head,

    /// <summary>One of these stands anywhere under the place.</summary>
    Under,

    /// <summary>An actor stands in the place.</summary>
    Actor,

    /// <summary>The place is empty, or holds none of these.</summary>
    Absent,
}
