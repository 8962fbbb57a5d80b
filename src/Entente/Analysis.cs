using System.Collections.Immutable;
using Entente.Actors;
using Entente.Articles;
using Entente.Claims;
using Entente.Drivers;
using Entente.Measures;
using Entente.Sentences;

namespace Entente;

/// <summary>Everything the engine found in one article, each list in reading order.</summary>
public sealed record Analysis
{
    public required Article Article { get; init; }

    public required ImmutableArray<Sentence> Sentences { get; init; }

    public required ImmutableArray<Timex> Times { get; init; }

    public required ImmutableArray<Quantity> Quantities { get; init; }

    public required ImmutableArray<Mention> Mentions { get; init; }

    public required ImmutableArray<Attribution> Attributions { get; init; }

    public required ImmutableArray<Claim> Claims { get; init; }

    public required ImmutableArray<CausalClaim> Causes { get; init; }

    public required ImmutableArray<Driver> Drivers { get; init; }

    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}
