using System.Data.Common;

namespace Entente.Storage.Sql;

/// <summary>The text of the article read last: findings come ordered so that those of one article follow each other.</summary>
/// <remarks>On a connection of its own: not every database answers a second question while the rows of the first are read.</remarks>
/// <param name="dialect">Of the database.</param>
/// <param name="column">Where a row of findings has the text itself; null where it is to be looked up by the article's number in the first column.</param>
sealed class ArticleTexts(ISqlDialect dialect, int? column = null) : IDisposable
{
    DbConnection? _connection;
    SqlStatement? _find;
    DbDataReader? _reader;
    StoredRow? _row;
    long _id = -1;

    /// <summary>In UTF-8, until the next is asked for.</summary>
    public ReadOnlySpan<byte> Of(StoredRow finding) => column is { } own ? Read(finding, own) : Of(finding.Number(0));

    public ReadOnlySpan<byte> Of(long article)
    {
        if (article != _id || _row is null)
        {
            _reader?.Dispose();
            _find ??= new(dialect, _connection = dialect.Connect(), "SELECT text FROM article WHERE id = $1", 1);
            _reader = _find.Rows(article);
            _reader.Read();
            (_id, _row) = (article, dialect.Row(_reader));
        }

        return Read(_row, 0);
    }

    static ReadOnlySpan<byte> Read(StoredRow row, int column)
    {
        row.Read(column, out var text);
        return text;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _find?.Dispose();
        _connection?.Dispose();
    }
}
