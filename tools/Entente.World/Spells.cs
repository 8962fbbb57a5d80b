namespace Entente.World;

/// <summary>From when to when somebody held which office: until the next of their kind took over, or halfway to the edition that no longer names them.</summary>
sealed class Spells(Editions editions)
{
    /// <summary>An edition may go on naming somebody for a while after they left.</summary>
    const int Lag = 200;

    static readonly DateOnly s_lookedAgain = new(2020, 11, 24);

    public IEnumerable<(string Office, DateOnly From, DateOnly? To)> Of(Leader leader, IReadOnlyCollection<Leader> all)
    {
        var spells = new List<(string Office, DateOnly From, DateOnly? To)>();
        foreach (var group in leader.Rows.GroupBy(row => (row.Role, row.Rank, row.From)).OrderBy(g => g.Key.From, StringComparer.Ordinal))
        {
            var from = Editions.Day(group.Key.From);
            var last = Editions.Day(group.Max(row => row.LastSeen)!);
            var to = last == editions.Last ? null : (DateOnly?)End(leader, all, group.Key.Role, group.Key.Rank, from, last);
            var office = group.OrderBy(row => row.IsUntitled).ThenBy(row => row.Office.Length).First().Office;
            if (to is null || from < to)
            {
                spells.Add((office, from, to));
            }
        }

        // Head of state and head of government in one: say it once.
        return spells.GroupBy(spell => spell.Office).SelectMany(Joined).OrderBy(spell => spell.From).ThenBy(spell => spell.Office, StringComparer.Ordinal);
    }

    DateOnly End(Leader leader, IReadOnlyCollection<Leader> all, string role, Rank rank, DateOnly since, DateOnly last)
    {
        var left = editions.LeftAfter(last);
        if (rank == Rank.Second)
        {
            return left;
        }

        return all.Where(other => other != leader).SelectMany(other => other.Rows)
            .Where(row => row.Role == role && row.Rank == rank && row.Since.Length > 0).Select(row => Editions.Day(row.Since))
            .Where(day => day > since && day >= last.AddDays(-Lag) && day <= Reach(last, left)).Order().FirstOrDefault(left);
    }

    /// <summary>How late a successor may have followed: where nobody looked for years, or looked yearly and found no name, the one before is taken to have stayed.</summary>
    static DateOnly Reach(DateOnly last, DateOnly left) =>
        last.Year == 2017 ? s_lookedAgain : last is { Month: 7, Day: 1 } ? left.AddDays(430) : left.AddDays(Lag);

    /// <summary>Editions disagree on when a tenure began: what overlaps is one tenure.</summary>
    static IEnumerable<(string Office, DateOnly From, DateOnly? To)> Joined(IEnumerable<(string Office, DateOnly From, DateOnly? To)> ofOneOffice)
    {
        (string Office, DateOnly From, DateOnly? To)? open = null;
        foreach (var spell in ofOneOffice.OrderBy(spell => spell.From))
        {
            if (open is { } before && (before.To is null || spell.From <= before.To))
            {
                open = before with { To = before.To is null || spell.To is null ? null : before.To > spell.To ? before.To : spell.To };
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = spell;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
