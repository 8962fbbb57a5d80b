using System.Collections.Immutable;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;

namespace Entente.App.Workbench.Sources;

/// <summary>Whose articles were read, how much of what is said they say, and how much of it in words of their own.</summary>
public sealed record SourcesView(int Page, bool HasMore, int Articles, int Copies, int Claims, ImmutableArray<PublisherCount> Publishers, ImmutableArray<string> Ignored) : IView
{
    const int PageSize = 60;

    public ViewTable Table => new(["publisher", "articles", "copies", "claims"], Publishers.Select(one => (ImmutableArray<object?>)[one.Publisher, one.Articles, one.Copies, one.Claims]));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels["sources.title"];
    }

    internal static SourcesView Read(ViewRequest request)
    {
        var page = request.Number("page", 1, 1, 1_000);
        var all = request.Workspace.Publishers;
        return new(
            page,
            all.Count > page * PageSize,
            all.Sum(one => one.Articles),
            all.Sum(one => one.Copies),
            all.Sum(one => one.Claims),
            [.. all.Skip((page - 1) * PageSize).Take(PageSize)],
            [.. request.Workspace.Store.Decided().IgnoredPublishers]);
    }
}
