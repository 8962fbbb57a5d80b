using System.Collections.Immutable;

namespace Entente.Claims;

/// <summary>What happened, in the two codebooks of the field: PLOVER 0.8b with mode and context, and CAMEO 1.1b3.</summary>
public sealed record EventCode
{
    public required PloverCategory Plover { get; init; }

    public string? Mode { get; init; }

    public ImmutableArray<string> Context { get; init; } = [];

    /// <summary>Two to four digits, as deep as the words support.</summary>
    public required string Cameo { get; init; }
}

/// <summary>The sixteen categories of the PLOVER codebook, version 0.8b.</summary>
public enum PloverCategory
{
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
}
