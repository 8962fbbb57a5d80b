using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Actors;

/// <summary>All the actors we know, found by any of their names. Built once, then only read.</summary>
public sealed class ActorBook
{
    readonly FrozenDictionary<string, Actor> _actors;
    readonly ILookup<string, Actor> _members;
    readonly OfficeHolders _holders;
    readonly FrozenDictionary<string, (Tenure Tenure, Actor Actor)[]> _heads;

    ActorBook(Dictionary<string, Actor> actors, NameTable names, OfficeTable offices, AgentTable agents, AnaphorTable anaphors)
    {
        (Agents, Anaphors) = (agents, anaphors);
        _holders = OfficeHolders.Of(actors.Values, offices);
        Offices = offices;
        _actors = actors.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        Names = names;
        _heads = (from actor in actors.Values
                  from tenure in actor.Tenures
                  let of = tenure.Office?.IndexOf(" of the ", StringComparison.Ordinal) ?? -1
                  where of > 0
                  group (tenure, actor) by tenure.Office![(of + 8)..])
            .ToFrozenDictionary(g => g.Key, g => g.Select(h => (Tenure: h.tenure, Actor: h.actor)).ToArray(), StringComparer.OrdinalIgnoreCase);
        _members = (from actor in actors.Values
                    from membership in actor.Memberships
                    where membership.Status == "member"
                    select (membership.Organisation, actor)).Distinct().ToLookup(m => m.Organisation, m => m.actor);
    }

    /// <summary>Every actor, in no promised order.</summary>
    public ImmutableArray<Actor> Actors => _actors.Values;

    internal NameTable Names { get; }

    internal OfficeTable Offices { get; }

    internal AgentTable Agents { get; }

    internal AnaphorTable Anaphors { get; }

    /// <summary>Who held an office of a country or organisation on a day; null where nobody is known or several are.</summary>
    internal Actor? HolderOf(string owner, string office, DateOnly? day) => _holders.Find(owner, office, day);

    /// <summary>Who heads an organ, party or group by the wording of an office: "Chairman of the State Administration Council".</summary>
    internal Actor? HeadOf(Actor organ, DateOnly? day) => _heads.GetValueOrDefault(organ.Name)?.FirstOrDefault(h => day is { } d ? h.Tenure.Covers(d) : h.Tenure.To is null).Actor;

    /// <summary>The part of a country that a sector means: its government, its forces, or some of its people.</summary>
    internal Actor PartOf(string country, string sector)
    {
        var part = sector.StartsWith("GOV", StringComparison.Ordinal) ? "gov" : sector.StartsWith("MIL", StringComparison.Ordinal) ? "mil" : sector.ToLowerInvariant();
        return Find($"{country}/{part}") ?? new()
        {
            Id = $"{country}/{part}",
            Name = $"{Find(country)?.Name ?? country} ({sector})",
            Kind = sector.StartsWith("REB", StringComparison.Ordinal) ? ActorKind.ArmedGroup : ActorKind.People,
            Country = country,
            Code = country + sector,
        };
    }

    /// <summary>The capital as a place, for a seat of government that is only where something happens.</summary>
    internal Actor PlaceOf(Actor seat, ReadOnlySpan<char> text, TextSpan span) =>
        Find($"{seat.Country}/{text[span.Start..span.End].ToString().ToLowerInvariant().Replace(' ', '-')}") ?? seat;

