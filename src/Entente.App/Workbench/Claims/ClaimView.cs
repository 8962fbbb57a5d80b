using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.App.Workbench.Decisions;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;

namespace Entente.App.Workbench.Claims;

/// <summary>One finding with everything that can be decided of it, and what was.</summary>
public sealed record ClaimView : IView
{
    const int DaysNear = 7;

    const int MostLookedAt = 200;

    const int MostNear = 8;

    public required string Key { get; init; }

    /// <summary>As it was read; null where the finding is a driver.</summary>
    public StoredClaim? Claim { get; init; }

    public StoredDriver? Driver { get; init; }

    /// <summary>As it holds after what was decided; null where it was called wrong, or is a driver.</summary>
    public StoredClaim? Now { get; init; }

    /// <summary>The driver as it holds after what was decided; null where it was called wrong, or is a claim.</summary>
    public StoredDriver? DriverNow { get; init; }

    /// <summary>What kinds of reason there are.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Claims of the same sides within some days, which may tell of the same happening.</summary>
    public ImmutableArray<StoredClaim> Near { get; init; } = [];

    public required ImmutableArray<DecisionRow> Decided { get; init; }

    [JsonIgnore]
    public string? Back { get; init; }

    public ViewTable Table => DecisionsView.TableOf(Decided);

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels[Driver is null ? "claim.title" : "driver.title"];
    }

    internal static ClaimView? Read(ViewRequest request)
    {
        var (key, store) = (request.Part("key"), request.Workspace.Store);
        var claim = store.AsRead.FindClaim(key);
        var driver = claim is null ? store.AsRead.FindDriver(key) : null;
        if (claim is null && driver is null)
        {
            return null;
        }

        var article = claim?.ArticleKey ?? driver!.ArticleKey;
        var content = StoreKey.OfContent(store.Articles([article])[article].Article.Text);
        var passage = claim is not null ? Passage.Of(content, claim) : Passage.Of(content, driver!);
        return new()
        {
            Key = key,
            Claim = claim,
            Driver = driver,
            Now = claim is null ? null : store.FindClaim(key),
            DriverNow = driver is null ? null : store.FindDriver(key),
            Categories = driver is null ? [] : [.. request.Workspace.Knowledge.Causes.Categories.Select(category => category.Id)],
            Near = claim is null ? [] : [.. NearTo(claim, store)],
            Back = ViewForms.Local(request.Text("back")),
            Decided = [.. DecisionsView.Rows(request.Workspace).Where(row => row.About == passage || row.Other == passage)],
        };
    }

    static IEnumerable<StoredClaim> NearTo(StoredClaim claim, DecidedStore store)
    {
        if (claim.Day is not { } day || Report.Of(claim, fingerprint: 0).FirstOrDefault() is not { } sides)
        {
            return [];
        }

        return store.Claims(new() { Pair = (sides.Source, sides.Target), Since = day.AddDays(-DaysNear), Until = day.AddDays(DaysNear), Limit = MostLookedAt })
            .Where(other => other.Key != claim.Key)
            .OrderBy(other => other.Claim.Event?.Plover == claim.Claim.Event?.Plover ? 0 : 1)
            .ThenBy(other => Math.Abs((other.Day ?? day).DayNumber - day.DayNumber))
            .ThenBy(other => other.Key, StringComparer.Ordinal)
            .Take(MostNear);
    }
}
