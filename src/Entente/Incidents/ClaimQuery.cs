using System.Collections.Immutable;
using Entente.Claims;
using Entente.Drivers;

namespace Entente.Incidents;

/// <summary>Which claims are asked for; what is null is not asked about.</summary>
/// <remarks>A party is a country (RUS), an organisation (ASEAN) or a single actor (MMR/min-aung-hlaing).</remarks>
public sealed record ClaimQuery
{
    /// <summary>Both are parties, whoever acts.</summary>
    public (string A, string B)? Pair { get; init; }

    /// <summary>Who acts.</summary>
    public string? From { get; init; }

    /// <summary>Who is acted upon.</summary>
    public string? To { get; init; }

    public ClaimKind? Kind { get; init; }

    public string? Dimension { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    public string? ArticleKey { get; init; }

    /// <summary>In articles with exactly this text; see <see cref="StoreKey.OfContent"/>.</summary>
    public string? Content { get; init; }

    public PloverCategory? Plover { get; init; }

    /// <summary>In articles of this publisher; empty for those whose publisher is not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>Whose articles are left out.</summary>
    public ImmutableArray<string> IgnoredPublishers { get; init; } = [];

    /// <summary>Begins behind this claim: the last one of the page before.</summary>
    public ClaimCursor? After { get; init; }

    /// <summary>Turns the whole order round.</summary>
    public bool NewestFirst { get; init; }

    public int Limit { get; init; } = int.MaxValue;
}

/// <summary>Which drivers are asked for; what is null is not asked about.</summary>
public sealed record DriverQuery
{
    /// <summary>In any order.</summary>
    public (string A, string B)? Pair { get; init; }

    /// <summary>One side of the pair.</summary>
    public string? Party { get; init; }

    public DriverDirection? Direction { get; init; }

    public string? Category { get; init; }

    /// <summary>The first day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? Until { get; init; }

    public string? ArticleKey { get; init; }

    /// <summary>In articles with exactly this text; see <see cref="StoreKey.OfContent"/>.</summary>
    public string? Content { get; init; }

    /// <summary>Whose articles are left out.</summary>
    public ImmutableArray<string> IgnoredPublishers { get; init; } = [];

    public int Limit { get; init; } = int.MaxValue;
}

/// <summary>Claims of one month, not yet merged into incidents.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Cooperative">Said of acts, plans or states that bring the pair together.</param>
/// <param name="Conflictual">Said of those that drive it apart.</param>
/// <param name="Other">Neither.</param>
public readonly record struct MonthCount(DateOnly Month, int Cooperative, int Conflictual, int Other)
{
    /// <summary>With <paramref name="step"/> more of one kind.</summary>
    public MonthCount With(Turn turn, int step) => turn switch
    {
        Turn.Cooperative => this with { Cooperative = Cooperative + step },
        Turn.Conflictual => this with { Conflictual = Conflictual + step },
        _ => this with { Other = Other + step },
    };

    /// <summary>All three.</summary>
    public int All => Cooperative + Conflictual + Other;
}

/// <summary>Claims about a pair, whoever acts; not yet merged into incidents.</summary>
public readonly record struct PairCount(string A, string B, int Cooperative, int Conflictual, int All)
{
    /// <summary>With <paramref name="step"/> more of one kind.</summary>
    public PairCount With(Turn turn, int step) => this with
    {
        Cooperative = Cooperative + (turn is Turn.Cooperative ? step : 0),
        Conflictual = Conflictual + (turn is Turn.Conflictual ? step : 0),
        All = All + step,
    };

    /// <summary>The busiest first.</summary>
    public static IEnumerable<PairCount> Ordered(IEnumerable<PairCount> pairs) =>
        pairs.OrderByDescending(pair => pair.All).ThenBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal);
}
