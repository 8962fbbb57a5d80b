using System.Collections.Immutable;
using System.Data.Common;
using Entente.Articles;
using Entente.Incidents;

namespace Entente.Storage.Sql;

sealed partial class SqlClaimStore
{
    public IReadOnlyList<SentenceHit> Search(string words, int limit, bool isMarked = true)
    {
        var search = Read(words);
        using var connection = dialect.Connect();
        SentenceHit[] hits = [.. Rows(connection, dialect.SearchStatement(search), dialect.Expression(search), (long)limit).Select(Hit)];
        return isMarked ? Marked(connection, search, hits) : hits;
    }

    public IReadOnlyList<SentenceHit> Marked(string words, IReadOnlyList<SentenceHit> hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        using var connection = dialect.Connect();
        return Marked(connection, Read(words), hits);
    }

    static SearchWords Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return SearchWords.Read(words) ?? throw StoreException.WrongQuery(words);
    }

    List<SentenceHit> Marked(DbConnection connection, SearchWords words, IReadOnlyList<SentenceHit> hits)
    {
        using var mark = new SqlStatement(dialect, connection, dialect.MarkStatement, 3);
        var (expression, marked) = (dialect.Expression(words), new List<SentenceHit>(hits.Count));
        foreach (var hit in hits)
        {
            using var row = mark.Rows(expression, hit.ArticleKey, (long)hit.Span.Start);
            marked.Add(row.Read() ? hit with { Highlights = Highlights(row.GetString(0), hit.Text) } : hit);
        }

        return marked;
    }

    static SentenceHit Hit(DbDataReader row) => new()
    {
        ArticleKey = row.GetString(0),
        Span = new(row.GetInt32(1), row.GetInt32(2)),
        Text = row.GetString(3),
        Highlights = [],
        Title = row.Text(4),
        Publisher = row.Text(5),
        Published = row.Day(6),
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
