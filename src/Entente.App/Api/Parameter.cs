using System.Collections.Immutable;
using Entente.App.Wire;
using Entente.Claims;
using Entente.Drivers;

namespace Entente.App.Api;

/// <summary>A value that an endpoint takes from its address: what the interface's description says of it, and all that a request may give.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Description">For a person.</param>
sealed record Parameter(string Name, string Description)
{
    /// <summary>Part of the path, and so always given.</summary>
    public bool InPath { get; init; }

    public bool Required { get; init; }

    /// <summary>All values that are understood; empty where any may be.</summary>
    public ImmutableArray<string> OneOf { get; init; } = [];

    public bool IsNumber { get; init; }

    public static Parameter Id(string of) => new("id", $"The id of {of}.") { InPath = true, Required = true };

    public static Parameter A { get; } = new("a", "One side: a name or code, such as Russia, RUS or ASEAN.") { Required = true };

    public static Parameter B { get; } = new("b", "The other side.") { Required = true };

    public static Parameter From { get; } = new("from", "Who acts: a country, organisation or person.");

    public static Parameter To { get; } = new("to", "Who is acted upon.");

    public static Parameter Kind { get; } = new("kind", "The kind of claim.") { OneOf = Values<ClaimKind>() };

    public static Parameter Plover { get; } = new("plover", "The category of the act.") { OneOf = Values<PloverCategory>() };

    public static Parameter Order { get; } = new("order", "Which come first; oldest without it.") { OneOf = ["oldest", "newest"] };

    public static Parameter Direction { get; } = new("direction", "Which way it moves the pair.") { OneOf = Values<DriverDirection>() };

    public static Parameter Category { get; } = new("category", "Such as arms, economic_need or third_party_pressure.");

    public static Parameter Dimension { get; } = new("dimension", "Such as arms, trade or diplomacy.");

    public static Parameter Since { get; } = new("since", "The first day, month or year: 2024-03-01, 2024-03 or 2024.");

    public static Parameter Until { get; } = new("until", "The last day, month or year.");

    public static Parameter Article { get; } = new("article", "The id of an article: only what stands in it.");

    public static Parameter Publisher { get; } = new("publisher", "The name of a publisher, exactly.");

    public static Parameter Limit { get; } = new("limit", "How many at most, up to 500; 50 without it.") { IsNumber = true };

    public static Parameter Cursor { get; } = new("cursor", "The 'next' of the page before.");

    public static ImmutableArray<string> Values<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Distinct().Select(WireNames.Of)];
}
