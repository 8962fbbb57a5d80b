using System.Collections.Immutable;

namespace Entente.Incidents;

/// <summary>All that persons have decided, in order; what was undone is there and does not hold.</summary>
public sealed record DecisionLedger(ImmutableArray<DecisionLedger.Entry> Entries)
{
    /// <summary>Lines that are no decisions are left out; importing refuses them.</summary>
    public static DecisionLedger Read(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var undone = new HashSet<string>(StringComparer.Ordinal);
        var entries = new Stack<Entry>();
        foreach (var line in lines.Reverse())
        {
            if (DecisionLine.Read(line) is not { } decision)
            {
                continue;
            }

            // From the last to the first: whether an undoing holds is known before what it undoes is met.
            var id = DecisionLine.Id(line);
            var holds = !undone.Contains(id);
            if (holds && decision.Kind is DecisionKind.Undo)
            {
                undone.Add(decision.Of!);
            }

            entries.Push(new(id, decision, holds));
        }

        return new([.. entries]);
    }

    /// <summary>The decisions that hold.</summary>
    public IEnumerable<Entry> InForce => Entries.Where(entry => entry.Holds && entry.Decision.Kind is not DecisionKind.Undo);

    /// <summary>One line.</summary>
    /// <param name="Id">See <see cref="DecisionLine.Id"/>.</param>
    /// <param name="Decision">What was decided.</param>
    /// <param name="Holds">Whether it was not undone.</param>
    public readonly record struct Entry(string Id, Decision Decision, bool Holds);
}
