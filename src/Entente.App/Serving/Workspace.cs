using Entente.Actors;
using Entente.App.Cli;
using Entente.Briefs;
using Entente.Incidents;

namespace Entente.App.Serving;

/// <summary>What every request works on: one store, with its decisions applied, and what is known. What was worked out is kept while the store stands.</summary>
sealed class Workspace(DecidedStore store, KnowledgeSource knowledge, TimeProvider clock) : IDisposable
{
    const int MostPairs = 2_000;

    readonly WorkCache _kept = new();

    public DecidedStore Store => store;

    public TimeProvider Clock => clock;

    /// <summary>As its files are now.</summary>
    public Knowledge Knowledge => knowledge.Current;

    public Engine Engine => new(Knowledge);

    public Inquiry Inquiry => new(store, Knowledge, Press.Press);

    /// <summary>Where the store stands: another version is another answer. Null while an answer may be a little behind the store.</summary>
    public string? Version => _kept.IsBehind ? null : store.Position().ToString();

    public Corpus Corpus => Kept("corpus", store.Corpus);

    public IReadOnlyList<PublisherCount> Publishers => Kept("publishers", store.Publishers);

    /// <summary>For what the store holds now.</summary>
    public PressIndex Press => Kept("press", () => PressIndex.Of(store));

    public Brief Answer(Question question) => Kept(question, () => Inquiry.Answer(question));

    /// <summary>The pairs with most claims, the busiest first; so many that no page asks for more.</summary>
    public IReadOnlyList<PairCount> Pairs(ClaimQuery query) => Kept(("pairs", query), () => store.Pairs(query, MostPairs));

    /// <summary>The few pairs of which most is said: quick to find, so that the first page waits for nothing.</summary>
    public IReadOnlyList<PairCount> Busiest(int limit) => Kept(("busiest", limit), () => store.Pairs(new(), limit));

    public ClaimFacets Facets(ClaimQuery query) => Kept(("facets", query), () => ClaimFacets.Of(store.Volumes(query)));

    /// <summary>What is found in an article, actors and times with it, which the store does not keep.</summary>
    public Analysis Analysis(StoredArticle article) => _kept.Get(default, ("analysis", article.Key), () => Engine.Analyze(article.Article));

    /// <summary>What the knowledge files say of an actor, line by line, with who says so.</summary>
    public IReadOnlyList<ActorFact> FactsOf(string actor) => _kept.Get(default, ("facts", actor), () => ActorFact.Of(knowledge.Files, actor));

    /// <summary>Works a thing out, or takes it from when the store stood as it does.</summary>
    public T Kept<T>(object key, Func<T> work)
        where T : notnull => _kept.Get(store.Position(), key, work);

    /// <summary>The year that ends on a day: what views show where nobody asks for a time.</summary>
    public static ClaimQuery YearTo(DateOnly last) => new() { Since = last.AddYears(-1).AddDays(1), Until = last };

    /// <summary>Works out what the first pages ask for, so that nobody waits for it.</summary>
    public void WarmUp()
    {
        _ = (Knowledge, Publishers, Facets(new()), Pairs(new()));
        if (Corpus.To is { } last)
        {
            _ = Pairs(YearTo(last));
        }
    }

    public void Dispose() => store.Dispose();
}
