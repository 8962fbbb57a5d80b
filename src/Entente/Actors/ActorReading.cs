using System.Collections.Immutable;

namespace Entente.Actors;

/// <summary>What a name or description means on a day: country, sector, office. Not bound to an article, as a <see cref="Mention"/> is.</summary>
public sealed record ActorReading
{
    /// <summary>Whom it names; null where only a country or a kind of people is meant ("German police", "soldiers").</summary>
    public Actor? Actor { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Sectors in three letters each, the first the most telling: GOV, MIL, GOVMIL; empty for a whole state.</summary>
    public string Sector { get; init; } = "";

    /// <summary>The office held on that day.</summary>
    public string? Office { get; init; }

    public required MentionVia Via { get; init; }

    /// <summary>How sure the reading is, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Others whom the same words could mean, the likeliest first.</summary>
    public ImmutableArray<Actor> Candidates { get; init; } = [];

    /// <summary>Country and sector in one, such as MMRGOV.</summary>
    public string Code => Country + Sector;
}
