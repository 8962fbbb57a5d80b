using System.Data.Common;
using System.Globalization;

namespace Entente.Storage.Sql;

/// <summary>One statement, compiled once and run for many rows; parameters are $1, $2 and so on.</summary>
sealed class SqlStatement : IDisposable
{
    readonly DbCommand _command;

    public SqlStatement(ISqlDialect dialect, DbConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            _command.Parameters.Add(dialect.Parameter(i));
        }
    }

    public DbTransaction? Transaction
    {
        set => _command.Transaction = value;
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, or null.</summary>
    public long? Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Rows to be read one at a time, before the next use of the statement.</summary>
    public DbDataReader Rows(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] is string text ? WithoutLoneSurrogates(text) : values[i] ?? DBNull.Value;
        }
    }

    /// <summary>Half of a surrogate pair has no UTF-8; the length stays, so that spans still hold.</summary>
    static string WithoutLoneSurrogates(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text;
        }

        return string.Create(text.Length, text, static (characters, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var isPair = i + 1 < source.Length && char.IsSurrogatePair(source[i], source[i + 1]);
                characters[i] = char.IsSurrogate(source[i]) && !isPair ? '\uFFFD' : source[i];
                if (isPair)
                {
                    characters[++i] = source[i];
                }
            }
        });
    }
}
