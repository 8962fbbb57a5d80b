using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Storage.Sql;

/// <summary>What of a claim decides where it is listed and counted: the same when it is written and when it is taken away.</summary>
readonly record struct ScopedClaim(
    long Id, string Day, ClaimKind Kind, PloverCategory? Plover, int Closeness,
    ImmutableArray<Party> Source, ImmutableArray<Party> Target, bool Reciprocal, ImmutableArray<string> Dimensions, string Publisher)
{
    /// <summary>Of a claim and its article.</summary>
    public const string Columns = "c.id, coalesce(c.day, ''), c.kind, c.plover, c.closeness, c.source, c.target, c.reciprocal, c.dimensions, coalesce(x.publisher, '')";

    public static ScopedClaim Of(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), (ClaimKind)row.GetInt32(2), row.IsDBNull(3) ? null : (PloverCategory)row.GetInt32(3), row.GetInt32(4),
        StoredJson.Parties(Encoding.UTF8.GetBytes(row.GetString(5))),
        StoredJson.Parties(Encoding.UTF8.GetBytes(row.GetString(6))),
        row.GetInt32(7) != 0, SqlRows.List(row, 8), row.GetString(9));

    public static ScopedClaim Of(long id, StoredClaim stored)
    {
        var claim = stored.Claim;
        return new(
            id, stored.Day.Iso() ?? "", claim.Kind, claim.Event?.Plover, claim.Closeness,
            claim.Source, claim.Target, claim.Reciprocal, claim.Dimensions, stored.Publisher ?? "");
    }

    /// <summary>As a number of days, so that lists stay small; nought where it has none.</summary>
    public long DayNumber => DayNumberOf(Day.Length == 0 ? null : DateOnly.ParseExact(Day, "O", CultureInfo.InvariantCulture));

    public string Month => Day.Length == 0 ? "" : Day[..7];

    public Turn Turn => Turns.Of(Plover, Closeness);

    /// <summary>Under what a pair of it is counted: no dimension and each of its own, its month and its year.</summary>
    public IEnumerable<(string Dimension, string Period)> PairCounts()
    {
        var month = Month;
        return Dimensions.Distinct().Prepend("").SelectMany(dimension => ((string, string)[])[(dimension, month), (dimension, month[..4])]);
    }

    public static long DayNumberOf(DateOnly? day) => day is { } known ? known.DayNumber + 1L : 0;

    public IEnumerable<Scope> Scopes()
    {
        ImmutableArray<(string Source, string Target)> pairs = Day.Length == 0 ? [] : PairCodes.Of(Source, Target, Reciprocal);
        return
        [
            Scope.All,
            .. Source.Select(party => party.Actor).Concat(pairs.Select(pair => pair.Source)).Where(name => name.Length > 0).Distinct().Select(name => new Scope(ScopeKind.From, name)),
            .. Target.Select(party => party.Actor).Concat(pairs.Select(pair => pair.Target)).Where(name => name.Length > 0).Distinct().Select(name => new Scope(ScopeKind.To, name)),
            .. pairs.Select(pair => Scope.Pair(pair.Source, pair.Target)).Distinct(),
            new(ScopeKind.Publisher, Publisher),
            new(ScopeKind.Kind, ((int)Kind).ToString(CultureInfo.InvariantCulture)),
            .. Dimensions.Distinct().Select(dimension => new Scope(ScopeKind.Dimension, dimension)),
        ];
    }
}
