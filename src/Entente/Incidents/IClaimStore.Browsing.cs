using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Incidents;

/// <content>What a reader turns over page by page: lists that begin behind a place, and counts to narrow them by.</content>
public partial interface IClaimStore
{
    /// <summary>Where the store stands: while it stays, every answer does.</summary>
    StorePosition Position();

    /// <summary>How many claims are asked for, those together that are alike in all that <see cref="ClaimFacets"/> counts. Cursor and limit do not matter.</summary>
    IEnumerable<ClaimVolume> Volumes(ClaimQuery query);

    /// <summary>The pairs with most of the claims that are asked for; a claim about two pairs counts for each.</summary>
    IReadOnlyList<PairCount> Pairs(ClaimQuery query, int limit);

    /// <summary>Countries, organisations and persons by how many claims name them as parties, the busiest first.</summary>
    IReadOnlyList<ActorCount> Actors(ActorQuery query);

    /// <summary>Those whose articles are here, the one with most articles first.</summary>
    IReadOnlyList<PublisherCount> Publishers();

    /// <summary>Articles in order of day of publication and key, the newest first.</summary>
    IReadOnlyList<ArticleSummary> ArticleList(ArticleQuery query);

    /// <summary>Where the sentences of an article begin and end.</summary>
    ImmutableArray<TextSpan> Sentences(string articleKey);

    /// <summary>What could not be read, counted by reason, the commonest first.</summary>
    IReadOnlyList<FaultCount> FaultCounts();

    /// <summary>What could not be read, by path; null asks for every reason.</summary>
    IReadOnlyList<(string Path, SourceFault Fault)> Faults(string? code, int skip, int limit);

    /// <summary>What has come, changed or gone since, oldest first: the last change of each article.</summary>
    IReadOnlyList<StoreChange> Changes(long after, int limit);

    /// <summary>The ledger from behind a line on, each with its number: who decided what, and when.</summary>
    IReadOnlyList<(long Number, string Line)> Decisions(long after, int limit);

    /// <summary>What was put by under this name, to be used again while the store stands where it stood; null where nothing was.</summary>
    string? Kept(string name);

    /// <summary>Puts by what can be worked out anew at any time; all of it or nothing.</summary>
    void Keep(IReadOnlyList<(string Name, string Value)> parts);
}
