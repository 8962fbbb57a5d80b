using System.Collections.Immutable;

namespace Entente.Actors;

/// <summary>Somebody or something that can act on another: a state, one of its organs, an organisation, a group, a person.</summary>
/// <remarks>
/// <see cref="Id"/> is a country's ISO 3166-1 alpha-3 code (<c>RUS</c>), a part of a country (<c>RUS/gov</c>,
/// <c>MMR/min-aung-hlaing</c>) or an organisation's own id (<c>ASEAN</c>).
/// </remarks>
public sealed record Actor
{
    public required string Id { get; init; }

    /// <summary>The name that answers use.</summary>
    public required string Name { get; init; }

    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the state it belongs to; null for what belongs to none.</summary>
    public string? Country { get; init; }

    /// <summary>Roles in time; an actor without one has the role of its kind for ever.</summary>
    public ImmutableArray<Tenure> Tenures { get; init; } = [];

    public ImmutableArray<Membership> Memberships { get; init; } = [];
}

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    Country,
    Government,
    Person,
    Military,
    Party,
    ArmedGroup,
    Organisation,
    Company,
    Media,
    People,
    Region,
    Other,
}

/// <summary>A role held for a time: a general may become a head of state, and an old article must not know it.</summary>
/// <param name="Code">Country and sector, such as MMRGOV, or a sector such as IGO for what belongs to no state.</param>
/// <param name="Office">The office in words, such as "President".</param>
/// <param name="From">The first day; null is always.</param>
/// <param name="To">The day after the last; null is open.</param>
public readonly record struct Tenure(string Code, string? Office = null, DateOnly? From = null, DateOnly? To = null)
{
    public bool Covers(DateOnly date) => (From ?? DateOnly.MinValue) <= date && date < (To ?? DateOnly.MaxValue);
}

/// <summary>Belonging to an organisation for a time, as member, observer or partner.</summary>
public readonly record struct Membership(string Organisation, string Status, DateOnly? From = null, DateOnly? To = null);
