using System.Collections.Immutable;
using Entente.App.Workbench.Claims;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.App.Workbench.Contradictions;

/// <summary>What is denied of a pair, each beside what others assert of the same two and the same kind of act.</summary>
public sealed record ContradictionsView(string? A, string? B, ImmutableArray<Contradiction> Found, ImmutableArray<PairCount> Pairs) : IView
{
    /// <summary>Claims of a pair that are looked through, the newest first.</summary>
    const int LookedThrough = 4_000;

    const int Most = 40;

    const int MostBeside = 5;

    /// <summary>Days between two claims beyond which they no longer speak of one thing.</summary>
    const int Near = 120;

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

        return request.Workspace.Kept(("contradictions", a, b), () => new ContradictionsView(
            a, b, [.. Of([.. request.Workspace.Store.Claims(new() { Pair = (a, b), NewestFirst = true, Limit = LookedThrough })]).Take(Most)], [.. pairs]));
    }

    internal static IEnumerable<Contradiction> Of(IReadOnlyList<StoredClaim> claims)
    {
        var asserted = claims.Where(claim => claim.Claim.Modality is Modality.Asserted).ToLookup(WhatOf);
        return from denied in claims
               where denied.Claim.Modality is Modality.Negated
               let beside = asserted[WhatOf(denied)].Where(claim => AreNear(claim, denied) && claim.Sentence != denied.Sentence)
                   .DistinctBy(claim => claim.Sentence).OrderBy(claim => Distance(claim, denied)).ThenBy(claim => claim.Key, StringComparer.Ordinal).Take(MostBeside).ToImmutableArray()
               where !beside.IsEmpty
               select new Contradiction(denied, beside);
    }

    /// <summary>The kind of act, whoever does it to whom.</summary>
    static (PloverCategory?, Turn, string) WhatOf(StoredClaim stored) =>
        (stored.Claim.Event?.Plover, Turns.Of(stored.Claim.Event?.Plover, stored.Claim.Closeness), stored.Claim.Event is null ? stored.Claim.Kind.ToString() : "");

    static bool AreNear(StoredClaim one, StoredClaim other) => Distance(one, other) <= Near;

    static int Distance(StoredClaim one, StoredClaim other) => one.Day is { } day && other.Day is { } second ? Math.Abs(day.DayNumber - second.DayNumber) : Near;
}

/// <summary>A denial, and what it stands against, the nearest in time first.</summary>
public sealed record Contradiction(StoredClaim Denied, ImmutableArray<StoredClaim> Asserted);
