using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Storage.Sql;

/// <summary>Keeps the lists and counts of claims and articles in step with what is written, within the same transaction.</summary>
/// <remarks>Counts are gathered and written once a transaction: most claims of a batch count in the same few rows.</remarks>
sealed class ScopeWriter : IDisposable
{
    const int AtOnce = 50;
    const int MostKept = 100_000;

    readonly Dictionary<Scope, long> _ids = [];
    readonly Dictionary<(long Scope, string Month, ClaimKind Kind, string Dimensions, int Plover, int Turn), int> _volumes = [];
    readonly Dictionary<(string Dimension, string Period, long Scope), (int Cooperative, int Conflictual, int Claims)> _pairs = [];
    readonly Dictionary<long, (int Claims, int Articles)> _scopes = [];
    readonly SqlStatement _scope;
    readonly List<(long Scope, long Day, long Claim)> _lines = [];
    readonly SqlStatement _list;
    readonly SqlStatement _listMany;
    readonly SqlStatement _unlist;
    readonly SqlStatement _volume;
    readonly SqlStatement _pair;
    readonly SqlStatement _count;
    readonly SqlStatement _forgetChange;
    readonly SqlStatement _change;
    readonly SqlStatement _corpus;
    readonly SqlStatement _setCorpus;
    BigInteger _articles;

    public ScopeWriter(ISqlDialect dialect, DbConnection connection)
    {
        _scope = new(dialect, connection, """
            INSERT INTO scope (kind, name, claims, articles) VALUES ($1, $2, 0, 0) ON CONFLICT (kind, name) DO UPDATE SET name = excluded.name RETURNING id
            """, 2);
        _list = new(dialect, connection, "INSERT INTO listed (scope, day, claim) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", 3);
        _listMany = new(
            dialect, connection,
            $"INSERT INTO listed (scope, day, claim) VALUES {string.Join(", ", Enumerable.Range(0, AtOnce).Select(i => $"(${(3 * i) + 1}, ${(3 * i) + 2}, ${(3 * i) + 3})"))} ON CONFLICT DO NOTHING",
            3 * AtOnce);
        _unlist = new(dialect, connection, "DELETE FROM listed WHERE scope = $1 AND day = $2 AND claim = $3", 3);
        _volume = new(dialect, connection, """
            INSERT INTO volume (scope, month, kind, dimensions, plover, turn, count) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (scope, month, kind, dimensions, plover, turn) DO UPDATE SET count = volume.count + excluded.count
            """, 7);
        _pair = new(dialect, connection, """
            INSERT INTO pair_count (dimension, period, scope, cooperative, conflictual, claims) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (dimension, period, scope) DO UPDATE SET cooperative = pair_count.cooperative + excluded.cooperative,
                conflictual = pair_count.conflictual + excluded.conflictual, claims = pair_count.claims + excluded.claims
            """, 6);
        _count = new(dialect, connection, "UPDATE scope SET claims = claims + $2, articles = articles + $3 WHERE id = $1", 3);
        _forgetChange = new(dialect, connection, "DELETE FROM change WHERE article = $1", 1);
        _change = new(dialect, connection, "INSERT INTO change (article, gone) VALUES ($1, $2)", 2);
        _corpus = new(dialect, connection, "SELECT value FROM kept WHERE name = 'articles'", 0);
        _setCorpus = new(dialect, connection, "INSERT INTO kept (name, value) VALUES ('articles', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", 1);
    }

    public IEnumerable<SqlStatement> Statements => [_scope, _list, _listMany, _unlist, _volume, _pair, _count, _forgetChange, _change, _corpus, _setCorpus];

    public void Add(ScopedClaim claim) => Move(claim, 1);

    public void Remove(ScopedClaim claim)
    {
        // What is taken away may have been listed in the same transaction.
        WriteLines();
        Move(claim, -1);
    }

    /// <summary>Counts an article in or out, and notes the change.</summary>
    public void Article(string key, string publisher, string extractor, int step)
    {
        foreach (var scope in (Scope[])[Scope.All, new(ScopeKind.Publisher, publisher), new(ScopeKind.Extractor, extractor)])
        {
            Count(IdOf(scope), 0, step);
        }

        _articles += step * Number(key);
    }

    /// <summary>Notes that an article came, was read anew or is gone.</summary>
    public void Changed(string key, bool gone)
    {
        _forgetChange.Run(key);
        _change.Run(key, gone ? 1L : 0L);
    }

