using System.Collections.Immutable;
using Entente.Articles;
using Entente.Articles.Readers;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.App.Workers;

/// <summary>A few documents of one file: what one worker takes, and what is stored in one transaction.</summary>
sealed record ReadBatch(string Path, ImmutableArray<RawDocument> Documents)
{
    /// <summary>Reads and analyses; what the store has already is only named.</summary>
    public BatchResult Analyze(Engine engine, IClaimStore store)
    {
        var faults = new List<SourceFault>();
        var articles = new List<(Article Article, string Key)>();
        foreach (var document in Documents)
        {
            articles.AddRange(Guarded(document.Name, faults, () => Read(document, faults)) ?? []);
        }

        var known = store.Known([.. articles.Select(article => article.Key)]);
        var analyses = new List<StoredAnalysis>();
        foreach (var (article, key) in articles)
        {
            if (!known.Contains(key)
                && Guarded(article.Title ?? key, faults, () => EventRecords.IsRecord(article) ? Recorded(article, engine.Knowledge, faults) : StoredAnalysis.From(engine.Analyze(article))) is { } analysis)
            {
                analyses.Add(analysis);
            }
        }

        return new(Path, analyses, known, faults);
    }

    /// <summary>What others have coded is kept as they coded it.</summary>
    static StoredAnalysis? Recorded(Article article, Knowledge knowledge, List<SourceFault> faults)
    {
        if (EventRecords.Read(article, knowledge) is not { } claim)
        {
            var note = Diagnostic.Unreadable(article.Id, "its code is none of CAMEO or PLOVER.");
            faults.Add(new(note.Code, note.Message));
            return null;
        }

        var stored = new StoredArticle { Key = StoreKey.Of(article), Article = article, Fingerprint = Fingerprint.Of(article.Text) };
        return new()
        {
            Article = stored,
            Sentences = [claim.Evidence.Sentence],
            Claims = [StoredClaim.From(stored, claim)],
            Drivers = [],
            Named = [.. claim.Source.Concat(claim.Target).Select(party => party.Country).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
        };
    }

    static List<(Article, string)> Read(RawDocument document, List<SourceFault> faults)
    {
        var notes = new DiagnosticBag();
        List<(Article, string)> articles = [.. ArticleReaders.Read(document, notes).Select(article => (article, StoreKey.Of(article)))];
        faults.AddRange(notes.Take().Where(note => note.Severity is Severity.Error).Select(note => new SourceFault(note.Code, note.Message)));
        return articles;
    }

    /// <summary>A fault of ours in one document is told like any other and does not end a run over millions.</summary>
    static T? Guarded<T>(string name, List<SourceFault> faults, Func<T?> step)
        where T : class
    {
        try
        {
            return step();
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or Storage.StoreException))
        {
            faults.Add(new("ENT9000", $"{name}: this is a fault of Entente's, not yours. {fault.GetType().Name}: {fault.Message} {Place(fault)}"));
            return null;
        }
    }

    static string? Place(Exception fault) => fault.StackTrace?.Split('\n')[0].Trim();
}

/// <summary>What came of a batch, ready for the store.</summary>
sealed record BatchResult(
    string Path,
    IReadOnlyList<StoredAnalysis> Analyses,
    IReadOnlySet<string> Known,
    IReadOnlyList<SourceFault> Faults);
