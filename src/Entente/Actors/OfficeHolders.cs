namespace Entente.Actors;

/// <summary>Who held which office of which state or organisation when.</summary>
sealed class OfficeHolders
{
    readonly Dictionary<(string Owner, string Office), (Tenure Tenure, Actor Actor)[]> _spells;
    readonly OfficeTable _offices;

    OfficeHolders(Dictionary<(string Owner, string Office), (Tenure Tenure, Actor Actor)[]> spells, OfficeTable offices) => (_spells, _offices) = (spells, offices);

    public static OfficeHolders Of(IEnumerable<Actor> actors, OfficeTable offices) => new(
        (from actor in actors
         from tenure in actor.Tenures
         let office = tenure.Office is { } title ? offices.OfficeOf(title) : null
         where office is not null
         let owner = tenure.Code.StartsWith("IGO", StringComparison.Ordinal) ? actor.Id.Split('/')[0] : tenure.Code[..Math.Min(3, tenure.Code.Length)]
         group (tenure, actor) by (owner, office))
        .ToDictionary(g => g.Key, g => g.OrderBy(s => s.actor.Id, StringComparer.Ordinal).ToArray()), offices);

    /// <summary>The holder on a day; for "leader" of the office that leads that state, else of its head where there is no other.</summary>
    public Actor? Find(string owner, string office, DateOnly? day) => office == "leader"
        ? _offices.Find($"leader of {owner}")?.Office is { } leading && Only(owner, leading, day) is { } leader ? leader : Only(owner, "head-of-state", day) is { } first && (Only(owner, "head-of-government", day) is not { } second || second == first) ? first
            : Only(owner, "head-of-state", day) is null ? Only(owner, "head-of-government", day) : null
        : Only(owner, office, day);

    Actor? Only(string owner, string office, DateOnly? day)
    {
        var (found, since) = ((Actor?)null, DateOnly.MinValue);
        foreach (var (tenure, actor) in _spells.GetValueOrDefault((owner, office)) ?? [])
        {
            if ((day is { } d ? tenure.Covers(d) : tenure.To is null) && (tenure.From ?? DateOnly.MinValue) >= since)
            {
                (found, since) = (actor, tenure.From ?? DateOnly.MinValue);
            }
        }

        return found;
    }
}
