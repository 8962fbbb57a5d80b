using System.Globalization;
using System.Text;

namespace Entente.World;

/// <summary>Nouns for those who act, with their sector, from the PLOVER agent dictionary.</summary>
static class Agents
{
    public static string Read(string sources)
    {
        var text = new StringBuilder("""
            # Made by tools/Entente.World from the PLOVER agent dictionary: nouns for those who act, with their sector.
            # The MIT License (MIT), Copyright (c) 2014 Open Event Data Alliance; full text in LICENSE.agents.md. Corrections stand in agents-hand.tsv.
            noun	sector

            """);
        var sets = new Dictionary<string, string[]> { ["!PERSON!"] = ["MAN", "MEN", "WOMAN", "WOMEN", "PERSON"], ["!MINIST!"] = ["MINISTER", "MINISTRY"] };
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(sources, "petrarch/PLOVER_agents.txt")))
        {
            var bracket = line.IndexOf("[~", StringComparison.Ordinal);
            var end = line.IndexOf(']', StringComparison.Ordinal);
            if (bracket < 1 || end < bracket || line[0] is '#' or '!' && !line.StartsWith("!MINIST!", StringComparison.Ordinal))
            {
                continue;
            }

            var sector = line[(bracket + 2)..end];
            var noun = line[..bracket].Split('{')[0].Trim().Replace('_', ' ').Replace("  ", " ", StringComparison.Ordinal).Trim();
            foreach (var one in sets.Where(set => noun.Contains(set.Key, StringComparison.Ordinal)).SelectMany(set => set.Value.Select(v => noun.Replace(set.Key, v, StringComparison.Ordinal))).DefaultIfEmpty(noun))
            {
                var key = one.ToLowerInvariant();
                if (key.Length > 2 && key.All(c => c is ' ' or '-' || char.IsAsciiLetter(c)) && key.Count(c => c == ' ') < 4 && sector is not ("NON" or "JNK" or "UNK"))
                {
                    rows.TryAdd(key, sector == "JRN" ? "MED" : sector.Replace("JRN", "MED", StringComparison.Ordinal));
                }
            }
        }

        foreach (var (noun, sector) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{noun}\t{sector}\n");
        }

        return text.ToString();
    }
}
