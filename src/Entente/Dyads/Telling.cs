using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>One article that tells something of a pair, on the last day of which it tells, as sure as the surest thing that it tells.</summary>
/// <remarks>
/// What an article relates counts also where it turns the pair neither way: that the press writes of the two is the news here,
/// and it does not depend on how reports are merged.
/// </remarks>
readonly record struct Telling(int Week, double Weight)
{
    /// <summary>Of a pair's incidents, those of days within the press that was read.</summary>
    public static IEnumerable<Telling> Of(IEnumerable<Incident> incidents, DateOnly? from, DateOnly? to) => incidents
        .SelectMany(incident => incident.Reports)
        .Where(report => report.Weight > 0 && report.Day >= (from ?? DateOnly.MinValue) && report.Day <= (to ?? DateOnly.MaxValue))
        .GroupBy(report => report.ArticleKey)
        .Select(article => new Telling(WeeklyShares.WeekOf(article.Max(report => report.Day)), article.Max(report => report.Weight)));
}
