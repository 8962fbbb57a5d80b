using System.Collections.Immutable;
using System.Globalization;
using Entente.Articles;
using Entente.Articles.Readers;
using Entente.Dyads;
using Entente.Incidents;

namespace Entente.Eval;

/// <summary>A year of press read as a stream: are the turns that everybody knows found in their month, and how often does the index cry wolf?</summary>
/// <remarks>What the fifty other pairs with most incidents turn is counted as false, also where something did happen between them.</remarks>
public sealed class TurningEvaluation : IEvaluation
{
    const int OtherPairs = 50;

    const double DaysAYear = 365.25;

    public string Task => "turning";

    public string Gold => "corpora/rss2023_ir.jsonl.gz";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var (incidents, from, to) = Read(new(knowledge), gold);
        var index = DyadIndex.Of(incidents, new() { From = from, To = to });
        var known = Known().ToArray();
        var turns = known.Where(pair => pair.Month is not null).ToArray();
        var silent = known.Where(pair => pair.Month is null).ToArray();
        var others = index.Dyads.Where(dyad => turns.All(pair => pair.Dyad != dyad)).Take(OtherPairs).ToArray();
        var years = others.Length * (to.DayNumber - from.DayNumber + 1) / DaysAYear;
        var alarms = others.Sum(dyad => index.Series(dyad).TurningPoints.Length);
        return
        [
            new("turns found in their month", 100.0 * turns.Count(pair => index.Series(pair.Dyad).TurningPoints.Any(turn => IsIn(turn, pair.Month!.Value))) / turns.Length, turns.Length),
            new("dyad-years to a false alarm", years / Math.Max(1, alarms), others.Length),
            new("too little evidence, and said so", 100.0 * silent.Count(pair => !index.Series(pair.Dyad).IsSufficient) / silent.Length, silent.Length),
        ];
    }

    /// <summary>A rise in a week of which a day falls within the month.</summary>
    static bool IsIn(TurningPoint turn, DateOnly month) =>
        turn.Change > 0 && turn.Day.AddDays(6) >= month && turn.Day < month.AddMonths(1);

    static (IReadOnlyCollection<Incident> Incidents, DateOnly From, DateOnly To) Read(Engine engine, string gold)
    {
        var notes = new DiagnosticBag();
        using var file = File.OpenRead(gold);
        var articles = DocumentSources.Open(file, gold, notes).SelectMany(document => ArticleReaders.Read(document, notes)).Where(article => article.Published is not null);
        var read = articles.AsParallel().Select(article => (Day: article.Published!.Value, Reports: Reports(engine, article))).ToArray();
        var incidents = Deduplicator.Merge(read.SelectMany(article => article.Reports).DistinctBy(report => (report.ClaimKey, report.Source, report.Target)));
        return (incidents, read.Min(article => article.Day), read.Max(article => article.Day));
    }

    static Report[] Reports(Engine engine, Article article)
    {
        var stored = StoredAnalysis.From(engine.Analyze(article));
        return [.. stored.Claims.SelectMany(claim => Report.Of(claim, stored.Article.Fingerprint))];
    }

    static IEnumerable<(Dyad Dyad, DateOnly? Month)> Known()
    {
        using var rows = new StreamReader(typeof(TurningEvaluation).Assembly.GetManifestResourceStream("turns.tsv")!);
        while (rows.ReadLine() is { } row)
        {
            if (!row.StartsWith('#') && row.Split('\t') is [var a, var b, var month] && a != "a")
            {
                yield return (Dyad.Of(a, b), DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null);
            }
        }
    }
}
