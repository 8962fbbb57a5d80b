using System.Collections.Immutable;
using Entente.App.Serving;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;

namespace Entente.App.Workbench.Network;

/// <summary>Who has to do with whom in the months before a day, placed so that those who have much to do with each other are near.</summary>
public sealed record NetworkView : IView
{
    const int MostNodes = 300;

    public required DateOnly? Day { get; init; }

    public required int Months { get; init; }

    public required int Most { get; init; }

    public string? Dimension { get; init; }

    public required ImmutableArray<NetworkNode> Nodes { get; init; }

    /// <summary>The weightiest first.</summary>
    public required ImmutableArray<PairCount> Pairs { get; init; }

    public ViewTable Table => new(["a", "b", "claims", "cooperative", "conflictual"], Pairs.Select(pair => (ImmutableArray<object?>)[pair.A, pair.B, pair.All, pair.Cooperative, pair.Conflictual]));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels["network.title"];
    }

    internal static NetworkView Read(ViewRequest request)
    {
        var day = request.Last("on") ?? request.Workspace.Corpus.To;
        var (months, most) = (request.Number("months", 12, 1, 1200), request.Number("most", 80, 5, 600));
        var dimension = request.Text("dimension");
        IReadOnlyList<PairCount> pairs = day is { } last ? request.Workspace.Pairs(Workspace.MonthsTo(last, months) with { Dimension = dimension }).Take(most).ToArray() : [];
        return request.Workspace.Kept(("network", day, months, most, dimension), () => Of(pairs) with { Day = day, Months = months, Most = most, Dimension = dimension });
    }

    internal static NetworkView Of(IReadOnlyList<PairCount> pairs)
    {
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = new List<PairCount>();
        foreach (var pair in pairs)
        {
            if (at.Count + (at.ContainsKey(pair.A) ? 0 : 1) + (at.ContainsKey(pair.B) ? 0 : 1) <= MostNodes)
            {
                at.TryAdd(pair.A, at.Count);
                at.TryAdd(pair.B, at.Count);
                kept.Add(pair);
            }
        }

        var most = Math.Max(1, kept.Count == 0 ? 1 : kept.Max(pair => pair.All));
        var places = NetworkLayout.Place(at.Count, [.. kept.Select(pair => (at[pair.A], at[pair.B], 0.4 + (0.6 * pair.All / most)))]);
        return new()
        {
            Day = null,
            Months = 0,
            Most = 0,
            Pairs = [.. kept],
            Nodes =
            [
                .. at.OrderBy(node => node.Value).Select(node => new NetworkNode(
                    node.Key,
                    places[node.Value].X,
                    places[node.Value].Y,
                    kept.Where(pair => pair.A == node.Key || pair.B == node.Key).Sum(pair => pair.All),
                    kept.Count(pair => pair.A == node.Key || pair.B == node.Key))),
            ],
        };
    }
}

/// <summary>A side of the network.</summary>
/// <param name="Id">A country or organisation.</param>
/// <param name="X">From 0, left, to 1.</param>
/// <param name="Y">From 0, above, to 1.</param>
/// <param name="Claims">With all the others shown.</param>
/// <param name="Partners">How many of them there are.</param>
public sealed record NetworkNode(string Id, double X, double Y, int Claims, int Partners);
