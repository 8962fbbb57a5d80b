using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Actors;

/// <summary>All the actors we know, found by any of their names. Built once, then only read.</summary>
public sealed class ActorBook
{
    readonly Dictionary<string, Actor> _actors;

    // Asked for by articles only; looking a name up need not wait for them.
    readonly Lazy<ILookup<string, Actor>> _members;
    readonly Lazy<OfficeHolders> _holders;
    readonly Lazy<Dictionary<string, (Tenure Tenure, Actor Actor)[]>> _heads;

    internal ActorBook(ImmutableArray<Actor> actors, NameTable names, ActorWords words)
    {
        (Actors, Names, Words) = (actors, names, words);
        _actors = new(actors.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var actor in actors)
        {
            _actors.Add(actor.Id, actor);
        }

        Common = new(() => CommonNames(names));
        _members = new(() => Members(actors));
        _holders = new(() => OfficeHolders.Of(actors, words.Offices));
        _heads = new(() => Heads(actors));
    }

    /// <summary>Every actor, in no promised order.</summary>
    public ImmutableArray<Actor> Actors { get; }

    internal NameTable Names { get; }

    internal ActorWords Words { get; }

    /// <summary>One-word names, adjectives and demonyms of states, and towns of a million: what a misspelt word may be.</summary>
    internal Lazy<string[]> Common { get; }

    internal OfficeTable Offices => Words.Offices;

    internal AgentTable Agents => Words.Agents;

    internal AnaphorTable Anaphors => Words.Anaphors;

    /// <summary>Who held an office of a country or organisation on a day; null where nobody is known or several are.</summary>
    internal Actor? HolderOf(string owner, string office, DateOnly? day) => _holders.Value.Find(owner, office, day);

    /// <summary>The same by a title, which in some states means another office.</summary>
    internal Actor? HolderOf(string owner, OfficeTitle title, DateOnly? day)
    {
        foreach (var office in title.Words == "chancellor" ? [title.Office, "finance-minister"] : (string?[])[title.Office])
        {
            if (office is not null && HolderOf(owner, office, day) is { } holder && (title.Words != "chancellor" || holder.RoleOn(day).Office is { } held && title.MayBe(held)))
            {
                return holder;
            }
        }

        return null;
    }

    /// <summary>Who heads an organ, party or group by the wording of an office: "Chairman of the State Administration Council".</summary>
    internal Actor? HeadOf(Actor organ, DateOnly? day) => _heads.Value.GetValueOrDefault(organ.Name)?.FirstOrDefault(h => day is { } d ? h.Tenure.Covers(d) : h.Tenure.To is null).Actor;

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
    /// <remarks>The seat of an organisation, Brussels, is the capital of a state.</remarks>
    internal Actor PlaceOf(Actor seat, ReadOnlySpan<char> text, TextSpan span)
    {
        var words = text[span.Start..span.End];
        var country = seat.Country;
        if (country is null)
        {
            foreach (var sense in Names.Find(words))
            {
                country ??= sense.Use == NameUse.Seat ? sense.Actor.Country : null;
            }
        }

        return Find(ActorBookBuilder.PlaceId(country, words)) ?? seat;
    }

    public static ActorBook Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return ActorBookBuilder.Build(files);
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
            if (sense.Use == NameUse.Homonym)
            {
                continue;
            }

            var actor = sense.Use is NameUse.Seat or NameUse.Place or NameUse.Supported && sense.Actor.Country is { } country ? _actors[country] : sense.Actor;
            if (!found.Contains(actor))
            {
                found.Add(actor);
            }
        }

        if (found.Count == 0 && Words.Designators.Of(words) is { } weapon)
        {
            found.Add(Find(weapon.Id) ?? weapon);
        }

        return found;
    }

    /// <summary>Of a weapon that goes by letters and a number, what it is and who makes it: "aircraft, RUS"; null for all else.</summary>
    public string? FamilyOf(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Words.Designators.FamilyOf(words.Trim()) is { } family ? $"{family.Class}{(family.Maker.Length > 0 ? $", {family.Maker}" : "")}" : null;
    }

    /// <summary>The places of that name, the largest first; also those that no text would mean without more words.</summary>
    public IReadOnlyList<Actor> Places(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [.. Names.Find(words.Trim()).ToArray().Select(sense => sense.Actor).Where(actor => actor.Place is not null).Distinct().OrderByDescending(actor => actor.Place!.Population)];
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
        .. _members.Value[organisation].Where(actor => actor.Memberships.Any(m => m.Organisation == organisation && m.Status == "member"
            && (day is { } d ? m.Covers(d) : m.To is null))).OrderBy(actor => actor.Id, StringComparer.Ordinal),
    ];

    static string[] CommonNames(NameTable names) =>
    [
        .. names.OneWordNames(sense => sense.Actor.Kind == ActorKind.Country && sense.Use is NameUse.Name or NameUse.Adjective or NameUse.Demonym || sense.Use == NameUse.Seat || sense.Actor.Place?.Population >= 1_000_000),
    ];

    static ILookup<string, Actor> Members(ImmutableArray<Actor> actors) =>
        (from actor in actors
         from membership in actor.Memberships
         where membership.Status == "member"
         select (membership.Organisation, actor)).Distinct().ToLookup(m => m.Organisation, m => m.actor);

    static Dictionary<string, (Tenure Tenure, Actor Actor)[]> Heads(ImmutableArray<Actor> actors) =>
        (from actor in actors
         from tenure in actor.Tenures
         let of = tenure.Office?.IndexOf(" of the ", StringComparison.Ordinal) ?? -1
         where of > 0
         group (tenure, actor) by tenure.Office![(of + 8)..])
        .ToDictionary(g => g.Key, g => g.Select(h => (Tenure: h.tenure, Actor: h.actor)).ToArray(), StringComparer.OrdinalIgnoreCase);
}
