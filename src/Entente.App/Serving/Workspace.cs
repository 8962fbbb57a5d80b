using Entente.Actors;
using Entente.App.Cli;
using Entente.Briefs;
using Entente.Dyads;
using Entente.Incidents;

namespace Entente.App.Serving;

/// <summary>What every request works on: one store, with its decisions applied, and what is known. What was worked out is kept while the store stands.</summary>
sealed class Workspace(DecidedStore store, KnowledgeSource knowledge, TimeProvider clock) : IDisposable
{
    const int MostPairs = 5_000;

    /// <summary>Pairs of which so much is said that an answer takes longer than a page should are answered before somebody asks.</summary>
    const int Busy = 1_500;

    const int MostReady = 16;

    readonly WorkCache _kept = new(clock);

    public DecidedStore Store => store;

    public TimeProvider Clock => clock;

    /// <summary>As its files are now.</summary>
    public Knowledge Knowledge => knowledge.Current;

    public Engine Engine => new(Knowledge);

    /// <summary>How many answers are worked out at once.</summary>
    public WorkQueue Queue { get; } = new();

    /// <summary>Reads a question in words or as two names.</summary>
    public QuestionReading Understand(params IReadOnlyList<string> words) => new Inquiry(store, Knowledge).Understand(words);

    /// <summary>Where the store stands: another version is another answer. Null while an answer may be a little behind the store.</summary>
    public string? Version => _kept.IsBehind ? null : store.Position().ToString();

    public Corpus Corpus => Kept("corpus", store.Corpus);

    public IReadOnlyList<PublisherCount> Publishers => Kept("publishers", store.Publishers);

    /// <summary>What every pair is measured against. One decision hardly moves the whole press, so it may be a little older than the last.</summary>
    public PressIndex Press => _kept.Get(store.Position(), "press", () => PressIndex.Of(store), mayLag: true);

    /// <summary>The same question in other words has the same answer.</summary>
    public Brief Answer(Question question) => Kept(question with { Asked = "" }, () => new Inquiry(store, Knowledge, Press.Press).Answer(question)) with { Question = question };

    public DyadSeries Series(Dyad dyad, string? dimension) => Kept(("series", dyad, dimension), () => Press.Index.Series(dyad, dimension));

    /// <summary>What is denied of two, beside what is asserted.</summary>
    public IReadOnlyList<Contradiction> Contradictions(string a, string b) => Kept(("contradictions", a, b), () => Contradiction.Of(store, a, b));

    /// <summary>The pairs with most claims, the busiest first; so many that no page asks for more. A window is taken by whole months, as the store has their sums.</summary>
    public IReadOnlyList<PairCount> Pairs(ClaimQuery query)
    {
        query = query with { Since = query.Since is { } since ? new(since.Year, since.Month, 1) : null, Until = query.Until is { } until ? new(until.Year, until.Month, DateTime.DaysInMonth(until.Year, until.Month)) : null };
        return Kept(("pairs", query), () => store.Pairs(query, MostPairs));
    }

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

    /// <summary>The question that is asked by naming two sides alone.</summary>
    public static Question About(Actor a, Actor b) => new() { Asked = $"{a.Name} and {b.Name}", A = a.Id, B = b.Id, NameOfA = a.Name, NameOfB = b.Name };

    /// <summary>The twelve months of which the last is that of a day: what views show where nobody asks for a time.</summary>
    public static ClaimQuery YearTo(DateOnly last) => MonthsTo(last, 12);

    public static ClaimQuery MonthsTo(DateOnly last, int months) => new() { Since = new DateOnly(last.Year, last.Month, 1).AddMonths(1 - Math.Min(months, ((last.Year - 1) * 12) + last.Month)), Until = last };

    /// <summary>Works out what the first pages ask for, so that nobody waits for it.</summary>
    public void WarmUp()
    {
        _ = (Knowledge, Publishers, Facets(new()), Pairs(new()), Press);
        if (Corpus.To is { } last)
        {
            _ = Pairs(YearTo(last));
        }

        Thrift.GiveBack();

        foreach (var pair in Pairs(new()).TakeWhile(pair => pair.All >= Busy).Take(MostReady))
        {
            if (Knowledge.Actors.Find(pair.A) is { } a && Knowledge.Actors.Find(pair.B) is { } b)
            {
                _ = Answer(About(a, b));
                Thrift.GiveBack();
            }
        }
    }

    public void Dispose()
    {
        Queue.Dispose();
        store.Dispose();
    }
}
