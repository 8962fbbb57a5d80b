using System.Collections.Immutable;

namespace Entente.Drivers;

/// <summary>Reports of one and the same driver, with their weight and what speaks against them.</summary>
public sealed record RankedDriver
{
    public required DriverDirection Direction { get; init; }

    public required string Category { get; init; }

    /// <summary>Sides that at least one report says it moves.</summary>
    public required ImmutableArray<string> Affects { get; init; }

    /// <summary>The reports that were grouped, the one that tells it best first.</summary>
    public required ImmutableArray<ReportedDriver> Support { get; init; }

    /// <summary>Reports of the same category that pull the other way, newest first.</summary>
    public required ImmutableArray<ReportedDriver> Counter { get; init; }

    /// <summary>Publishers that tell it in words of their own; copies of one text count once.</summary>
    public required int IndependentSources { get; init; }

    public required double Score { get; init; }

    /// <summary>The words that the grouped reports share; empty for a single report.</summary>
    public required ImmutableArray<string> SharedWords { get; init; }

    public DriverStrength Strength => Support.Min(report => report.Driver.Strength);

    public bool Explicit => Support.Any(report => report.Driver.Explicit);

    public ReportedDriver Best => Support[0];
}
