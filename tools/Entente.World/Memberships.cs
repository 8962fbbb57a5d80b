using System.Globalization;
using System.Text;

namespace Entente.World;

static class Memberships
{
    public static string Read(string sources, Dictionary<string, State> states)
    {
        var text = new StringBuilder("# Made by tools/Entente.World from the Factbook's yearly editions, 1990-2025; corrections stand in organisations.kb.\norganisation\tstatus\tfrom\tto\tmembers\n");
        var runs = from line in File.ReadLines(Path.Combine(sources, "factbook/igo_memberships_1990_2025.tsv")).Skip(1)
                   let row = line.Split('\t')
                   where states.ContainsKey(row[0]) && row[2] is "member" or "observer" or "partner" or "dialogue partner" or "dialogue member" or "associate" or "candidate"
                   where states.ContainsKey(row[0])
                   group (From: int.Parse(row[3], CultureInfo.InvariantCulture), To: int.Parse(row[4], CultureInfo.InvariantCulture)) by (Org: row[1], Status: row[2], states[row[0]].Iso3) into g
                   select (g.Key.Org, g.Key.Status, From: g.Min(r => r.From), To: g.Max(r => r.To), g.Key.Iso3);
        foreach (var g in runs.GroupBy(r => (r.Org, r.Status, r.From, r.To)).OrderBy(g => g.Key.Org, StringComparer.Ordinal).ThenBy(g => g.Key.Status, StringComparer.Ordinal).ThenBy(g => g.Key.From).ThenBy(g => g.Key.To))
        {
            var from = g.Key.From <= 1991 ? "" : $"{g.Key.From}";
            var to = g.Key.To >= 2025 ? "" : $"{g.Key.To + 1}";
            text.Append(CultureInfo.InvariantCulture, $"{g.Key.Org}\t{g.Key.Status}\t{from}\t{to}\t{string.Join(' ', g.Select(r => r.Iso3).Order(StringComparer.Ordinal))}\n");
        }

        return text.ToString();
    }
}
