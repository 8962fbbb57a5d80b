using System.Data.Common;
using System.Text;

namespace Entente.Storage.Sql;

/// <summary>A row of any database.</summary>
sealed class PlainRow(DbDataReader reader) : StoredRow
{
    public override bool Has(int column) => !reader.IsDBNull(column);

    public override long Number(int column) => reader.GetInt64(column);

    public override double Real(int column) => reader.GetDouble(column);

    public override bool Read(int column, out ReadOnlySpan<byte> bytes)
    {
        bytes = reader.GetValue(column) switch { string text => Encoding.UTF8.GetBytes(text), byte[] given => given, _ => default };
        return Has(column);
    }
}
