using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using Entente.Articles;
using Entente.Incidents;

namespace Entente.Storage.Sql;

/// <summary>From rows back to articles. The list of columns and the numbers of columns below belong together.</summary>
static class SqlRows
{
    public const string ArticleColumns = """
        key, name, title, byline, publisher, address, published, basis, language, fingerprint, blocks, text
        """;

    public static StoredArticle Article(DbDataReader row, ImmutableArray<string> paths) => new()
    {
        Key = row.GetString(0),
        Fingerprint = unchecked((ulong)row.GetInt64(9)),
        Paths = paths,
        Article = new()
        {
            Id = row.GetString(1),
            Title = row.Text(2),
            Byline = row.Text(3),
            Publisher = row.Text(4),
            Address = row.Text(5),
            Published = row.Day(6),
            PublishedBasis = (DateBasis)row.GetInt32(7),
            Language = row.GetString(8),
            Blocks = StoredJson.Blocks(Encoding.UTF8.GetBytes(row.GetString(10))),
            Text = row.GetString(11),
        },
    };

    public static ImmutableArray<string> List(DbDataReader row, int column) => StoredJson.Texts(Encoding.UTF8.GetBytes(row.GetString(column)));
}
