using System.Collections.Immutable;
using Entente.Articles;
using Entente.Claims;
using Entente.Drivers;
using Entente.Incidents;
using Entente.Measures;

namespace Entente.Storage.Sql;

/// <summary>From rows back to findings. The lists of columns and the numbers of columns below belong together.</summary>
/// <param name="texts">Of the articles that findings stand in.</param>
sealed class FindingRows(ArticleTexts texts)
{
    /// <summary>Of the article that a finding stands in; its words are looked up apart.</summary>
    const string Cited = "x.id, x.key, x.name, x.title, x.publisher, x.address, x.published, x.fingerprint";

    const int AfterCited = 8;

    public const string ClaimColumns = Cited + """
        , c.key, c.name, c.kind, c.plover, c.mode, c.context, c.cameo, c.source, c.target, c.reciprocal, c.dimensions,
        c."from", c."to", c.basis, c.quantity, c.place, c.modality, c.cue_start, c.cue_end, c.attribution, c.closeness, c.confidence,
        c.sentence_start, c.sentence_end, c.start, c."end"
        """;

    public const string DriverColumns = Cited + """
        , d.key, d.name, d.direction, d.category, d.a, d.b, d.affects, d.explicit, d.holder, d.modality, d.strength, d.confidence,
        d.cause_start, d.cause_end, d.effect_start, d.effect_end, d.signal_start, d.signal_end,
        d.sentence_start, d.sentence_end, d.start, d."end"
        """;

    /// <summary>The column behind those of a claim.</summary>
    public const int AfterClaim = AfterCited + 26;

    readonly RepeatedWords _once = new();

    public StoredClaim Claim(StoredRow row)
    {
        const int at = AfterCited;
        var text = new StoredText(texts.Of(row));
        var evidence = new Evidence(row.Text(2)!, At(row, at + 22), At(row, at + 24));
        var sentence = text[evidence.Sentence];
        var claim = new Claim
        {
            Id = row.Text(at + 1)!,
            Kind = (ClaimKind)row.Small(at + 2),
            Event = row.Has(at + 3) ? new EventCode
            {
                Plover = (PloverCategory)row.Small(at + 3),
                Mode = _once.Text(row, at + 4),
                Context = _once.List(row, at + 5),
                Cameo = _once.Text(row, at + 6) ?? "",
            } : null,
            Source = Parties(row, at + 7),
            Target = Parties(row, at + 8),
            Reciprocal = row.Small(at + 9) != 0,
            Dimensions = _once.List(row, at + 10),
            Interval = new(row.Day(at + 11), row.Day(at + 12)),
            DateBasis = (TimeBasis)row.Small(at + 13),
            Quantity = row.Read(at + 14, out var quantity) ? StoredJson.Quantity(quantity) : null,
            Place = row.Text(at + 15),
            Modality = (Modality)row.Small(at + 16),
            ModalityCue = Span(row, at + 17),
            Attribution = _once.List(row, at + 19),
            Closeness = row.Small(at + 20),
            Confidence = row.Real(at + 21),
            Evidence = evidence,
        };
        return new()
        {
            Key = row.Text(at)!,
            ArticleKey = row.Text(1)!,
            Claim = claim,
            Quotation = text.Within(evidence.Span, evidence.Sentence, sentence),
            Sentence = sentence,
            Title = row.Text(3),
            Publisher = _once.Text(row, 4),
            Address = row.Text(5),
            Published = row.Day(6),
            Fingerprint = unchecked((ulong)row.Number(7)),
        };
    }

    public StoredDriver Driver(StoredRow row)
    {
        const int at = AfterCited;
        var text = new StoredText(texts.Of(row));
        var evidence = new Evidence(row.Text(2)!, At(row, at + 18), At(row, at + 20));
        var sentence = text[evidence.Sentence];
        var driver = new Driver
        {
            Id = row.Text(at + 1)!,
            Direction = (DriverDirection)row.Small(at + 2),
            Category = _once.Text(row, at + 3)!,
            Dyad = (_once.Text(row, at + 4)!, _once.Text(row, at + 5)!),
            Affects = _once.List(row, at + 6),
            Explicit = row.Small(at + 7) != 0,
            Holder = _once.List(row, at + 8),
            Modality = (Modality)row.Small(at + 9),
            Strength = (DriverStrength)row.Small(at + 10),
            Confidence = row.Real(at + 11),
            Cause = Span(row, at + 12),
            Effect = Span(row, at + 14),
            Signal = Span(row, at + 16),
            Evidence = evidence,
        };
        return new()
        {
            Key = row.Text(at)!,
            ArticleKey = row.Text(1)!,
            Driver = driver,
            Quotation = text.Within(evidence.Span, evidence.Sentence, sentence),
            Sentence = sentence,
            Cause = driver.Cause is { } cause ? text[cause] : null,
            Effect = driver.Effect is { } effect ? text[effect] : null,
            Signal = driver.Signal is { } signal ? text[signal] : null,
            Title = row.Text(3),
            Publisher = _once.Text(row, 4),
            Address = row.Text(5),
            Published = row.Day(6),
            Fingerprint = unchecked((ulong)row.Number(7)),
        };
    }

    static TextSpan? Span(StoredRow row, int column) =>
        row.Has(column) ? At(row, column) : null;

    static TextSpan At(StoredRow row, int column) => new(row.Small(column), row.Small(column + 1));

    static ImmutableArray<Party> Parties(StoredRow row, int column) => row.Read(column, out var json) ? StoredJson.Parties(json) : [];
}
