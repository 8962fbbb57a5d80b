using System.Collections.Immutable;

namespace Entente.Actors;

/// <summary>Where something lies: a city, a part of a state, a region that crosses borders. Who acts there has a place of its own; this is only where.</summary>
public sealed record Place
{
    public required PlaceKind Kind { get; init; }

    /// <summary>The states that it lies in, by ISO 3166-1 alpha-3; none for the high seas.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>The part of the state it lies in, such as "Shan State"; null where it is one, or none is known.</summary>
    public string? Region { get; init; }

    /// <summary>Degrees north; null where one point would mislead.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>Built for a purpose, as against a town or what nature made.</summary>
    public bool IsBuilt => Kind >= PlaceKind.Pipeline;

    /// <summary>People who live there, 0 where unknown: it says which of two towns of a name is more often meant.</summary>
    public int Population { get; init; }
}

/// <summary>What a place is; the words of the files' column in the same order.</summary>
public enum PlaceKind
{
    City,

    /// <summary>The seat of a state's government.</summary>
    Capital,

    /// <summary>The seat of the administration of a part of a state.</summary>
    Seat,

    /// <summary>A first division of a state.</summary>
    Province,

    /// <summary>A region that goes by a name and has no government: the Golden Triangle, Donbas.</summary>
    Region,
    Sea,
    Strait,
    Island,
    Mountains,
    River,
    Pipeline,
    Port,
    Canal,
    Dam,
    Base,
    Plant,
    Crossing,
    Airport,
    Route,
}
