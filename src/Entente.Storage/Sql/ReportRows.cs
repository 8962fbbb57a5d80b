using Entente.Claims;
using Entente.Incidents;

namespace Entente.Storage.Sql;

/// <summary>From rows back to reports.</summary>
sealed class ReportRows
{
    readonly RepeatedWords _once = new();

    public Report Report(StoredRow row) => new()
    {
        ClaimKey = row.Text(0)!,
        ArticleKey = row.Text(1)!,
        Source = _once.Text(row, 2)!,
        Target = _once.Text(row, 3)!,
        Day = row.Day(4)!.Value,
        Kind = (ClaimKind)row.Small(5),
        Plover = row.Has(6) ? (PloverCategory)row.Small(6) : null,
        Mode = _once.Text(row, 7),
        Cameo = _once.Text(row, 8),
        Dimensions = _once.List(row, 9),
        Modality = (Modality)row.Small(10),
        Closeness = row.Small(11),
        Confidence = row.Real(12),
        Publisher = _once.Text(row, 13),
        Fingerprint = unchecked((ulong)row.Number(14)),
        Words = row.Read(15, out var words) ? ContentWords.Unpack(words) : [],
        Quantity = row.Has(16) ? row.Real(16) : null,
        Place = _once.Text(row, 17),
    };
}
