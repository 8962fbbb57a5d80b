using System.Collections.Immutable;
using System.Data.Common;
using Entente.Articles;
using Entente.Incidents;

namespace Entente.Storage.Sql;

sealed partial class SqlClaimStore
{
    public IReadOnlyList<SentenceHit> Search(string words, int limit)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (SearchWords.Read(words) is not { } search)
        {
            throw StoreException.WrongQuery(words);
        }

        using var connection = dialect.Connect();
        return [.. Rows(connection, dialect.SearchStatement(search), dialect.Expression(search), (long)limit).Select(Hit)];
    }

    static SentenceHit Hit(DbDataReader row) => new()
    {
        ArticleKey = row.GetString(0),
        Span = new(row.GetInt32(1), row.GetInt32(2)),
        Text = row.GetString(3),
        Highlights = Highlights(row.GetString(4), row.GetString(3)),
        Title = row.Text(5),
        Publisher = row.Text(6),
        Published = row.Day(7),
    };

    /// <summary>Words between the marks; none where the text has such marks of its own.</summary>
    static ImmutableArray<TextSpan> Highlights(string marked, string text)
    {
        var highlights = ImmutableArray.CreateBuilder<TextSpan>();
        var (removed, start) = (0, 0);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '\uE000')
            {
                start = i - removed++;
            }
            else if (marked[i] == '\uE001')
            {
                highlights.Add(new(start, i - removed++));
            }
        }

        return marked.Length - removed == text.Length ? highlights.DrainToImmutable() : [];
    }
}
