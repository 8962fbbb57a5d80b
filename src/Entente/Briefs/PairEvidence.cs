using System.Collections.Immutable;
using Entente.Claims;
using Entente.Dyads;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Everything in the store that speaks of the pair, copied texts counted once, and the index of the pair.</summary>
public sealed record PairEvidence
{
    /// <summary>Of pairs that the press never leaves alone, the newest claims are weighed; the index counts all.</summary>
    const int MostClaims = 3_000;

    public required Corpus Corpus { get; init; }

    /// <summary>By day; what is denied is not among them.</summary>
    public required ImmutableArray<StoredClaim> Claims { get; init; }

    /// <summary>From when on claims were weighed, where there are more than can be; null where all were.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>What a source says is not so.</summary>
    public required ImmutableArray<StoredClaim> Denials { get; init; }

    /// <summary>What the claims tell of, each happening once, by its first day.</summary>
    public required ImmutableArray<ToldIncident> Incidents { get; init; }

    public required ImmutableArray<StoredDriver> Drivers { get; init; }

    public required PairArticles Articles { get; init; }

    /// <summary>Keys of the claims and drivers that a person has decided about.</summary>
    public required IReadOnlySet<string> Reviewed { get; init; }

    /// <summary>The index of the pair over the whole press that was read, in the months and the dimension that are asked about.</summary>
    public required DyadSeries Series { get; init; }

    public static PairEvidence Gather(IClaimStore store, Question question, Press? press = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(question);
        var counting = Task.Run(() => Counted.Of(store, question, press ?? Press.Of(store)));
        var told = Told.Of(store, question);
        var counted = counting.GetAwaiter().GetResult(); // begun by nobody yet, it runs here: no thread waits for another
        var originals = told.Articles.Copies;
        var claims = told.Claims.Where(claim => originals.ContainsKey(claim.ArticleKey)).ToLookup(claim => claim.Claim.Modality is Modality.Negated);
        return new()
        {
            Corpus = store.Corpus(),
            Articles = told.Articles,
            Claims = [.. claims[false]],
            Denials = [.. claims[true]],
            Incidents = ToldIncident.Of(counted.Incidents, claims[false]),
            Drivers = [.. told.Drivers.Where(driver => originals.ContainsKey(driver.ArticleKey))],
            Reviewed = KeysOf((store as DecidedStore ?? new DecidedStore(store)).Decided()),
            Series = Within(counted.Series, question),
            Earliest = told.Earliest,
        };
    }

    /// <summary>What came before this day is history that the articles recall, not the record that they keep.</summary>
    public DateOnly History => Articles.First is { } first && first.Year > YearsRecalled ? first.AddYears(-YearsRecalled) : DateOnly.MinValue;

    /// <summary>How far before the first article the record may reach.</summary>
    const int YearsRecalled = 10;

    static HashSet<string> KeysOf(Decided decided) => [.. decided.Claims.Keys, .. decided.Drivers.Keys];

    /// <summary>The publisher, or where nobody says which, the article itself: what counts as one voice.</summary>
    public string VoiceOf(string articleKey) => Articles.VoiceOf(articleKey);

    static DyadSeries Within(DyadSeries series, Question question)
    {
        var (since, until) = (question.Since ?? DateOnly.MinValue, question.Until ?? DateOnly.MaxValue);
        return series with
        {
            Periods = [.. series.Periods.Where(period => period.Month >= since && period.Month <= until)],
            TurningPoints = [.. series.TurningPoints.Where(turn => turn.Day >= since && turn.Day <= until)],
        };
    }

    /// <summary>What is told of the pair in the window that is asked about, with the articles that tell it.</summary>
    sealed record Told(List<StoredClaim> Claims, DateOnly? Earliest, List<StoredDriver> Drivers, PairArticles Articles)
    {
        public static Told Of(IClaimStore store, Question question)
        {
            var pair = (question.A, question.B);
            var claims = store.Claims(new() { Pair = pair, Dimension = question.Dimension, Since = question.Since, Until = question.Until, NewestFirst = true, Limit = MostClaims + 1 }).Reverse().ToList();
            var earliest = claims.Count > MostClaims ? claims[1].Day : null;
            claims.RemoveRange(0, Math.Max(0, claims.Count - MostClaims));
            var drivers = store.Drivers(new() { Pair = pair, Since = question.Since, Until = question.Until }).ToList();
            return new(claims, earliest, drivers, new(store, claims, drivers));
        }
    }

    /// <summary>All that was ever reported of the pair, each happening once, and its index.</summary>
    sealed record Counted(ImmutableArray<Incident> Incidents, DyadSeries Series)
    {
        public static Counted Of(IClaimStore store, Question question, Press press)
        {
            var dyad = Dyad.Of(question.A, question.B);
            var incidents = Deduplicator.Merge(store.Reports(question.A, question.B));
            return new(incidents, DyadIndex.OfPair(press, dyad, incidents).Series(dyad, question.Dimension));
        }
    }
}
