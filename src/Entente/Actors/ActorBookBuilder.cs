namespace Entente.Actors;

/// <summary>Makes an <see cref="ActorBook"/> of what the files say: actors first, then the places that none of them is yet, then all names.</summary>
sealed class ActorBookBuilder
{
    readonly Dictionary<string, ActorDraft> _drafts;
    readonly Dictionary<string, Actor> _actors;
    readonly NameTableBuilder _names = new();

    ActorBookBuilder(Dictionary<string, ActorDraft> drafts, ILookup<string, Membership> memberships)
    {
        _drafts = drafts;
        _actors = drafts.ToDictionary(d => d.Key, d => d.Value.Build(memberships), StringComparer.OrdinalIgnoreCase);
    }

    public static ActorBook Build(IKnowledgeFiles files)
    {
        var drafts = ActorDrafts.Read(files);
        var builder = new ActorBookBuilder(drafts, MembershipReader.Read(files, drafts));
        builder.AddParts();
        var places = builder.AddPlaces(PlaceReader.Read(files, drafts));
        builder.AddNames();
        var words = ActorWords.Read(files);
        builder.AddNames(places, words.Homonyms);
        return new([.. builder._actors.Values], builder._names.Build(), words);
    }

    /// <summary>The id of a place of a country, or of one that belongs to none or several: "RUS/moscow", "PLACE/golden-triangle".</summary>
    public static string PlaceId(string? country, ReadOnlySpan<char> name)
    {
        Span<char> slug = stackalloc char[128];
        var length = 0;
        foreach (var c in name)
        {
            if (length == slug.Length)
            {
                break;
            }

            if (WordFold.IsWord(c))
            {
                length += WordFold.Fold([c], slug[length..]);
            }
            else if (!WordFold.IsApostrophe(c) && length > 0 && slug[length - 1] != '-')
            {
                slug[length++] = '-';
            }
        }

        return $"{country ?? "PLACE"}/{slug[..length].TrimEnd('-')}";
    }

    void AddParts()
    {
        foreach (var state in _actors.Values.Where(a => a.Kind == ActorKind.Country).ToArray())
        {
            _actors.TryAdd($"{state.Id}/mil", new() { Id = $"{state.Id}/mil", Name = $"armed forces of {state.Name}", Kind = ActorKind.Military, Country = state.Id });
            _actors.TryAdd($"{state.Id}/gov", new() { Id = $"{state.Id}/gov", Name = $"government of {state.Name}", Kind = ActorKind.Government, Country = state.Id });
        }
    }

    /// <summary>Gives regions of the actor files their coordinates, and makes an actor of every other place.</summary>
    List<(PlaceDraft Place, string Id)> AddPlaces(IReadOnlyCollection<PlaceDraft> places)
    {
        var regions = _actors.Values.Where(actor => actor.Kind is ActorKind.Region or ActorKind.Place)
            .GroupBy(actor => PlaceId(null, actor.Name)).ToDictionary(named => named.Key, named => named.First().Id, StringComparer.Ordinal);
        var added = new List<(PlaceDraft, string)>(places.Count);
        foreach (var draft in places)
        {
            var country = draft.Place.Countries is [var only] ? only : null;
            if (draft.Place.Kind >= PlaceKind.Province && regions.TryGetValue(PlaceId(null, draft.Name), out var region) && (_actors[region].Country is not { } own || own == country))
            {
                _actors[region] = _actors[region] with { Place = draft.Place };
                added.Add((draft, region));
                continue;
            }

            var id = Free(PlaceId(country, draft.Name), draft.Place);
            _actors[id] = new() { Id = id, Name = draft.Name, Kind = draft.Place.IsBuilt ? ActorKind.Infrastructure : ActorKind.Place, Country = country, Place = draft.Place };
            added.Add((draft, id));
        }

        return added;
    }

    /// <summary>The id itself for the first of a name; its region, kind or a number tells the others from it.</summary>
    string Free(string id, Place place)
    {
        var told = _actors.ContainsKey(id) ? $"{id}-{PlaceId(null, place.Region ?? place.Kind.ToString())[6..]}" : id;
        var free = told;
        for (var number = 2; _actors.ContainsKey(free); number++)
        {
            free = $"{told}-{number}";
        }

        return free;
    }

    void AddNames()
    {
        foreach (var (id, draft) in _drafts)
        {
            foreach (var (name, sense) in draft.Names(_actors[id], _actors.GetValueOrDefault($"{id}/gov"), place => PlaceIn(id, place)))
            {
                _names.Add(name, sense);
                if (sense.Actor.Kind == ActorKind.Person && id[..3] is "DEU" or "AUT" or "CHE" or "LIE")
                {
                    _names.Add(WithUmlauts(name), sense);
                }

                if (sense.Use == NameUse.Seat && _actors[id].Kind == ActorKind.Country)
                {
                    PlaceIn(id, name);
                }
            }
        }
    }

    /// <summary>The Factbook writes Schroeder who is Schröder elsewhere.</summary>
    static string WithUmlauts(string name) =>
        name.Replace("oe", "ö", StringComparison.Ordinal).Replace("ae", "ä", StringComparison.Ordinal).Replace("ue", "ü", StringComparison.Ordinal);

    /// <remarks>A capital of the actor files is found as a seat of government, which is read as a place where it is one.</remarks>
    void AddNames(List<(PlaceDraft Place, string Id)> places, HomonymTable homonyms)
    {
        foreach (var (place, id) in places)
        {
            foreach (var (name, use) in place.Names())
            {
                var actor = _actors[id];
                var known = _names.SensesOf(name);
                if (known.Exists(sense => sense.Actor == actor || (sense.Use == NameUse.Seat && sense.Actor.Country == actor.Country && place.Place.Kind <= PlaceKind.Seat)))
                {
                    continue;
                }

                var isShared = homonyms.IsWord(name) || known.Exists(sense => sense.Actor.Kind is not (ActorKind.Place or ActorKind.Infrastructure) && sense.Use != NameUse.Short);
                _names.Add(name, new(actor, isShared && !place.IsLandmark ? NameUse.Homonym : use, null, null));
            }
        }
    }

    Actor PlaceIn(string country, string name)
    {
        var id = PlaceId(country, name);
        if (!_actors.TryGetValue(id, out var place))
        {
            _actors[id] = place = new() { Id = id, Name = name, Kind = ActorKind.Place, Country = country };
        }

        return place;
    }
}
