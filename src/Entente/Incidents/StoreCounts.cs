using System.Collections.Immutable;
using Entente.Claims;

namespace Entente.Incidents;

/// <summary>Claims counted by what a reader narrows them by, each list by count or, months, by time.</summary>
/// <param name="Claims">All of them.</param>
/// <param name="Kinds">Each claim has one.</param>
/// <param name="Dimensions">A claim has several, or none.</param>
/// <param name="Categories">Those of PLOVER; claims without are left out.</param>
/// <param name="Months">Of the day the claim is filed under; claims without a day are left out.</param>
public sealed record ClaimFacets(
    int Claims,
    ImmutableArray<(ClaimKind Kind, int Count)> Kinds,
    ImmutableArray<(string Dimension, int Count)> Dimensions,
    ImmutableArray<(PloverCategory Category, int Count)> Categories,
    ImmutableArray<MonthCount> Months)
{
    /// <summary>Adds up.</summary>
    public static ClaimFacets Of(IEnumerable<ClaimVolume> volumes)
    {
        ArgumentNullException.ThrowIfNull(volumes);
        var claims = 0;
        var (kinds, dimensions, categories) = (new Dictionary<ClaimKind, int>(), new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<PloverCategory, int>());
        var months = new SortedDictionary<DateOnly, MonthCount>();
        foreach (var volume in volumes)
        {
            claims += volume.Count;
            kinds[volume.Kind] = kinds.GetValueOrDefault(volume.Kind) + volume.Count;
            foreach (var dimension in volume.Dimensions)
            {
                dimensions[dimension] = dimensions.GetValueOrDefault(dimension) + volume.Count;
            }

            if (volume.Plover is { } plover)
            {
                categories[plover] = categories.GetValueOrDefault(plover) + volume.Count;
            }

            if (volume.Month is { } month)
            {
                months[month] = months.GetValueOrDefault(month, new(month, 0, 0, 0)).With(volume.Turn, volume.Count);
            }
        }

        return new(
            claims,
            [.. kinds.Where(kind => kind.Value > 0).OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key).Select(kind => (kind.Key, kind.Value))],
            [.. dimensions.Where(dimension => dimension.Value > 0).OrderByDescending(dimension => dimension.Value).ThenBy(dimension => dimension.Key, StringComparer.Ordinal).Select(dimension => (dimension.Key, dimension.Value))],
            [.. categories.Where(category => category.Value > 0).OrderByDescending(category => category.Value).ThenBy(category => category.Key).Select(category => (category.Key, category.Value))],
            [.. months.Values.Where(month => month.All > 0)]);
    }
}

/// <summary>A number of claims that are alike in all that facets count.</summary>
/// <param name="Month">Its first day, or null.</param>
public readonly record struct ClaimVolume(DateOnly? Month, ClaimKind Kind, ImmutableArray<string> Dimensions, PloverCategory? Plover, Turn Turn, int Count)
{
    /// <summary>One claim, as often as <paramref name="count"/> says; less than nought takes away.</summary>
    public static ClaimVolume Of(StoredClaim stored, int count)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var claim = stored.Claim;
        return new(
            stored.Day is { } day ? new(day.Year, day.Month, 1) : null, claim.Kind, claim.Dimensions, claim.Event?.Plover,
            Turns.Of(claim.Event?.Plover, claim.Closeness), count);
    }
}

/// <summary>Which actors are asked for.</summary>
public sealed record ActorQuery
{
    /// <summary>What the code or id begins with, such as MMR or MMR/.</summary>
    public string Prefix { get; init; } = "";

    public int Skip { get; init; }

    public int Limit { get; init; } = int.MaxValue;
}

/// <summary>A party and the claims that name it.</summary>
/// <param name="Actor">A country (RUS), an organisation (ASEAN) or a single actor (MMR/min-aung-hlaing).</param>
/// <param name="Acting">Claims in which it acts.</param>
/// <param name="ActedUpon">Claims in which it is acted upon.</param>
public readonly record struct ActorCount(string Actor, int Acting, int ActedUpon);

/// <summary>One whose articles were read.</summary>
/// <param name="Publisher">Empty for all whose publisher is not known.</param>
/// <param name="Articles">How many.</param>
/// <param name="Claims">Made in them.</param>
/// <param name="Copies">Of the articles, those with exactly the text of another article.</param>
public readonly record struct PublisherCount(string Publisher, int Articles, int Claims, int Copies);

/// <summary>Something that could not be read, and how often.</summary>
/// <param name="Code">See docs/diagnostics.md.</param>
/// <param name="Count">Faults with this code.</param>
/// <param name="Inputs">Inputs that have such a fault.</param>
public readonly record struct FaultCount(string Code, int Count, int Inputs);

/// <summary>Which articles are listed; what is null is not asked about.</summary>
public sealed record ArticleQuery
{
    /// <summary>Empty for those whose publisher is not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>The first day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Begins behind this article: the last one of the page before.</summary>
    public (DateOnly? Published, string Key)? After { get; init; }

    public int Limit { get; init; } = int.MaxValue;
}

/// <summary>An article without its text.</summary>
public sealed record ArticleSummary(string Key, string? Title, string? Publisher, string? Address, DateOnly? Published, string Language, int Claims, int Drivers);
