using System.Collections.Immutable;
using Entente.App.Serving;
using Entente.App.Workbench.Dyads;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Workbench.Watched;

/// <summary>Watched questions, each with what the store has of it since it was looked at.</summary>
public sealed record WatchedView(ImmutableArray<WatchedNews> Questions) : IView
{
    /// <summary>Articles that are looked through for news of a question.</summary>
    const int LookedThrough = 400;

    const int MostShown = 5;

    public ViewTable Table => new(["asked", "address", "seen", "new"], Questions.Select(one => (ImmutableArray<object?>)[one.Question.Asked, one.Question.Address, one.Question.Seen.ToString("O"), one.Count]));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels["watched.title"];
    }

    internal static WatchedView Read(ViewRequest request) => new(
        [.. request.Http.RequestServices.GetRequiredService<WatchList>().All(Visitor.Of(request.Http).Name).Select(question => NewsOf(request.Workspace, question))]);

    static WatchedNews NewsOf(Workspace workspace, WatchedQuestion question)
    {
        var (path, fields) = question.Address.Split('?', 2) is [var first, var rest] ? (first, QueryHelpers.ParseQuery(rest)) : (question.Address, []);
        if (!path.StartsWith("/dyad/", StringComparison.Ordinal) || PairPath.Read(Uri.UnescapeDataString(path["/dyad/".Length..]), workspace.Knowledge.Actors) is not var (a, b))
        {
            return new(question, 0, []);
        }

        var dimension = fields.TryGetValue("dimension", out var asked) && asked.ToString() is { Length: > 0 } one ? one : null;
        var changed = workspace.Store.Changes(question.Change, LookedThrough).Where(change => !change.Gone).Select(change => change.ArticleKey);
        var fresh = changed.SelectMany(key => workspace.Store.Claims(new() { ArticleKey = key, Pair = (a.Id, b.Id), Dimension = dimension })).ToList();
        return new(question, fresh.Count, [.. fresh.OrderByDescending(claim => claim.Day).ThenBy(claim => claim.Key, StringComparer.Ordinal).Take(MostShown)]);
    }
}

/// <summary>A question and what is new.</summary>
/// <param name="Question">As it was put.</param>
/// <param name="Count">New claims of its pair.</param>
/// <param name="Claims">The newest of them.</param>
public sealed record WatchedNews(WatchedQuestion Question, int Count, ImmutableArray<StoredClaim> Claims);
