namespace Entente.World;

/// <summary>States by any of their names, as sources write them: "Korea, North", "DR Congo (Zaire)".</summary>
static class StateNames
{
    static readonly Dictionary<string, string> s_others = new(StringComparer.Ordinal)
    {
        ["dr congo"] = "COD",
        ["ivory coast"] = "CIV",
        ["united states of america"] = "USA",
        ["bosnia herzegovina"] = "BIH",
        ["russia"] = "RUS",
        ["united kingdom"] = "GBR",
        ["myanmar"] = "MMR",
        ["serbia"] = "SRB",
        ["israel"] = "ISR",
        ["kingdom of eswatini"] = "SWZ",
        ["palestine"] = "PSE",
        ["macedonia"] = "MKD",
        ["congo"] = "COG",
        ["turkey"] = "TUR",
        ["burma"] = "MMR",
        ["korea north"] = "PRK",
        ["korea south"] = "KOR",
    };

    public static Dictionary<string, State> Of(IReadOnlyDictionary<string, State> states)
    {
        var named = states.Values.Where(state => state.Sovereign).SelectMany(state => state.Names.Select(name => (Name: Fold.Of(name), State: state)))
            .GroupBy(pair => pair.Name).ToDictionary(pairs => pairs.Key, pairs => pairs.First().State, StringComparer.Ordinal);
        foreach (var (name, iso3) in s_others)
        {
            named[name] = states.Values.First(state => state.Iso3 == iso3);
        }

        return named;
    }
}
