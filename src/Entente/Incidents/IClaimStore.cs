using System.Collections.Immutable;

namespace Entente.Incidents;

/// <summary>Where analyses are kept and questions are answered from: SQLite on one machine, PostgreSQL for many.</summary>
/// <remarks>
/// Writing the same analysis twice changes nothing, and every batch is written whole or not at all. Whatever is listed
/// comes in an order that the content alone decides. Reading is safe from many threads, also while one writes.
/// </remarks>
public partial interface IClaimStore : IDisposable
{
    /// <summary>Counts, hash and cut-off of everything in the store.</summary>
    Corpus Corpus();

    /// <summary>What is known of an input, by its place; null for one never seen.</summary>
    StoredSource? FindSource(string path);

    /// <summary>All inputs, by path.</summary>
    IReadOnlyList<StoredSource> Sources();

    /// <summary>Notes that an input is being read. What an older version of it said stays until <see cref="Finish"/>.</summary>
    void Begin(string path, string hash, long size);

    /// <summary>Those of the articles that this version of the extractor has analysed already, by <see cref="StoreKey.Of(Articles.Article)"/>.</summary>
    IReadOnlySet<string> Known(IReadOnlyCollection<string> articleKeys);

    /// <summary>Writes analyses, and that <paramref name="knownKeys"/> stand in this input too, in one transaction.</summary>
    void Append(string path, IReadOnlyList<StoredAnalysis> analyses, IReadOnlyCollection<string> knownKeys);

    /// <summary>Notes that an input has been read, with its faults; articles that no input holds any more are removed.</summary>
    void Finish(string path, SourceStatus status, IReadOnlyList<SourceFault> faults);

    /// <summary>Claims in order of day, article and place in it.</summary>
    IEnumerable<StoredClaim> Claims(ClaimQuery query);

    /// <summary>One claim by its key, or null.</summary>
    StoredClaim? FindClaim(string key);

    /// <summary>Drivers in order of day of publication, article and place in it.</summary>
    IEnumerable<StoredDriver> Drivers(DriverQuery query);

    /// <summary>One driver by its key, or null.</summary>
    StoredDriver? FindDriver(string key);

    /// <summary>The articles that are there, by key.</summary>
    ImmutableDictionary<string, StoredArticle> Articles(IEnumerable<string> keys);

    /// <summary>Claims of a month about a pair, counted; a month without any is left out.</summary>
    IReadOnlyList<MonthCount> Months(ClaimQuery query);

    /// <summary>The pairs with most claims in a year, the busiest first.</summary>
    IReadOnlyList<PairCount> Busiest(int year, int limit);

    /// <summary>Sentences with these words, the best match first.</summary>
    /// <param name="words">As a person writes them: all of them, a "phrase", one OR another, -without.</param>
    /// <param name="limit">How many.</param>
    /// <param name="isMarked">Whether the words that matched are sought in each, which takes longer than to find the sentences.</param>
    IReadOnlyList<SentenceHit> Search(string words, int limit, bool isMarked = true);

    /// <summary>Sentences that were found without their marks, with them.</summary>
    IReadOnlyList<SentenceHit> Marked(string words, IReadOnlyList<SentenceHit> hits);

    /// <summary>Everything that the index counts, without the words: one light row a claim and pair, pair after pair.</summary>
    IEnumerable<Report> Reports();

    /// <summary>What the index counts of one pair, whoever acts; in no order.</summary>
    IEnumerable<Report> Reports(string a, string b);

    /// <summary>The ledger: what persons have decided, a line each, in the order in which it came.</summary>
    IReadOnlyList<string> Decisions();

    /// <summary>Adds lines to the end of the ledger; one that is there already is not added again. Nothing is ever taken out.</summary>
    void Decide(IReadOnlyList<string> lines);

    /// <summary>What does not hold of hashes, spans and counts; nothing in a sound store.</summary>
    IEnumerable<string> Check();

    /// <summary>Writes everything that content alone decides as JSON lines in the order of keys: two stores with the same findings give the same bytes.</summary>
    void Export(TextWriter output);
}