    /// <summary>Writes what has been gathered; the last thing of a transaction.</summary>
    public void Flush()
    {
        WriteLines();
        foreach (var ((scope, month, kind, dimensions, plover, turn), count) in _volumes.Where(volume => volume.Value != 0))
        {
            _volume.Run(scope, month, (long)kind, dimensions, (long)plover, (long)turn, (long)count);
        }

        foreach (var ((dimension, period, scope), (cooperative, conflictual, claims)) in _pairs.Where(pair => pair.Value != default))
        {
            _pair.Run(dimension, period, scope, (long)cooperative, (long)conflictual, (long)claims);
        }

        foreach (var (scope, (claims, articles)) in _scopes.Where(scope => scope.Value != default))
        {
            _count.Run(scope, (long)claims, (long)articles);
        }

        if (!_articles.IsZero)
        {
            using var row = _corpus.Rows();
            var sum = row.Read() ? BigInteger.Parse("0" + row.GetString(0), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : 0;
            row.Close();
            var modulus = BigInteger.One << 256;
            sum = (((sum + _articles) % modulus) + modulus) % modulus;
            _setCorpus.Run(Hex(sum));
        }

        _volumes.Clear();
        _pairs.Clear();
        _scopes.Clear();
        _articles = 0;
    }

    public void Dispose()
    {
        foreach (var statement in Statements)
        {
            statement.Dispose();
        }
    }

    internal static string Hex(BigInteger sum) => sum.ToString("x64", CultureInfo.InvariantCulture)[^64..];

    /// <summary>The SHA-256 of the key as a number: the sum over articles does not depend on their order, and can be kept in step.</summary>
    internal static BigInteger Number(string key) => new(SHA256.HashData(Encoding.ASCII.GetBytes(key)), isUnsigned: true, isBigEndian: true);

    void Move(ScopedClaim claim, int step)
    {
        var dimensions = JsonSerializer.Serialize(claim.Dimensions, StoreJson.Default.ImmutableArrayString);
        foreach (var scope in claim.Scopes())
        {
            var id = IdOf(scope);
            if (step > 0)
            {
                _lines.Add((id, claim.DayNumber, claim.Id));
                if (_lines.Count >= MostKept)
                {
                    WriteLines();
                }
            }
            else
            {
                _unlist.Run(id, claim.DayNumber, claim.Id);
            }

            Count(id, step, 0);
            if (scope.IsCounted)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_volumes, (id, claim.Month, claim.Kind, dimensions, (int?)claim.Plover ?? -1, (int)claim.Turn), out _) += step;
            }

            if (scope.Kind is ScopeKind.Pair)
            {
                Count(id, claim, step);
            }
        }
    }

    /// <remarks>In the order of the table, many at a time: a batch then touches each of its pages once.</remarks>
    void WriteLines()
    {
        _lines.Sort();
        var values = new object?[3 * AtOnce];
        var at = 0;
        for (; _lines.Count - at >= AtOnce; at += AtOnce)
        {
            for (var i = 0; i < AtOnce; i++)
            {
                (values[3 * i], values[(3 * i) + 1], values[(3 * i) + 2]) = _lines[at + i];
            }

            _listMany.Run(values);
        }

        foreach (var (scope, day, claim) in _lines[at..])
        {
            _list.Run(scope, day, claim);
        }

        _lines.Clear();
    }

    void Count(long pair, ScopedClaim claim, int step)
    {
        var (cooperative, conflictual) = (claim.Turn is Turn.Cooperative ? step : 0, claim.Turn is Turn.Conflictual ? step : 0);
        foreach (var (dimension, period) in claim.PairCounts())
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (dimension, period, pair), out _);
            count = (count.Cooperative + cooperative, count.Conflictual + conflictual, count.Claims + step);
        }
    }

    void Count(long scope, int claims, int articles)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_scopes, scope, out _);
        count = (count.Claims + claims, count.Articles + articles);
    }

    /// <remarks>Rows of scopes are never taken away, so that a number once known stays right.</remarks>
    long IdOf(Scope scope)
    {
        if (!_ids.TryGetValue(scope, out var id))
        {
            _ids[scope] = id = _scope.Number((long)scope.Kind, scope.Name)!.Value;
        }

        return id;
    }
}
