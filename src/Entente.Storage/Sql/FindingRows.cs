using System.Data.Common;
using Entente.Articles;
using Entente.Claims;
using Entente.Drivers;
using Entente.Incidents;
using Entente.Measures;

namespace Entente.Storage.Sql;

/// <summary>From rows back to findings. The lists of columns and the numbers of columns below belong together.</summary>
/// <param name="texts">Gives the text of the article that a row's finding stands in.</param>
sealed class FindingRows(Func<DbDataReader, string> texts)
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

    readonly RepeatedWords _once = new();

    public StoredClaim Claim(DbDataReader row)
    {
        const int at = AfterCited;
        var text = texts(row);
        var evidence = new Evidence(row.GetString(2), At(row, at + 22), At(row, at + 24));
        var claim = new Claim
        {
            Id = row.GetString(at + 1),
            Kind = (ClaimKind)row.GetInt32(at + 2),
            Event = row.IsDBNull(at + 3) ? null : new EventCode
            {
                Plover = (PloverCategory)row.GetInt32(at + 3),
                Mode = _once.Text(row, at + 4),
                Context = row.IsDBNull(at + 5) ? [] : _once.List(row, at + 5),
                Cameo = _once.Text(row, at + 6) ?? "",
            },
            Source = StoredJson.Parties(row.GetString(at + 7)),
            Target = StoredJson.Parties(row.GetString(at + 8)),
            Reciprocal = row.GetInt32(at + 9) != 0,
            Dimensions = _once.List(row, at + 10),
            Interval = new(row.Day(at + 11), row.Day(at + 12)),
            DateBasis = (TimeBasis)row.GetInt32(at + 13),
            Quantity = row.IsDBNull(at + 14) ? null : StoredJson.Quantity(row.GetString(at + 14)),
            Place = row.Text(at + 15),
            Modality = (Modality)row.GetInt32(at + 16),
            ModalityCue = Span(row, at + 17),
            Attribution = _once.List(row, at + 19),
            Closeness = row.GetInt32(at + 20),
            Confidence = row.GetDouble(at + 21),
            Evidence = evidence,
        };
        return new()
        {
            Key = row.GetString(at),
            ArticleKey = row.GetString(1),
            Claim = claim,
            Quotation = Words(text, evidence.Span),
            Sentence = Words(text, evidence.Sentence),
            Title = row.Text(3),
            Publisher = _once.Text(row, 4),
            Address = row.Text(5),
            Published = row.Day(6),
            Fingerprint = unchecked((ulong)row.GetInt64(7)),
        };
    }

    public StoredDriver Driver(DbDataReader row)
    {
        const int at = AfterCited;
        var text = texts(row);
        var evidence = new Evidence(row.GetString(2), At(row, at + 18), At(row, at + 20));
        var driver = new Driver
        {
            Id = row.GetString(at + 1),
            Direction = (DriverDirection)row.GetInt32(at + 2),
            Category = _once.Text(row, at + 3)!,
            Dyad = (_once.Text(row, at + 4)!, _once.Text(row, at + 5)!),
            Affects = _once.List(row, at + 6),
            Explicit = row.GetInt32(at + 7) != 0,
            Holder = _once.List(row, at + 8),
            Modality = (Modality)row.GetInt32(at + 9),
            Strength = (DriverStrength)row.GetInt32(at + 10),
            Confidence = row.GetDouble(at + 11),
            Cause = Span(row, at + 12),
            Effect = Span(row, at + 14),
            Signal = Span(row, at + 16),
            Evidence = evidence,
        };
        return new()
        {
            Key = row.GetString(at),
            ArticleKey = row.GetString(1),
            Driver = driver,
            Quotation = Words(text, evidence.Span),
            Sentence = Words(text, evidence.Sentence),
            Cause = driver.Cause is { } cause ? Words(text, cause) : null,
            Effect = driver.Effect is { } effect ? Words(text, effect) : null,
            Signal = driver.Signal is { } signal ? Words(text, signal) : null,
            Title = row.Text(3),
            Publisher = _once.Text(row, 4),
            Address = row.Text(5),
            Published = row.Day(6),
            Fingerprint = unchecked((ulong)row.GetInt64(7)),
        };
    }

    static TextSpan? Span(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : At(row, column);

    static TextSpan At(DbDataReader row, int column) => new(row.GetInt32(column), row.GetInt32(column + 1));

    static string Words(string text, TextSpan span) => text[span.Start..span.End];
}
