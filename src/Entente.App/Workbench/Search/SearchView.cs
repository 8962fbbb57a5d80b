using System.Collections.Immutable;
using Entente.Actors;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;
using Entente.Storage;

namespace Entente.App.Workbench.Search;

/// <summary>Sentences with the words that were looked for, and what of them to narrow by.</summary>
public sealed record SearchView(string? Asked, int Page, bool HasMore, ImmutableArray<SentenceHit> Hits, ImmutableArray<Facet> Facets) : IView
{
    const int PageSize = 25;

    /// <summary>Of the best hits, so many are looked at for what to narrow by.</summary>
    const int Sampled = 400;

    public ViewTable Table => new(
        ["sentence", "publisher", "title", "published", "article", "start", "end"],
        Hits.Select(hit => (ImmutableArray<object?>)[hit.Text, hit.Publisher, hit.Title, hit.Published, hit.ArticleKey, hit.Span.Start, hit.Span.End]));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return Asked is null ? labels["search.title"] : $"{Asked} · {labels["search.title"]}";
    }

    internal static SearchView Read(ViewRequest request)
    {
        if (request.Text("q") is not { } words)
        {
            return new(null, 1, false, [], []);
        }

        var page = request.Number("page", 1, 1, 40);
        var (publisher, year, who) = (request.Text("publisher"), request.Text("year"), request.Text("who"));
        try
        {
            var actors = request.Workspace.Knowledge.Actors;
            var store = request.Workspace.Store;
            var sample = store.Search(words, Math.Max(Sampled, (page * PageSize) + 1), isMarked: false).Select(hit => new Sampling(hit, NamedSides.In(hit.Text, actors, hit.Published))).ToArray();
            var fitting = Fitting("").Select(one => one.Hit).ToArray();
            return new(words, page, fitting.Length > page * PageSize, [.. store.Marked(words, [.. fitting.Skip((page - 1) * PageSize).Take(PageSize)])],
            [
                Facet.Of("who", who, Fitting("who").SelectMany(one => one.Sides)),
                Facet.Of("publisher", publisher, Fitting("publisher").Select(one => one.Hit.Publisher)),
                Facet.Of("year", year, Fitting("year").Select(one => YearOf(one.Hit))),
            ]);

            // What a facet offers is not narrowed by itself.
            IEnumerable<Sampling> Fitting(string but) => sample.Where(one =>
                (but == "publisher" || publisher is null || one.Hit.Publisher == publisher) && (but == "year" || year is null || YearOf(one.Hit) == year) && (but == "who" || who is null || one.Sides.Contains(who)));
        }
        catch (StoreException fault)
        {
            throw new ViewFault(400, fault.Message.Split(':')[0], fault.Message);
        }
    }

    readonly record struct Sampling(SentenceHit Hit, ImmutableArray<string> Sides);

    static string? YearOf(SentenceHit hit) => hit.Published?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A field to narrow by: its commonest values, with how many have them.</summary>
/// <param name="Field">As the address names it.</param>
/// <param name="Chosen">The value that is narrowed to now.</param>
/// <param name="Values">The commonest first.</param>
public sealed record Facet(string Field, string? Chosen, ImmutableArray<KeyValuePair<string, int>> Values)
{
    const int Most = 8;

    public static Facet Of(string field, string? chosen, IEnumerable<string?> values) => new(
        field,
        chosen,
        [.. values.OfType<string>().CountBy(value => value).OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal).Take(Most)]);
}
