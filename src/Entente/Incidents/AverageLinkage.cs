namespace Entente.Incidents;

/// <summary>Puts things together by how likely each pair of them belongs together: the likeliest pairs first, two groups only where their pairs are likely on average.</summary>
static class AverageLinkage
{
    /// <summary>For each thing the number of its group, which is that of one of its members.</summary>
    /// <param name="count">How many things.</param>
    /// <param name="pairs">Each pair at most once; a pair that is not there counts as unlikely.</param>
    /// <param name="together">How likely the pairs between two groups must be on average.</param>
    public static int[] Group(int count, IEnumerable<(int One, int Other, double Likely)> pairs, double together)
    {
        var links = Enumerable.Range(0, count).Select(_ => new Dictionary<int, double>()).ToArray();
        var all = pairs.ToArray();
        foreach (var (one, other, likely) in all)
        {
            links[one][other] = links[other][one] = likely;
        }

        var group = Enumerable.Range(0, count).ToArray();
        var members = group.Select(i => new List<int> { i }).ToArray();
        foreach (var (one, other, _) in all.OrderByDescending(pair => pair.Likely).ThenBy(pair => pair.One).ThenBy(pair => pair.Other))
        {
            var (a, b) = (group[one], group[other]);
            if (a == b || links[a].GetValueOrDefault(b) < together * members[a].Count * members[b].Count)
            {
                continue;
            }

            (a, b) = members[a].Count >= members[b].Count ? (a, b) : (b, a);
            members[b].ForEach(i => group[i] = a);
            members[a].AddRange(members[b]);
            Join(links, a, b);
        }

        return group;
    }

    static void Join(Dictionary<int, double>[] links, int into, int from)
    {
        foreach (var (other, sum) in links[from])
        {
            links[other].Remove(from);
            if (other != into)
            {
                links[into][other] = links[other][into] = links[into].GetValueOrDefault(other) + sum;
            }
        }

        links[from].Clear();
    }
}
