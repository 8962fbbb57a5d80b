using Entente.Incidents;

namespace Entente.Storage.Sql;

sealed partial class SqlClaimStore
{
    public void Begin(string path, string hash, long size) => Write((_, writer) => writer.Run(
        """
        INSERT INTO source (path, hash, size, extractor, status, generation) VALUES ($1, $2, $3, $4, 0, 1)
        ON CONFLICT (path) DO UPDATE SET hash = $2, size = $3, extractor = $4, status = 0, generation = source.generation + 1
        """,
        path,
        hash,
        size,
        StoreKey.Extractor));

    public IReadOnlySet<string> Known(IReadOnlyCollection<string> articleKeys)
    {
        ArgumentNullException.ThrowIfNull(articleKeys);
        var known = new HashSet<string>(articleKeys.Count);
        using var connection = dialect.Connect();
        using var find = new SqlStatement(dialect, connection, "SELECT 1 FROM article WHERE key = $1 AND extractor = $2", 2);
        foreach (var key in articleKeys)
        {
            if (find.Number(key, StoreKey.Extractor) is not null)
            {
                known.Add(key);
            }
        }

        return known;
    }

    public void Append(string path, IReadOnlyList<StoredAnalysis> analyses, IReadOnlyCollection<string> knownKeys)
    {
        ArgumentNullException.ThrowIfNull(analyses);
        ArgumentNullException.ThrowIfNull(knownKeys);
        Write((_, writer) =>
        {
            var (source, generation) = writer.SourceOf(path);
            foreach (var analysis in analyses)
            {
                writer.Write(analysis);
                writer.Link(source, generation, analysis.Article.Key);
            }

            foreach (var key in knownKeys)
            {
                writer.Link(source, generation, key);
            }
        });
    }

    public void Finish(string path, SourceStatus status, IReadOnlyList<SourceFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        Write((_, writer) =>
        {
            var (source, generation) = writer.SourceOf(path);
            writer.Run("UPDATE source SET status = $2 WHERE id = $1", source, (long)status);
            writer.Run("DELETE FROM source_fault WHERE source = $1", source);
            for (var i = 0; i < faults.Count; i++)
            {
                writer.Run("INSERT INTO source_fault VALUES ($1, $2, $3, $4)", source, (long)i, faults[i].Code, faults[i].Message);
            }

            writer.Run("CREATE TEMP TABLE IF NOT EXISTS gone (article BIGINT PRIMARY KEY)");
            writer.Run("DELETE FROM gone");
            writer.Run("INSERT INTO gone SELECT article FROM source_article WHERE source = $1 AND generation < $2", source, generation);
            writer.Run("DELETE FROM source_article WHERE source = $1 AND generation < $2", source, generation);
            writer.Run("DELETE FROM gone WHERE EXISTS (SELECT 1 FROM source_article WHERE source_article.article = gone.article)");
            foreach (var article in writer.Numbers("SELECT article FROM gone"))
            {
                writer.Retract(article);
            }

            writer.Run("DELETE FROM article WHERE id IN (SELECT article FROM gone)");
        });
    }

    public void Keep(IReadOnlyList<(string Name, string Value)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Write((_, writer) =>
        {
            foreach (var (name, value) in parts)
            {
                writer.Run("INSERT INTO kept (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
            }
        });
    }

    /// <summary>Lists and counts the claims of a store that was made before there were lists.</summary>
    public void Refill()
    {
        const string Filled = "scopes";
        if (Kept(Filled) is not null)
        {
            return;
        }

        Write((_, writer) =>
        {
            if (Kept(Filled) is not null)
            {
                return;
            }

            using var connection = dialect.Connect();
            foreach (var row in Rows(connection, "SELECT key, coalesce(publisher, ''), extractor FROM article ORDER BY id"))
            {
                writer.Scopes.Article(row.GetString(0), row.GetString(1), row.GetString(2), 1);
                writer.Scopes.Changed(row.GetString(0), gone: false);
            }

            foreach (var row in Rows(connection, $"SELECT {ScopedClaim.Columns} FROM claim c JOIN article x ON x.id = c.article"))
            {
                writer.Scopes.Add(ScopedClaim.Of(row));
            }

            writer.Run("INSERT INTO kept (name, value) VALUES ($1, $2)", Filled, "yes");
        });
    }

    public IReadOnlyList<string> Decisions()
    {
        using var connection = dialect.Connect();
        return [.. Rows(connection, "SELECT line FROM decision ORDER BY ordinal").Select(row => row.GetString(0))];
    }

    public void Decide(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Write((_, writer) =>
        {
            foreach (var line in lines)
            {
                writer.Run("INSERT INTO decision (line) VALUES ($1) ON CONFLICT DO NOTHING", line);
            }
        });
    }
}
