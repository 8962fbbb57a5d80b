using System.Collections.Immutable;
using Entente.App.Serving;

namespace Entente.App.Api.Views;

/// <summary>A denial, and what others assert of the same two and the same kind of act within 120 days, the nearest first.</summary>
sealed record ContradictionView(ClaimView Denied, ImmutableArray<ClaimView> Asserted)
{
    public static ContradictionView Of(Contradiction contradiction) => new(ClaimView.Of(contradiction.Denied), [.. contradiction.Asserted.Select(ClaimView.Of)]);
}
