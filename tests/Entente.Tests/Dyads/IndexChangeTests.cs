using CsCheck;
using Entente.Claims;
using Entente.Dyads;
using Entente.Incidents;
using Entente.Tests.Incidents;

namespace Entente.Tests.Dyads;

/// <summary>Numbers of the index can be taken apart and put together again.</summary>
public sealed class IndexChangeTests
{
    static readonly DateOnly s_start = new(2022, 1, 1);

    static readonly Dyad s_pair = Dyad.Of("ARM", "AZE");

    static readonly Gen<Incident[]> s_worlds = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 364], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 9]).Array[5, 80].Select(draws => draws.Select((draw, i) => Made(draw, i)).ToArray());

    [Fact]
    public void The_parts_of_a_change_add_up_to_it_by_incident_by_dimension_and_by_source() =>
        s_worlds.Where(world => world.Any(incident => Dyad.Of(incident) == s_pair)).Sample(world =>
        {
            var index = DyadIndex.Of(world, new() { From = s_start, To = s_start.AddDays(364) });
            var (from, to) = (world.Min(incident => incident.First), world.Max(incident => incident.First));

            var change = index.Change(s_pair, from, to)!;

            foreach (var parts in (IEnumerable<ChangeParts>[])[change.Incidents.Select(part => part.Parts), change.ByDimension.Select(part => part.Parts), change.BySource.Select(part => part.Parts)])
            {
                var sum = parts.Aggregate(change.Chance, (all, part) => all + part);
                Assert.Equal((change.EngagementAfter - change.EngagementBefore).Mean, sum.Engagement, 1e-7);
                Assert.Equal((change.BalanceAfter - change.BalanceBefore).Mean, sum.Balance, 1e-7);
            }
        }, iter: 200);

    [Fact]
    public void Leaving_a_source_out_is_as_if_it_had_never_been_read_where_incidents_clump_as_before() =>
        s_worlds.Where(world => world.Any(incident => Dyad.Of(incident) == s_pair)).Sample(world =>
        {
            var options = new DyadIndexOptions { From = s_start, To = s_start.AddDays(364) };
            var index = DyadIndex.Of(world, options);
            var publishers = world.Where(incident => Dyad.Of(incident) == s_pair).SelectMany(incident => incident.Voices).Distinct().ToArray();
            var month = index.Series(s_pair).Periods.Length - 1;

            var band = index.WithoutOneSource(s_pair)[month];

            var without = publishers.Select(publisher => world.Select(incident => incident with { Weight = incident.WeightWithout(publisher) }))
                .Select(left => DyadIndex.Of([.. left], options)).Where(left => left.Dispersion == index.Dispersion)
                .Select(left => left.Series(s_pair)).Where(series => series.Periods.Length == month + 1)
                .Select(series => series.Periods[month].Engagement.Mean).ToArray();
            Assert.All(without, mean => Assert.InRange(mean, band.Low - 1e-6, band.High + 1e-6));
        }, iter: 100);

    [Fact]
    public void A_month_outside_the_corpus_has_no_change() =>
        Assert.Null(DyadIndex.Of([Made((0, 0, 0, 0, 0), 0)]).Change(s_pair, s_start, s_start.AddYears(2)));

    [Fact]
    public void The_mean_over_dimensions_lies_between_them_and_its_shares_are_one()
    {
        var dimensions = Knowledge.BuiltIn.Ontology.Dimensions;
        var world = Enumerable.Range(0, 300).Select(i => Made((i % 4, i, i % 3, i % 3, i % 10), i)).ToArray();
        var index = DyadIndex.Of(world);

        var overall = index.Overall(s_pair, dimensions)[^1];

        Assert.Equal(1, overall.Shares.Sum(one => one.Share), 1e-9);
        var parts = overall.Shares.Select(one => index.Series(s_pair, one.Dimension).Last!.Engagement.Mean).ToArray();
        Assert.InRange(overall.Engagement!.Value.Mean, parts.Min(), parts.Max());
    }

    [Fact]
    public void The_intensity_of_aid_is_that_of_the_codebook_and_that_of_two_acts_is_none()
    {
        var scores = Knowledge.BuiltIn.Ontology.Intensities;
        var aid = Enumerable.Range(0, 5).Select(i => Made((0, i, 0, 0, 0), i)).ToArray();

        Assert.Equal(new Intensity(10, 10, 10, 5), Intensity.Of(aid, scores));
        Assert.Null(Intensity.Of(aid[..2], scores));
    }

    [Fact]
    public void A_mixture_of_helping_and_accusing_has_a_band_around_its_mean()
    {
        var mixed = Enumerable.Range(0, 20).Select(i => Made((0, i, 0, i % 2, 0), i));

        var intensity = Intensity.Of(mixed, Knowledge.BuiltIn.Ontology.Intensities)!.Value;

        Assert.True(intensity.Low < intensity.Mean && intensity.Mean < intensity.High);
        Assert.Equal(intensity, Intensity.Of(mixed, Knowledge.BuiltIn.Ontology.Intensities));
    }

    static Incident Made((int Pair, int Day, int Dimension, int Act, int Publisher) draw, int number)
    {
        (string, string)[] pairs = [("ARM", "AZE"), ("ARM", "RUS"), ("AZE", "TUR"), ("RUS", "TUR")];
        string[][] dimensions = [["diplomacy"], ["diplomacy", "arms"], []];
        var (a, b) = pairs[draw.Pair];
        var report = Reports.Of(a, b, s_start.AddDays(draw.Day), $"word{number}", draw.Act == 1 ? PloverCategory.Accuse : PloverCategory.Aid, $"paper{draw.Publisher}") with
        {
            Dimensions = [.. dimensions[draw.Dimension]],
        };
        var second = report with { ClaimKey = report.ClaimKey + "b", Confidence = 0.6, Publisher = "wire" };
        return Assert.Single(Deduplicator.Merge(number % 3 == 0 ? [report, second] : [report]));
    }
}
