using System.Data.Common;

namespace Entente.Storage.Sql;

/// <summary>What differs between databases; all else is said once, in SQL that each of them understands. Parameters are $1, $2 and so on.</summary>
interface ISqlDialect : IDisposable
{
    /// <summary>What a message calls the store; without a password.</summary>
    string Place { get; }

    /// <summary>Makes the tables, or brings those of an older version up to date. Only ever adds to what is there.</summary>
    /// <exception cref="StoreException">It is no store, or one of a later version.</exception>
    void Prepare();

    /// <summary>An open connection; disposing it gives it back.</summary>
    DbConnection Connect();

    /// <summary>The same for the one that writes, which goes over the same pages again and again.</summary>
    DbConnection ConnectToWrite() => Connect();

    DbParameter Parameter(int number);

    /// <summary>The rows of a reader, one after the other as it goes on, for what reads thousands of them.</summary>
    StoredRow Row(DbDataReader reader) => new PlainRow(reader);

    /// <summary>Sees one state of the store, whatever is written meanwhile.</summary>
    DbTransaction BeginReading(DbConnection connection);

    /// <summary>Waits for its turn: one writes at a time.</summary>
    DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Sentences with the words of $1, the best first, at most $2: key, start, end, text, title, publisher, published.</summary>
    string SearchStatement(SearchWords words);

    /// <summary>The text of the sentence of the article $2 that starts at $3, with marks U+E000 and U+E001 around what matches $1.</summary>
    string MarkStatement { get; }

    /// <summary>The words as $1 of <see cref="SearchStatement"/>.</summary>
    string Expression(SearchWords words);

    /// <summary>What the database itself finds wrong with its file and indices.</summary>
    IEnumerable<string> Faults();
}
