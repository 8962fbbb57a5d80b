using System.Collections.Immutable;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;

namespace Entente.App.Workbench.Dyads;

/// <summary>Pairs by how much is said of them.</summary>
public sealed record DyadsView(int Page, bool HasMore, ImmutableArray<PairCount> Pairs, AskedWindow Window) : IView
{
    const int PageSize = 50;

    /// <summary>Further down nobody turns the pages.</summary>
    const int MostPages = 20;

    public ViewTable Table => new(["a", "b", "claims", "cooperative", "conflictual"], Pairs.Select(pair => (ImmutableArray<object?>)[pair.A, pair.B, pair.All, pair.Cooperative, pair.Conflictual]));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels["dyads.title"];
    }

    internal static DyadsView Read(ViewRequest request)
    {
        var page = request.Number("page", 1, 1, MostPages);
        var query = new ClaimQuery { Since = request.First("since"), Until = request.Last("until"), Dimension = request.Text("dimension") };
        var pairs = request.Workspace.Pairs(query);
        return new(page, pairs.Count > page * PageSize, [.. pairs.Skip((page - 1) * PageSize).Take(PageSize)], new(request.Text("since"), request.Text("until"), query.Dimension, default));
    }
}
