using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.App.Serving;
using Entente.App.Wire;
using Entente.Incidents;

namespace Entente.App.Api.Views;

/// <summary>What the answers rest on as a whole.</summary>
sealed record CorpusView(string Hash, int Articles, int Publishers, int Claims, int Drivers, int Sources, DateOnly? From, DateOnly? To, string Extractor)
{
    public static CorpusView Of(Corpus corpus) => new(
        corpus.Hash, corpus.Articles, corpus.Publishers, corpus.Claims, corpus.Drivers, corpus.Sources, corpus.From, corpus.To, corpus.Extractor);
}

/// <summary>An input that was read. Its path on the machine is nobody's business but the machine's: an id stands for it.</summary>
sealed record SourceView(string Id, string Name, string Status, long Size, int Articles, ImmutableArray<FaultView> Faults)
{
    const int IdLength = 20;

    public static SourceView Of(StoredSource source) => new(
        IdOf(source.Path), NameOf(source.Path), WireNames.Of(source.Status), source.Size, source.Articles,
        [.. source.Faults.Select(fault => FaultView.Of(source.Path, fault))]);

    public static string IdOf(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..IdLength];

    public static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}

/// <summary>Something that could not be read.</summary>
/// <param name="Source">The name of the input.</param>
/// <param name="Code">See docs/diagnostics.md.</param>
/// <param name="Message">For a person.</param>
sealed record FaultView(string Source, string Code, string Message)
{
    const int Longest = 500;

    /// <summary>A fault of ours is told without the place in the program that it names.</summary>
    /// <param name="path">Of the input; a message names it only by its last part.</param>
    public static FaultView Of(string path, SourceFault fault) => new(
        SourceView.NameOf(path), fault.Code,
        fault.Code is "ENT9000" ? "This is a fault of Entente's, not yours; 'entente read' tells it whole." : QuotedData.Shown(fault.Message.Replace(path, SourceView.NameOf(path), StringComparison.Ordinal), Longest));
}

/// <summary>Something that was decided, and what has become of it.</summary>
/// <param name="Id">Of the decision.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">What kind of decision.</param>
/// <param name="State">holds, undone or orphan: its words are not there or are read otherwise now.</param>
/// <param name="Reason">Why it is an orphan.</param>
/// <param name="Words">What was decided, in words.</param>
/// <param name="Note">Why it was decided.</param>
sealed record DecisionView(string Id, string At, string? By, string Kind, string State, string? Reason, string Words, string? Note)
{
    public static DecisionView Of(DecisionLedger.Entry entry, string? orphaned) => new(
        entry.Id, entry.Decision.At, entry.Decision.By, WireNames.Of(entry.Decision.Kind), !entry.Holds ? "undone" : orphaned is null ? "holds" : "orphan", entry.Holds ? orphaned : null,
        Cli.LedgerCommand.Describe(entry.Decision), entry.Decision.Note);
}

/// <summary>One whose articles were read.</summary>
/// <param name="Publisher">Empty for all whose publisher is not known.</param>
/// <param name="Articles">How many.</param>
/// <param name="Claims">Made in them.</param>
/// <param name="Copies">Of the articles, those with exactly the text of another article.</param>
sealed record PublisherView(string Publisher, int Articles, int Claims, int Copies)
{
    public static PublisherView Of(PublisherCount count) => new(count.Publisher, count.Articles, count.Claims, count.Copies);
}

/// <summary>What has happened to the store. Findings come and go with their article: who keeps them replaces all of an article's.</summary>
/// <param name="Articles">That came or changed, or are gone; each once, by its last change.</param>
/// <param name="Decisions">New lines of the ledger, in order.</param>
/// <param name="Position">Ask from here next time; it only ever grows.</param>
/// <param name="More">Whether there is more already.</param>
sealed record ChangesView(ImmutableArray<ArticleChange> Articles, ImmutableArray<DecisionView> Decisions, string Position, bool More)
{
    public static ChangesView Of(StorePosition after, IReadOnlyList<StoreChange> changes, IReadOnlyList<(long Number, string Line)> decisions, bool isMore) => new(
        [.. changes.Select(change => new ArticleChange(change.ArticleKey, change.Gone))],
        [
            .. from decision in decisions
               let read = DecisionLine.Read(decision.Line)
               where read is not null
               select DecisionView.Of(new(DecisionLine.Id(decision.Line), read, true), null),
        ],
        new StorePosition(changes is [.., var change] ? change.Number : after.Change, decisions is [.., var last] ? last.Number : after.Decision).ToString(),
        isMore);

    /// <summary>Null for what is none.</summary>
    public static StorePosition? ReadPosition(string words) => words.Split('.') is [var change, var decision]
        && long.TryParse(change, NumberStyles.None, CultureInfo.InvariantCulture, out var articles) && long.TryParse(decision, NumberStyles.None, CultureInfo.InvariantCulture, out var ledger)
        ? new(articles, ledger)
        : null;
}

/// <summary>An article that came, was read anew, or is gone with all that was found in it.</summary>
sealed record ArticleChange(string Article, bool Gone);
