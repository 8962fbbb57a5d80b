using System.Collections.Immutable;
using Entente.App.Cli;
using Entente.App.Serving;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;

namespace Entente.App.Workbench.Decisions;

/// <summary>The ledger: what persons decided, the newest first, with what has become of each.</summary>
public sealed record DecisionsView(int Page, bool HasMore, ImmutableArray<DecisionRow> Decisions) : IView
{
    const int PageSize = 50;

    public ViewTable Table => TableOf(Decisions);

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels["decisions.title"];
    }

    internal static ViewTable TableOf(IEnumerable<DecisionRow> rows) => new(
        ["id", "at", "by", "state", "decision", "note"],
        rows.Select(row => (ImmutableArray<object?>)[row.Id, row.At, row.By, row.Holds ? row.Waits is null ? "holds" : "orphan" : "undone", row.Words, row.Note]));

    internal static DecisionsView Read(ViewRequest request)
    {
        var page = request.Number("page", 1, 1, 10_000);
        var rows = Rows(request.Workspace);
        return new(page, rows.Length > page * PageSize, [.. rows.Skip((page - 1) * PageSize).Take(PageSize)]);
    }

    /// <summary>All decisions but those that only undo another, the newest first.</summary>
    internal static ImmutableArray<DecisionRow> Rows(Workspace workspace)
    {
        var waiting = workspace.Store.Decided().Orphans.ToDictionary(orphan => orphan.Entry.Id, orphan => orphan.Reason.ToString());
        return
        [
            .. DecisionLedger.Read(workspace.Store.Decisions()).Entries
                .Where(entry => entry.Decision.Kind is not DecisionKind.Undo)
                .Select(entry => new DecisionRow(
                    entry.Id, entry.Decision.At, entry.Decision.By, entry.Decision.Kind, LedgerCommand.Describe(entry.Decision), entry.Decision.Note,
                    entry.Holds, waiting.GetValueOrDefault(entry.Id), entry.Decision.About, entry.Decision.Other))
                .Reverse(),
        ];
    }
}

/// <summary>One decision.</summary>
/// <param name="Id">Names it to who wants it undone.</param>
/// <param name="At">ISO 8601, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Words">In words.</param>
/// <param name="Note">Why.</param>
/// <param name="Holds">Whether it was not undone.</param>
/// <param name="Waits">Why it has no effect now, such as words that are not in the store any more.</param>
/// <param name="About">The words it is about.</param>
/// <param name="Other">The second of two.</param>
public sealed record DecisionRow(string Id, string At, string? By, DecisionKind Kind, string Words, string? Note, bool Holds, string? Waits, Passage? About, Passage? Other);
