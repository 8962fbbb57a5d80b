using CsCheck;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Tests.Incidents;

public sealed class DeduplicatorTests
{
    static readonly DateOnly s_monday = new(2024, 3, 4);

    [Fact]
    public void A_visit_told_from_both_sides_is_one_incident_of_two_publishers()
    {
        var incident = Deduplicator.Merge(
        [
            Reports.Of("RUS", "MMR", s_monday, "The Russian minister visited Naypyidaw for talks about a port.", publisher: "North"),
            Reports.Of("MMR", "RUS", s_monday, "Myanmar hosted the Russian minister for talks about the port.", publisher: "South"),
        ]).Single();

        Assert.Equal(("MMR", "RUS", 2), (incident.Source, incident.Target, incident.Publishers));
        Assert.Equal(MergeReason.SameDay, incident.Merges.Single().Reason);
    }

    [Fact]
    public void Who_sanctions_whom_is_not_turned_around() => Assert.Equal(2, Deduplicator.Merge(
    [
        Reports.Of("USA", "RUS", s_monday, "They sanctioned each other's banks and their owners.", PloverCategory.Sanction),
        Reports.Of("RUS", "USA", s_monday, "They sanctioned each other's banks and their owners.", PloverCategory.Sanction),
    ]).Length);

    [Fact]
    public void A_copy_under_another_name_adds_no_publisher()
    {
        const string text = "The two governments signed a treaty on fishing grounds, ports and the rescue of sailors in the northern sea after nine years of talks.";

        var incident = Deduplicator.Merge([Reports.Of("NOR", "ISL", s_monday, text, publisher: "Agency"), Reports.Of("NOR", "ISL", s_monday.AddDays(2), text, publisher: "Morning Post")]).Single();

        Assert.Equal((2, 1, MergeReason.Copy), (incident.Reports.Length, incident.Publishers, incident.Merges[0].Reason));
    }

    [Fact]
    public void The_same_act_a_week_later_is_another() => Assert.Equal(2, Deduplicator.Merge(
    [
        Reports.Of("FRA", "CHL", s_monday, "The presidents spoke by telephone about copper."),
        Reports.Of("FRA", "CHL", s_monday.AddDays(7), "The presidents spoke by telephone about copper."),
    ]).Length);

    [Fact]
    public void What_comes_every_third_day_for_a_month_is_no_one_thing() => Assert.Equal(4, Deduplicator.Merge(
        Enumerable.Range(0, 10).Select(i => Reports.Of("FRA", "CHL", s_monday.AddDays(3 * i), "The presidents spoke by telephone about copper."))).Length);

    [Fact]
    public void Two_places_are_two_incidents() => Assert.Equal(2, Deduplicator.Merge(
    [
        Reports.Of("FRA", "CHL", s_monday, "The ministers met in Lima over copper.") with { Place = "Lima" },
        Reports.Of("FRA", "CHL", s_monday, "The ministers met in Paris over copper.") with { Place = "Paris" },
    ]).Length);

    [Fact]
    public void The_order_of_the_reports_does_not_matter_and_none_is_lost_or_doubled() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1], Gen.Int[0, 12], Gen.Int[0, 2], Gen.Bool)
            .Select((source, target, day, words, talk) => Reports.Of(
                new[] { "RUS", "MMR", "CHN" }[source],
                new[] { "IND", "JPN" }[target],
                s_monday.AddDays(day),
                new[] { "talks on trade", "talks on arms and ships", "a new port" }[words],
                talk ? PloverCategory.Consult : PloverCategory.Accuse))
            .Array[0, 40]
            .Sample(drawn =>
            {
                var reports = drawn.DistinctBy(report => report.ClaimKey).ToArray();
                var incidents = Deduplicator.Merge(reports);
                var turned = Deduplicator.Merge(reports.Reverse());

                Assert.Equal(incidents.Select(incident => $"{incident.Id} {incident.Reports.Length} {incident.Publishers}"), turned.Select(incident => $"{incident.Id} {incident.Reports.Length} {incident.Publishers}"));
                Assert.Equal(
                    reports.Select(report => report.ClaimKey).Order(StringComparer.Ordinal),
                    incidents.SelectMany(incident => incident.Reports).Select(report => report.ClaimKey).Order(StringComparer.Ordinal));
                Assert.All(incidents, incident => Assert.Equal(incident.Reports.Length - 1, incident.Merges.Length));
            }, iter: 300);
}
