using System.Collections.Immutable;

namespace Entente.Briefs;

/// <summary>What is asked about a pair of states: one answer, one <see cref="Brief"/>.</summary>
public sealed record Question
{
    /// <summary>In the asker's own words.</summary>
    public required string Asked { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or an organisation's id; the order is the asker's.</summary>
    public required string A { get; init; }

    public required string B { get; init; }

    /// <summary>The name that answers use.</summary>
    public required string NameOfA { get; init; }

    public required string NameOfB { get; init; }

    public AskedDirection Direction { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>An id of the dimensions, such as trade; null asks about all.</summary>
    public string? Dimension { get; init; }

    /// <summary>Further states and organisations that the question names; the answer is about the first two.</summary>
    public string? LeftAside { get; init; }

    /// <summary>How the question was read, for the asker to check.</summary>
    public string Understood =>
        $"{NameOfA} and {NameOfB}; {Turn}"
        + (Dimension is { } dimension ? $"; {dimension.Replace('_', ' ')} only" : "")
        + (Since is { } since ? FormattableString.Invariant($"; from {since:yyyy-MM-dd}") : "")
        + (Until is { } until ? FormattableString.Invariant($"; until {until:yyyy-MM-dd}") : "")
        + (LeftAside is { } others ? $"; left aside: {others}" : "");

    string Turn => Direction switch
    {
        AskedDirection.Closer => "why closer",
        AskedDirection.Apart => "why farther apart",
        AskedDirection.HeldBack => "what holds them back",
        _ => "which way, and why",
    };
}

/// <summary>Which way the asker takes the pair to move.</summary>
public enum AskedDirection
{
    /// <summary>It is left to the answer.</summary>
    Open,
    Closer,
    Apart,
    HeldBack,
}

/// <summary>A question as it was read, or why it could not be.</summary>
/// <param name="Question">Null where two states were not found in it.</param>
/// <param name="Problem">What is wrong with it, for a person; null with a question.</param>
/// <param name="Suggestions">Names that may have been meant.</param>
public sealed record QuestionReading(Question? Question, string? Problem, ImmutableArray<string> Suggestions);
