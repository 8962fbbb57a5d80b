namespace Entente.World;

/// <summary>Chiefs of state, heads of government and their deputies, 1990-2026, from the Factbook's editions.</summary>
sealed class Leaders
{
    readonly Dictionary<string, Leader[]> _ofState;
    readonly Spells _spells;

    Leaders(Dictionary<string, Leader[]> ofState, Spells spells) => (_ofState, _spells) = (ofState, spells);

    public int Count => _ofState.Values.Sum(leaders => leaders.Length);

    /// <summary>Given names and surnames.</summary>
    public IEnumerable<string> Words => _ofState.Values.SelectMany(leaders => leaders).SelectMany(leader => leader.Names).SelectMany(name => name.Split(' ')).Distinct();

    public static Leaders Read(string world, IReadOnlyDictionary<string, State> states)
    {
        var cells = File.ReadLines(Path.Combine(world, "factbook/leaders_1990_2026.tsv")).Skip(1).Select(line => line.Split('\t')).Where(row => states.ContainsKey(row[0])).ToArray();
        var ofState = cells.Select(LeaderRow.Read).OfType<LeaderRow>().GroupBy(row => row.State)
            .ToDictionary(rows => rows.Key, rows => Persons(rows.Key, [.. Second(rows)]), StringComparer.Ordinal);
        foreach (var (iso2, leaders) in ofState.ToArray())
        {
            ofState[iso2] = [.. leaders.Where(leader => !IsElsewhere(leader, states[iso2], ofState, states))];
        }

        return new(ofState, new(Editions.Of(cells)));
    }

    public string Blocks(State state)
    {
        var leaders = _ofState.GetValueOrDefault(state.Iso2, []);
        return string.Concat(leaders.OrderBy(leader => leader.Slug, StringComparer.Ordinal).Select(leader => leader.Block(state.Iso3, _spells.Of(leader, leaders))));
    }

    /// <summary>The slugs of a state's leaders by the names they go by.</summary>
    public IReadOnlyDictionary<string, string> Slugs(State state) => _ofState.GetValueOrDefault(state.Iso2, [])
        .SelectMany(leader => leader.Names.Select(name => (Name: Fold.Of(name), leader.Slug))).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Slug, StringComparer.Ordinal);

    /// <summary>Of several at one time without a title beside one with the title, those without are the deputies that the same sentence lists.</summary>
    static IEnumerable<LeaderRow> Second(IEnumerable<LeaderRow> rows)
    {
        var all = rows.ToArray();
        return all.Select(row => row is { Role: "hog", IsUntitled: true } && all.Any(other => other is { Role: "hog", IsHead: true }
            && string.CompareOrdinal(other.Seen, row.LastSeen) <= 0 && string.CompareOrdinal(row.Seen, other.LastSeen) <= 0 && (other.Since != row.Since || !Leader.IsLike(other, row)) && other.Surname != row.Surname) ? row.As("Deputy Prime Minister") : row);
    }

    static Leader[] Persons(string iso2, LeaderRow[] rows)
    {
        var persons = new List<Leader>();
        foreach (var row in rows)
        {
            var names = LeaderNames.Of(row);
            if (names.Length == 0)
            {
                continue;
            }

            var slug = Text.Slug(row.Given.Length == 0 && !row.Surname.Contains(' ') ? row.Surname : names[^1]);
            var person = persons.Find(one => one.Slug == slug);
            if (person is null)
            {
                persons.Add(person = new(slug, iso2));
            }

            person.Add(row);
        }

        for (var i = 0; i < persons.Count; i++)
        {
            for (var j = persons.Count - 1; j > i; j--)
            {
                if (persons[i].Is(persons[j]))
                {
                    persons[i].Take(persons[j]);
                    persons.RemoveAt(j);
                }
            }
        }

        return [.. persons];
    }

    /// <summary>The crown that several realms share is filed under the United Kingdom alone, a president under his own state, not under its territories and Andorra.</summary>
    static bool IsElsewhere(Leader leader, State state, Dictionary<string, Leader[]> ofState, IReadOnlyDictionary<string, State> states) =>
        (!state.Sovereign || state.Iso2 == "AD" || leader.Rows.TrueForAll(row => row.Rank == Rank.Crown))
        && states.Values.Any(other => other.Sovereign && other.Iso2 != state.Iso2 && (other.Iso2 == "GB" || !state.Sovereign || state.Iso2 == "AD")
            && ofState.GetValueOrDefault(other.Iso2, []).Any(namesake => namesake.Slug == leader.Slug));
}
