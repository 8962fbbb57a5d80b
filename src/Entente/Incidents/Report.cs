using System.Collections.Immutable;
using Entente.Claims;

namespace Entente.Incidents;

/// <summary>One claim about one pair, with just what merging and counting need: millions of them fit into memory.</summary>
public sealed record Report
{
    public required string ClaimKey { get; init; }

    public required string ArticleKey { get; init; }

    /// <summary>Who acts: a country or organisation.</summary>
    public required string Source { get; init; }

    public required string Target { get; init; }

    /// <summary>As in <see cref="StoredClaim.DayOf"/>.</summary>
    public required DateOnly Day { get; init; }

    public required ClaimKind Kind { get; init; }

    public PloverCategory? Plover { get; init; }

    public string? Mode { get; init; }

    public string? Cameo { get; init; }

    public ImmutableArray<string> Dimensions { get; init; } = [];

    public Modality Modality { get; init; }

    public int Closeness { get; init; }

    public double Confidence { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Of the article; copies of one text are near.</summary>
    public ulong Fingerprint { get; init; }

    /// <summary>Of the sentence; see <see cref="ContentWords"/>.</summary>
    public ImmutableArray<int> Words { get; init; } = [];

    public double? Quantity { get; init; }

    public string? Place { get; init; }

    /// <summary>A person said that all reports with this mark are of one happening.</summary>
    public string? Happening { get; init; }

    /// <summary>Keys of claims that a person said are of other happenings.</summary>
    public ImmutableArray<string> Apart { get; init; } = [];

    /// <summary>The likelihood that it is read right, times its modality's share.</summary>
    public double Weight => Confidence * Modality switch
    {
        Modality.Asserted => 1,
        Modality.Planned => 0.5,
        _ => 0,
    };

    /// <summary>Which way the claim turns the pair.</summary>
    public Turn Turn => Turns.Of(Plover, Closeness);

    /// <summary>A claim's reports: one for each pair it relates, one direction where both do it; none where its day is not known.</summary>
    public static IEnumerable<Report> Of(StoredClaim stored, ulong fingerprint)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.Day is not { } day)
        {
            yield break;
        }

        var claim = stored.Claim;
        var pairs = PairCodes.Of(claim);
        foreach (var (source, target) in pairs)
        {
            if (string.CompareOrdinal(source, target) > 0 && pairs.Contains((target, source)))
            {
                continue;
            }

            yield return new()
            {
                ClaimKey = stored.Key,
                ArticleKey = stored.ArticleKey,
                Source = source,
                Target = target,
                Day = day,
                Kind = claim.Kind,
                Plover = claim.Event?.Plover,
                Mode = claim.Event?.Mode,
                Cameo = claim.Event?.Cameo,
                Dimensions = claim.Dimensions,
                Modality = claim.Modality,
                Closeness = claim.Closeness,
                Confidence = claim.Confidence,
                Publisher = stored.Publisher,
                Fingerprint = fingerprint,
                Words = ContentWords.Of(stored.Sentence),
                Quantity = claim.Quantity?.Value,
                Place = claim.Place,
            };
        }
    }
}

/// <summary>Which way an act or statement turns a pair.</summary>
public enum Turn
{
    Neither,
    Cooperative,
    Conflictual,
}

/// <summary>PLOVER's own division of its categories into cooperation and conflict; without a category the claim's closeness decides.</summary>
public static class Turns
{
    public static Turn Of(PloverCategory? plover, int closeness) => plover switch
    {
        PloverCategory.Agree or PloverCategory.Consult or PloverCategory.Support or PloverCategory.Concede
            or PloverCategory.Cooperate or PloverCategory.Aid or PloverCategory.Retreat => Turn.Cooperative,
        { } => Turn.Conflictual,
        null => closeness > 0 ? Turn.Cooperative : closeness < 0 ? Turn.Conflictual : Turn.Neither,
    };
}
