using System.Collections.Immutable;
using Entente.Claims;
using Entente.Drivers;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>The evidence weighed: which way it points, what speaks for and against, and what may come.</summary>
sealed record Weighing
{
    /// <summary>So few sentences bear on the pair that no direction is given.</summary>
    const int Fewest = 4;

    public required Question Question { get; init; }

    public required Bearing Bearing { get; init; }

    /// <summary>Sentences that bring the pair together, by day; one claim a sentence.</summary>
    public required ImmutableArray<StoredClaim> Cooperative { get; init; }

    public required ImmutableArray<StoredClaim> Conflictual { get; init; }

    /// <summary>Best first, in the direction of the answer.</summary>
    public required ImmutableArray<WeighedDriver> For { get; init; }

    /// <summary>Obstacles, risks and what pulls the other way.</summary>
    public required ImmutableArray<WeighedDriver> Against { get; init; }

    public static Weighing Of(Question question, PairEvidence evidence)
    {
        var stored = new Dictionary<object, StoredDriver>(ReferenceEqualityComparer.Instance);
        foreach (var driver in evidence.Drivers)
        {
            stored[driver.Driver] = driver;
        }

        var ranked = DriverRanking.Rank(evidence.Drivers.Select(driver => new ReportedDriver
        {
            Driver = driver.Driver,
            Quotation = driver.Quotation,
            Publisher = driver.Publisher,
            Published = driver.Published,
        })).Select(driver => new WeighedDriver(driver, [.. driver.Support.Select(report => stored[report.Driver])])).ToList();
        var cooperative = Sentences(evidence.Claims, Turn.Cooperative);
        var conflictual = Sentences(evidence.Claims, Turn.Conflictual);
        var bearing = BearingOf(cooperative.Length, conflictual.Length, ranked);
        var apart = question.Direction is AskedDirection.Apart or AskedDirection.HeldBack || (question.Direction is AskedDirection.Open && bearing is Bearing.Apart);
        return new()
        {
            Question = question,
            Bearing = bearing,
            Cooperative = cooperative,
            Conflictual = conflictual,
            For = [.. ranked.Where(driver => IsCloser(driver) != apart)],
            Against = [.. ranked.Where(driver => IsCloser(driver) == apart)],
        };
    }

    static bool IsCloser(WeighedDriver driver) => driver.Ranked.Direction is DriverDirection.PushesCloser;

    static ImmutableArray<StoredClaim> Sentences(ImmutableArray<StoredClaim> claims, Turn turn) =>
    [
        .. claims
            .Where(claim => Turns.Of(claim.Claim.Event?.Plover, claim.Claim.Closeness) == turn && claim.Claim.Modality is Modality.Asserted or Modality.Planned)
            .DistinctBy(claim => (claim.ArticleKey, claim.Claim.Evidence.Sentence)),
    ];

    /// <summary>Twice as much one way as the other, a driver counting as half a report.</summary>
    static Bearing BearingOf(int cooperative, int conflictual, List<WeighedDriver> drivers)
    {
        var closer = cooperative + (0.5 * drivers.Count(IsCloser));
        var apart = conflictual + (0.5 * drivers.Count(driver => driver.Ranked.Direction is DriverDirection.PushesApart));
        return closer + apart < Fewest ? Bearing.Unclear
            : closer >= 2 * apart ? Bearing.Closer
            : apart >= 2 * closer ? Bearing.Apart
            : Bearing.Mixed;
    }
}

/// <summary>Which way the evidence points.</summary>
enum Bearing
{
    Unclear,
    Mixed,
    Closer,
    Apart,
}

/// <summary>A ranked driver with its reports as the store has them.</summary>
sealed record WeighedDriver(RankedDriver Ranked, ImmutableArray<StoredDriver> Reports)
{
    public StoredDriver Best => Reports[0];
}
