using System.Globalization;
using System.Text;

namespace Entente.Storage.Sql;

/// <summary>The row at which a reader stands, for what reads thousands of them for one answer: text comes as the database has it, without a string for each.</summary>
abstract class StoredRow
{
    public abstract bool Has(int column);

    public abstract long Number(int column);

    public abstract double Real(int column);

    /// <summary>A text in UTF-8, or bytes, until the reader goes on; false where the column has none.</summary>
    public abstract bool Read(int column, out ReadOnlySpan<byte> bytes);

    public int Small(int column) => (int)Number(column);

    public string? Text(int column) => Read(column, out var bytes) ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>As <see cref="SqlCommands"/> writes days.</summary>
    public DateOnly? Day(int column) => Read(column, out var iso)
        ? new(int.Parse(iso[..4], CultureInfo.InvariantCulture), int.Parse(iso[5..7], CultureInfo.InvariantCulture), int.Parse(iso[8..], CultureInfo.InvariantCulture))
        : null;
}
