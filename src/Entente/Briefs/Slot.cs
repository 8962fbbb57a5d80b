using System.Collections.Immutable;

namespace Entente.Briefs;

/// <summary>What stands in a template's place: one run, or several where a phrase holds a count or name of its own.</summary>
readonly record struct Slot(string Name, ImmutableArray<Run> Runs)
{
    public static implicit operator Slot((string Name, Run Run) slot) => new(slot.Name, [slot.Run]);
}
