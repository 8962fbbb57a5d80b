using System.Globalization;
using System.Text;
using Entente.Actors;

namespace Entente.World;

/// <summary>One person who led a state, with all rows that speak of them.</summary>
sealed class Leader(string slug, string iso2)
{
    public string Slug { get; } = slug;

    public string Iso2 { get; } = iso2;

    public List<LeaderRow> Rows { get; } = [];

    public HashSet<string> Names { get; } = [];

    public string? Short { get; private set; }

    public void Add(LeaderRow row)
    {
        Rows.Add(row);
        Names.UnionWith(LeaderNames.Of(row));
        Short ??= LeaderNames.Short(row);
    }

    public void Take(Leader other)
    {
        Rows.AddRange(other.Rows);
        Names.UnionWith(other.Names);
        Short ??= other.Short;
    }

    /// <summary>Whether two spellings are of one person: they took over one office on one day, and their names are alike.</summary>
    public bool Is(Leader other) => Rows.Any(one => one.Since.Length == 10 && other.Rows.Any(two => one.Since == two.Since && one.Role == two.Role && one.Rank == two.Rank)) && IsLike(Names, other.Names);

    public static bool IsLike(LeaderRow one, LeaderRow two) => IsLike(LeaderNames.Of(one), LeaderNames.Of(two));

    static bool IsLike(IEnumerable<string> some, IEnumerable<string> others) => some.Any(one => others.Any(two => Likeness(one, two) >= 0.6));

    static double Likeness(string one, string two)
    {
        var (left, right) = (Fold.Of(one), Fold.Of(two));
        var shared = left.Split(' ').Intersect(right.Split(' ')).Any(word => word.Length > 3);
        return shared ? 1 : 1 - ((double)EditDistance.Between(left.Replace(" ", "", StringComparison.Ordinal), right.Replace(" ", "", StringComparison.Ordinal)) / Math.Max(left.Length, right.Length));
    }

    public string Block(string iso3, IEnumerable<(string Office, DateOnly From, DateOnly? To)> spells)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n@ {iso3}/{Slug} person\n");
        foreach (var name in Names.OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"name {name}\n");
        }

        if (Short is { Length: > 1 } surname)
        {
            text.Append(CultureInfo.InvariantCulture, $"short {surname}\n");
        }

        foreach (var (office, from, to) in spells)
        {
            text.Append(CultureInfo.InvariantCulture, $"hold {iso3}GOV {office} {from:yyyy-MM-dd}..{to:yyyy-MM-dd}\n");
        }

        return text.Append("src F 2026-05\n").ToString();
    }
}
