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

    /// <summary>The code at times that no tenure covers, such as MMROPP for a party; null leaves it to the kind.</summary>
    public string? Code { get; init; }

    public Gender Gender { get; init; }

    /// <summary>Where it lies, for a city or region; null for everybody else.</summary>
    public Place? Place { get; init; }

    /// <summary>A weapon or commodity: named in articles, and nobody who could do anything.</summary>
    public bool IsThing => Kind is ActorKind.Weapon or ActorKind.Commodity;

    /// <summary>Country and sector on a day, and the office held; without a day, the last known.</summary>
    /// <remarks>What the article could not have known on its day is not used: a later president is not yet one.</remarks>
    public Tenure RoleOn(DateOnly? day)
    {
        var role = (Tenure?)null;
        foreach (var tenure in Tenures)
        {
            if ((day is { } d ? tenure.Covers(d) : tenure.To is null) && (role is null || Weight(tenure).CompareTo(Weight(role.Value)) > 0))
            {
                role = tenure;
            }
        }

        return role ?? Former(day) ?? new(Code ?? Default);
    }

    /// <summary>Whether a tenure in the government or forces covers the day.</summary>
    public bool HoldsOffice(DateOnly? day) => Tenures.Any(t => day is { } d ? t.Covers(d) : t.To is null);

    string Default => Kind switch
    {
        ActorKind.Country or ActorKind.Place or ActorKind.Infrastructure => Country ?? "",
        ActorKind.Government => Country + "GOV",
        ActorKind.Military => Country + "MIL",
        ActorKind.Party => Country + "PTY",
        ActorKind.ArmedGroup => Country + "REB",
        ActorKind.Organisation => Country is null ? "IGO" : Country + "GOV",
        ActorKind.Company => Country is null ? "MNC" : Country + "BUS",
        ActorKind.Media => Country + "MED",
        ActorKind.People or ActorKind.Person => Country + "CVL",
        ActorKind.Region => "IMG",
        _ => Country ?? "",
    };

    /// <summary>Who held an office before that day, and holds none, is of the country's elite.</summary>
    Tenure? Former(DateOnly? day)
    {
        var last = (Tenure?)null;
        foreach (var tenure in Tenures)
        {
            if (tenure.To is { } to && (day is null || to <= day) && (last is null || to > last.Value.To))
            {
                last = tenure;
            }
        }

        return last is { } past && Country is not null && Code is null
            ? new(Country + "ELI", past.Office is null ? null : $"former {past.Office}", past.To)
            : null;
    }

    static (bool Government, int Rank, DateOnly From) Weight(Tenure tenure) =>
        (tenure.Code.EndsWith("GOV", StringComparison.Ordinal), tenure.Office is "President" or "Prime Minister" or "King" ? 1 : 0, tenure.From ?? DateOnly.MinValue);
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

    /// <summary>A city or a part of a state, named as where something is.</summary>
    Place,

    /// <summary>What is built: a pipeline, canal, dam, port, plant or road. Nobody, and never a side of a claim; the state it lies in may be one.</summary>
    Infrastructure,

    /// <summary>A type of weapon, by name or designator. A thing, and never a side of a claim.</summary>
    Weapon,

    /// <summary>What is traded: oil, wheat, rare earths. A thing, and never a side of a claim.</summary>
    Commodity,
}

/// <summary>Which pronoun stands for an actor.</summary>
public enum Gender
{
    Unknown,
    Female,
    Male,
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
public readonly record struct Membership(string Organisation, string Status, DateOnly? From = null, DateOnly? To = null)
{
    public bool Covers(DateOnly date) => (From ?? DateOnly.MinValue) <= date && date < (To ?? DateOnly.MaxValue);
}
