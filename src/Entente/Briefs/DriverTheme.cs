using System.Collections.Immutable;
using Entente.Drivers;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Drivers of one kind that move the same side the same way: what prose tells in one breath.</summary>
sealed record DriverTheme
{
    public required DriverDirection Direction { get; init; }

    public required string Category { get; init; }

    /// <summary>a, b, both, third, structure or leaders: the heading that it stands under.</summary>
    public required string Group { get; init; }

    /// <summary>Each the reports of one and the same driver, the weightiest first.</summary>
    public required ImmutableArray<WeighedDriver> Drivers { get; init; }

    public required int Publishers { get; init; }

    public bool IsCloser => Direction is DriverDirection.PushesCloser;

    public StoredDriver Best => Drivers[0].Best;

    public IEnumerable<StoredDriver> Reports => Drivers.SelectMany(driver => driver.Reports);

    double Score => Drivers[0].Ranked.Score + Math.Log2(1 + Publishers);

    public static ImmutableArray<DriverTheme> Of(Question question, PairEvidence evidence, Wording wording)
    {
        var stored = new Dictionary<object, StoredDriver>(ReferenceEqualityComparer.Instance);
        var drivers = evidence.Drivers.Where(driver => Quoting.StandsAlone(driver.Sentence)).ToList();
        foreach (var driver in drivers)
        {
            stored[driver.Driver] = driver;
        }

        var ranked = DriverRanking.Rank(drivers.Select(driver => new ReportedDriver
        {
            Driver = driver.Driver,
            Quotation = driver.Quotation,
            Publisher = driver.Publisher,
            Published = driver.Published,
        })).Select(driver => new WeighedDriver(driver, [.. driver.Support.Select(report => stored[report.Driver])]));
        return
        [
            .. OneUse(ranked)
                .GroupBy(driver => new Kind(driver.Ranked.Direction, driver.Ranked.Category, GroupOf(driver.Ranked, question, wording)))
                .Select(group => new DriverTheme
                {
                    Direction = group.Key.Direction,
                    Category = group.Key.Category,
                    Group = group.Key.Group,
                    Drivers = [.. group],
                    Publishers = group.SelectMany(driver => driver.Reports).Select(report => evidence.VoiceOf(report.ArticleKey)).Distinct().Count(),
                })
                .OrderByDescending(theme => theme.Score)
                .ThenBy(theme => theme.Best.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The same words are evidence once: for the weightiest of the drivers that were read from them.</summary>
    static IEnumerable<WeighedDriver> OneUse(IEnumerable<WeighedDriver> ranked)
    {
        var used = new List<(string Article, Articles.TextSpan Span)>();
        foreach (var driver in ranked)
        {
            var own = driver.Reports.Where(report => !used.Exists(known =>
                known.Article == report.ArticleKey && known.Span.Start < report.Driver.Evidence.Span.End && report.Driver.Evidence.Span.Start < known.Span.End)).ToImmutableArray();
            if (own.Length > 0)
            {
                used.AddRange(own.Select(report => (report.ArticleKey, report.Driver.Evidence.Span)));
                yield return driver with { Reports = own };
            }
        }
    }

    static string GroupOf(RankedDriver driver, Question question, Wording wording) =>
        wording.FindPhrase("group", driver.Category) ?? (driver.Affects switch
        {
            [var only] when only == question.A => "a",
            [var only] when only == question.B => "b",
            _ => "both",
        });

    /// <summary>What drivers of one theme have in common.</summary>
    sealed record Kind(DriverDirection Direction, string Category, string Group);
}

/// <summary>A ranked driver with its reports as the store has them.</summary>
sealed record WeighedDriver(RankedDriver Ranked, ImmutableArray<StoredDriver> Reports)
{
    public StoredDriver Best => Reports[0];
}
