using System.Collections.Immutable;
using Entente.App.Serving;
using Entente.App.Workbench.Claims;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;

namespace Entente.App.Workbench.Contradictions;

/// <summary>What is denied of a pair, each beside what others assert of the same two and the same kind of act.</summary>
public sealed record ContradictionsView(string? A, string? B, ImmutableArray<Contradiction> Found, ImmutableArray<PairCount> Pairs) : IView
{
    const int Most = 40;

    public ViewTable Table => new(
        ["denied", "asserted", "denied_words", "asserted_words"],
        Found.SelectMany(one => one.Asserted.Select(other => (ImmutableArray<object?>)[one.Denied.Key, other.Key, one.Denied.Quotation, other.Quotation])));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels["contradictions.title"];
    }

    internal static ContradictionsView Read(ViewRequest request)
    {
        var (a, b) = (ClaimsView.Side(request, "a"), ClaimsView.Side(request, "b"));
        var pairs = request.Workspace.Pairs(new()).Take(40);
        if (a is null || b is null)
        {
            return new(a, b, [], [.. pairs]);
        }

        return new(a, b, [.. request.Workspace.Contradictions(a, b).Take(Most)], [.. pairs]);
    }
}
