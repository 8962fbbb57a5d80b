using Entente.App.Cli;
using Entente.Briefs;
using Entente.Incidents;

namespace Entente.App.Serving;

/// <summary>What every request works on: one store, with its decisions applied, and what is known. What was worked out is kept while the store stands.</summary>
sealed class Workspace(DecidedStore store, KnowledgeSource knowledge, TimeProvider clock) : IDisposable
{
    readonly WorkCache _kept = new();

    public DecidedStore Store => store;

    public TimeProvider Clock => clock;

    /// <summary>As its files are now.</summary>
    public Knowledge Knowledge => knowledge.Current;

    public Engine Engine => new(Knowledge);

    public Inquiry Inquiry => new(store, Knowledge);

    /// <summary>Where the store stands: another version is another answer.</summary>
    public string Version => store.Position().ToString();

    public Corpus Corpus => Kept("corpus", store.Corpus);

    public IReadOnlyList<PublisherCount> Publishers => Kept("publishers", store.Publishers);

    public Brief Answer(Question question) => Kept(question, () => Inquiry.Answer(question));

    /// <summary>Incidents and index of the whole press.</summary>
    public PressIndex Press => Kept("press", () => PressIndex.Of(store));

    public IReadOnlyList<PairCount> Pairs(ClaimQuery query, int limit) => Kept(("pairs", query, limit), () => store.Pairs(query, limit));

    public ClaimFacets Facets(ClaimQuery query) => Kept(("facets", query), () => ClaimFacets.Of(store.Volumes(query)));

    /// <summary>What is found in an article, actors and times with it, which the store does not keep.</summary>
    public Analysis Analysis(StoredArticle article) => _kept.Get("", ("analysis", article.Key), () => Engine.Analyze(article.Article));

    /// <summary>Works a thing out, or takes it from when the store stood as it does.</summary>
    public T Kept<T>(object key, Func<T> work)
        where T : notnull => _kept.Get(Version, key, work);

    public void Dispose() => store.Dispose();
}
