using System.Collections.Immutable;
using Entente.App.Workbench.Dyads;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Search;
using Entente.App.Workbench.Views;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.App.Workbench.Claims;

/// <summary>Claims, the newest first, a page at a time, with what to narrow them by.</summary>
public sealed record ClaimsView : IView
{
    const int PageSize = 25;

    /// <summary>Months of the newest that are offered to narrow by.</summary>
    const int Months = 24;

    public required int Count { get; init; }

    public required ImmutableArray<StoredClaim> Claims { get; init; }

    /// <summary>Where the next page begins; null where there is none.</summary>
    public string? Next { get; init; }

    public required ImmutableArray<Facet> Facets { get; init; }

    public required ImmutableArray<MonthCount> ByMonth { get; init; }

    public ViewTable Table => new(
        ["key", "day", "kind", "category", "source", "target", "dimensions", "modality", "attribution", "closeness", "confidence", "quotation", "publisher", "title", "article", "start", "end"],
        Claims.Select(stored => (ImmutableArray<object?>)
        [
            stored.Key, stored.Day, stored.Claim.Kind, stored.Claim.Event?.Plover.ToString().ToUpperInvariant(), Actors(stored.Claim.Source), Actors(stored.Claim.Target),
            string.Join(' ', stored.Claim.Dimensions), stored.Claim.Modality, string.Join(' ', stored.Claim.Attribution), stored.Claim.Closeness, stored.Claim.Confidence,
            stored.Quotation, stored.Publisher, stored.Title, stored.ArticleKey, stored.Claim.Evidence.Span.Start, stored.Claim.Evidence.Span.End,
        ]));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels["claims.title"];
    }

    internal static ClaimsView Read(ViewRequest request)
    {
        var query = QueryOf(request);
        var after = request.Text("after") is { } cursor
            ? ClaimCursor.Parse(cursor) ?? throw new ViewFault(400, "ENT7010", $"'{cursor}' is no place in the list of claims.")
            : (ClaimCursor?)null;
        var found = request.Workspace.Store.Claims(query with { After = after, NewestFirst = true, Limit = PageSize + 1 }).ToList();
        var facets = request.Workspace.Facets(query);
        return new()
        {
            Count = facets.Claims,
            Claims = [.. found.Take(PageSize)],
            Next = found.Count > PageSize ? ClaimCursor.Of(found[PageSize - 1]).ToString() : null,
            ByMonth = [.. facets.Months.TakeLast(Months)],
            Facets =
            [
                new("kind", query.Kind?.ToString(), [.. facets.Kinds.Select(kind => KeyValuePair.Create(kind.Kind.ToString(), kind.Count))]),
                new("dimension", query.Dimension, [.. facets.Dimensions.Take(16).Select(one => KeyValuePair.Create(one.Dimension, one.Count))]),
                new("plover", query.Plover?.ToString(), [.. facets.Categories.Take(16).Select(one => KeyValuePair.Create(one.Category.ToString(), one.Count))]),
            ],
        };
    }

    static ClaimQuery QueryOf(ViewRequest request)
    {
        var (a, b) = (Side(request, "a"), Side(request, "b"));
        return new()
        {
            Pair = a is not null && b is not null ? (a, b) : null,
            From = Side(request, "from") ?? (b is null ? a : null),
            To = Side(request, "to"),
            Kind = request.Choice<ClaimKind>("kind"),
            Plover = request.Choice<PloverCategory>("plover"),
            Dimension = request.Text("dimension"),
            Publisher = request.Text("publisher"),
            Since = request.First("since"),
            Until = request.Last("until"),
        };
    }

    /// <summary>A party as claims have it, from whatever a person wrote.</summary>
    internal static string? Side(ViewRequest request, string field) => request.Text(field) is not { } words ? null
        : request.Workspace.Knowledge.Actors.Find(words)?.Id is { } id ? id
        : PairPath.SideOf(words, request.Workspace.Knowledge.Actors)?.Id ?? words;

    static string Actors(ImmutableArray<Party> parties) => string.Join(' ', parties.Select(party => party.Actor));
}
