using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Actors;

/// <summary>All the actors we know, found by any of their names. Built once, then only read.</summary>
public sealed class ActorBook
{
    readonly FrozenDictionary<string, Actor> _actors;
    readonly ILookup<string, Actor> _members;

    ActorBook(Dictionary<string, Actor> actors, NameTable names, OfficeTable offices)
    {
        Offices = offices;
        _actors = actors.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        Names = names;
        _members = (from actor in actors.Values
                    from membership in actor.Memberships
                    where membership.Status == "member"
                    select (membership.Organisation, actor)).Distinct().ToLookup(m => m.Organisation, m => m.actor);
    }

    /// <summary>Every actor, in no promised order.</summary>
    public ImmutableArray<Actor> Actors => _actors.Values;

    internal NameTable Names { get; }

    internal OfficeTable Offices { get; }

    /// <summary>The capital as a place, for a seat of government that is only where something happens.</summary>
    internal Actor PlaceOf(Actor seat, ReadOnlySpan<char> text, TextSpan span) =>
        Find($"{seat.Country}/{text[span.Start..span.End].ToString().ToLowerInvariant().Replace(' ', '-')}") ?? seat;

    public static ActorBook Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var drafts = new Dictionary<string, ActorDraft>(StringComparer.Ordinal);
        // Machine-made files first, so that what people wrote adds to them or stands instead.
        foreach (var path in files.Paths.Where(p => p.StartsWith("actors/", StringComparison.Ordinal) && p.EndsWith(".kb", StringComparison.Ordinal))
            .OrderBy(p => !p.EndsWith("/made.kb", StringComparison.Ordinal)))
        {
            foreach (var block in KnowledgeBlock.Read(files, path))
            {
                if (!drafts.TryGetValue(block.Id, out var draft))
                {
                    drafts[block.Id] = draft = new(block.Id);
                }

                draft.Add(block);
            }
        }

        return Build(drafts, MembershipReader.Read(files, drafts), OfficeTable.Read(files));
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

    /// <summary>The members of an organisation on a day, by id; for "ASEAN nations". Without a day, those of now.</summary>
    public IReadOnlyList<Actor> MembersOf(string organisation, DateOnly? day) =>
    [
        .. _members[organisation].Where(actor => actor.Memberships.Any(m => m.Organisation == organisation && m.Status == "member"
            && (day is { } d ? m.Covers(d) : m.To is null))).OrderBy(actor => actor.Id, StringComparer.Ordinal),
    ];

    static ActorBook Build(Dictionary<string, ActorDraft> drafts, ILookup<string, Membership> memberships, OfficeTable offices)
    {
        var actors = drafts.ToDictionary(d => d.Key, d => d.Value.Build(memberships), StringComparer.Ordinal);
        foreach (var state in actors.Values.Where(a => a.Kind == ActorKind.Country).ToArray())
        {
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

        return new(actors, names.Build(), offices);
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
