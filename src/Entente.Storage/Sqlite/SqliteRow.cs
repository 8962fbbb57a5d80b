using System.Runtime.InteropServices;
using Entente.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Entente.Storage.Sqlite;

/// <summary>A row as SQLite itself gives it, in the memory where SQLite has it.</summary>
/// <remarks>
/// The library around SQLite makes a string of each text and guards each of its calls with two locked counts. Of an answer about a busy pair,
/// which reads 200,000 columns, that was half of the time. Its reader still holds the statement, and steps.
/// </remarks>
sealed unsafe partial class SqliteRow(SqliteDataReader reader) : StoredRow
{
    const string Library = "e_sqlite3";

    const int Null = 5;

    readonly nint _statement = reader.Handle!.DangerousGetHandle();

    public override bool Has(int column) => TypeOf(_statement, column) != Null;

    public override long Number(int column) => Int64(_statement, column);

    public override double Real(int column) => Double(_statement, column);

    public override bool Read(int column, out ReadOnlySpan<byte> bytes)
    {
        var at = Bytes(_statement, column);
        bytes = at is null ? default : new(at, Length(_statement, column));
        return at is not null || Has(column); // Of what is empty SQLite gives no place.
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    private static partial int TypeOf(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    private static partial long Int64(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double"), SuppressGCTransition]
    private static partial double Double(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob"), SuppressGCTransition]
    private static partial byte* Bytes(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    private static partial int Length(nint statement, int column);
}
