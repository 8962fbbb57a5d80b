using System.Collections.Immutable;
using System.Globalization;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;

namespace Entente.App.Workbench.Sources;

/// <summary>One publisher's articles, the newest first.</summary>
public sealed record SourceView(string Publisher, PublisherCount Count, bool IsIgnored, ImmutableArray<ArticleSummary> Articles, string? Next) : IView
{
    const int PageSize = 50;

    const char Between = '~';

    public ViewTable Table => new(
        ["article", "title", "published", "language", "claims", "drivers", "address"],
        Articles.Select(one => (ImmutableArray<object?>)[one.Key, one.Title, one.Published, one.Language, one.Claims, one.Drivers, one.Address]));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return Publisher.Length == 0 ? labels["sources.unnamed"] : Publisher;
    }

    internal static SourceView? Read(ViewRequest request)
    {
        var publisher = request.Text("publisher") ?? "";
        if (request.Workspace.Publishers.FirstOrDefault(one => one.Publisher == publisher) is not { Articles: > 0 } count)
        {
            return null;
        }

        var found = request.Workspace.Store.ArticleList(new() { Publisher = publisher, After = After(request.Text("after")), Limit = PageSize + 1 });
        var shown = found.Take(PageSize).ToImmutableArray();
        return new(
            publisher,
            count,
            request.Workspace.Store.Decided().IgnoredPublishers.Contains(publisher),
            shown,
            found.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].Published:O}{Between}{shown[^1].Key}") : null);
    }

    static (DateOnly? Published, string Key)? After(string? text) => text?.Split(Between) is [var day, var key]
        ? (DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : null, key)
        : null;
}
