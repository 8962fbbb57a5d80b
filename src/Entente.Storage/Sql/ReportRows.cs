using System.Data.Common;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Storage.Sql;

/// <summary>From rows back to reports.</summary>
sealed class ReportRows
{
    readonly RepeatedWords _once = new();

    public Report Report(DbDataReader row) => new()
    {
        ClaimKey = row.GetString(0),
        ArticleKey = row.GetString(1),
        Source = _once.Text(row, 2)!,
        Target = _once.Text(row, 3)!,
        Day = row.Day(4)!.Value,
        Kind = (ClaimKind)row.GetInt32(5),
        Plover = row.IsDBNull(6) ? null : (PloverCategory)row.GetInt32(6),
        Mode = _once.Text(row, 7),
        Cameo = _once.Text(row, 8),
        Dimensions = _once.List(row, 9),
        Modality = (Modality)row.GetInt32(10),
        Closeness = row.GetInt32(11),
        Confidence = row.GetDouble(12),
        Publisher = _once.Text(row, 13),
        Fingerprint = unchecked((ulong)row.GetInt64(14)),
        Words = ContentWords.Unpack(row.GetFieldValue<byte[]>(15)),
        Quantity = row.IsDBNull(16) ? null : row.GetDouble(16),
        Place = _once.Text(row, 17),
    };
}