    public static ActorBook Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var drafts = ActorDrafts.Read(files);
        return Build(drafts, MembershipReader.Read(files, drafts), OfficeTable.Read(files), AgentTable.Read(files), AnaphorTable.Read(files));
    }

    /// <summary>The actor with this id, or null.</summary>
    public Actor? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _actors.GetValueOrDefault(id);
    }

    /// <summary>The actors that a person may mean by <paramref name="words"/> (Burma, Moscow, RUS, "Min Aung Hlaing"), the likeliest first.</summary>
    /// <remarks>A capital or an adjective gives the country: who asks about Moscow asks about Russia.</remarks>
    public IReadOnlyList<Actor> Resolve(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        words = words.Trim();
        var found = new List<Actor>();
        if (Find(words) is { } exact)
        {
            found.Add(exact);
        }

        foreach (var sense in Names.Find(words).ToArray().OrderBy(s => s.Use).ThenByDescending(s => s.Actor.HoldsOffice(null)))
        {
            var actor = sense.Use is NameUse.Seat or NameUse.Place && sense.Actor.Country is { } country ? _actors[country] : sense.Actor;
            if (!found.Contains(actor))
            {
                found.Add(actor);
            }
        }

        return found;
    }

    /// <summary>Names near to <paramref name="words"/>, for "did you mean".</summary>
    public IReadOnlyList<string> Suggest(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var wanted = words.Trim();
        return [
            .. from actor in _actors.Values
               where actor.Kind is ActorKind.Country or ActorKind.Organisation || actor.HoldsOffice(null)
               let distance = EditDistance.Between(wanted, actor.Name)
               where distance <= Math.Max(1, wanted.Length / 3)
               orderby distance, actor.Kind, actor.Name
               select actor.Name,
        ];
    }

    /// <summary>Ids near to <paramref name="id"/>: of those whom it names, and those that one letter tells apart.</summary>
    public IReadOnlyList<string> SuggestIds(string id) =>
    [
        .. Resolve(id).Select(actor => actor.Id)
            .Concat(_actors.Keys.Where(other => Math.Abs(other.Length - id.Length) <= 1 && EditDistance.Between(id, other) == 1).Order(StringComparer.Ordinal))
            .Distinct()
            .Take(5),
    ];

    /// <summary>The members of an organisation on a day, by id; for "ASEAN nations". Without a day, those of now.</summary>
    public IReadOnlyList<Actor> MembersOf(string organisation, DateOnly? day) =>
    [
        .. _members[organisation].Where(actor => actor.Memberships.Any(m => m.Organisation == organisation && m.Status == "member"
            && (day is { } d ? m.Covers(d) : m.To is null))).OrderBy(actor => actor.Id, StringComparer.Ordinal),
    ];

    static ActorBook Build(Dictionary<string, ActorDraft> drafts, ILookup<string, Membership> memberships, OfficeTable offices, AgentTable agents, AnaphorTable anaphors)
    {
        var actors = drafts.ToDictionary(d => d.Key, d => d.Value.Build(memberships), StringComparer.Ordinal);
        foreach (var state in actors.Values.Where(a => a.Kind == ActorKind.Country).ToArray())
        {
            actors.TryAdd($"{state.Id}/mil", new() { Id = $"{state.Id}/mil", Name = $"armed forces of {state.Name}", Kind = ActorKind.Military, Country = state.Id });
            actors.TryAdd($"{state.Id}/gov", new() { Id = $"{state.Id}/gov", Name = $"government of {state.Name}", Kind = ActorKind.Government, Country = state.Id });
        }

        var names = new NameTable.Builder();
        foreach (var (id, draft) in drafts)
        {
            var government = actors.GetValueOrDefault($"{id}/gov");
            foreach (var (name, sense) in draft.Names(actors[id], government, place => Place(actors, id, place)))
            {
                names.Add(name, sense);
                if (sense.Use == NameUse.Seat && actors[id].Kind == ActorKind.Country)
                {
                    Place(actors, id, name);
                }
            }
        }

        return new(actors, names.Build(), offices, agents, anaphors);
    }

    static Actor Place(Dictionary<string, Actor> actors, string country, string name)
    {
        var id = $"{country}/{name.ToLowerInvariant().Replace(' ', '-')}";
        if (!actors.TryGetValue(id, out var place))
        {
            actors[id] = place = new() { Id = id, Name = name, Kind = ActorKind.Place, Country = country };
        }

        return place;
    }
}
