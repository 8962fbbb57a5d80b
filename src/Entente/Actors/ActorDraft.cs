namespace Entente.Actors;

/// <summary>An actor while its blocks are being read; several files may add to one.</summary>
sealed class ActorDraft(string id)
{
    static readonly Dictionary<string, ActorKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["country"] = ActorKind.Country,
        ["territory"] = ActorKind.Country,
        ["government"] = ActorKind.Government,
        ["person"] = ActorKind.Person,
        ["military"] = ActorKind.Military,
        ["party"] = ActorKind.Party,
        ["armed-group"] = ActorKind.ArmedGroup,
        ["organisation"] = ActorKind.Organisation,
        ["company"] = ActorKind.Company,
        ["media"] = ActorKind.Media,
        ["people"] = ActorKind.People,
        ["region"] = ActorKind.Region,
        ["place"] = ActorKind.Place,
        ["other"] = ActorKind.Other,
        ["weapon"] = ActorKind.Weapon,
        ["commodity"] = ActorKind.Commodity,
    };

    static readonly Dictionary<string, NameUse> s_uses = new(StringComparer.Ordinal)
    {
        ["name"] = NameUse.Name,
        ["full"] = NameUse.Name,
        ["former"] = NameUse.Name,
        ["part"] = NameUse.Name,
        ["abbr"] = NameUse.Abbreviation,
        ["adj"] = NameUse.Adjective,
        ["noun"] = NameUse.Demonym,
        ["seat"] = NameUse.Seat,
        ["short"] = NameUse.Short,
        ["known"] = NameUse.Known,
        ["place"] = NameUse.Place,
    };

    /// <summary>What a fact may say that is no name.</summary>
    static readonly HashSet<string> s_keys =
        ["hold", "sector", "sex", "code", "member", "observer", "partner", "factbook", "part-of", "same", "drop", "src", "maker"];

    readonly List<KnowledgeFact> _facts = [];

    public KnowledgeFact Head { get; private set; }

    public ActorKind Kind { get; private set; }

    public IReadOnlyList<KnowledgeFact> Facts => _facts;

    public void Add(KnowledgeBlock block)
    {
        if (!s_kinds.TryGetValue(block.Kind, out var kind))
        {
            throw block.Head.Wrong("ENT2014", $"'{block.Kind}' is no kind of actor", $"Use one of {string.Join(", ", s_kinds.Keys)}.");
        }

        if (block.Instead)
        {
            _facts.Clear();
        }

        else if (_facts.Count > 0 && kind != Kind && (kind is ActorKind.Country || Kind is ActorKind.Country))
        {
            throw block.Head.Wrong(
                "ENT2027",
                $"'{id}' is a {block.Kind} here and something else in line {Head.Line} of {Head.Path}",
                "Give this one an id of its own; write '@ ID KIND instead' where it is meant to stand for the other.");
        }

        (Head, Kind) = (block.Head, kind);
        var source = block.Facts.Find(fact => fact.Key == "src").Value;
        foreach (var fact in block.Facts)
        {
            if (!s_keys.Contains(fact.Key) && !s_uses.ContainsKey(fact.Key))
            {
                throw fact.Wrong("ENT2018", $"'{fact.Key}' is no key of a fact", $"Use one of {string.Join(", ", s_uses.Keys.Concat(s_keys))}.");
            }

            if (fact.Key == "drop")
            {
                _facts.RemoveAll(f => $"{f.Key} {f.Value}" == fact.Value);
            }
            else
            {
                _facts.Add(fact with { Source = fact.Source ?? source });
            }
        }
    }

    /// <summary>Whether a key's value is a name.</summary>
    public static bool IsName(string key) => s_uses.ContainsKey(key);

    public void Take(ActorDraft other) => _facts.AddRange(other._facts);

    public Actor Build(ILookup<string, Membership> memberships)
    {
        var name = _facts.FirstOrDefault(f => f.Key is "name" or "full").Value
            ?? throw Head.Wrong("ENT2015", $"'{id}' has no name", "Add a line 'name ...'.");
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? id : id[..slash];
        var country = Kind == ActorKind.Country ? id : slash == 3 && first.All(char.IsAsciiLetterUpper) ? first : null;
        return new()
        {
            Id = id,
            Name = name,
            Kind = Kind,
            Country = country,
            Code = Sector(country),
            Gender = _facts.FirstOrDefault(f => f.Key == "sex").Value switch { "f" => Gender.Female, "m" => Gender.Male, _ => Gender.Unknown },
            Tenures =
            [
                .. _facts.Where(f => f.Key is "hold").Select(Hold),
                .. _facts.Where(f => f.Key == "sector" && (f.From ?? f.To) is not null).Select(f => new Tenure(country + f.Value, null, f.From, f.To)),
            ],
            Memberships = [.. memberships[id]],
        };
    }

    public IEnumerable<(string Name, NameSense Sense)> Names(Actor actor, Actor? government, Func<string, Actor> place)
    {
        foreach (var fact in _facts)
        {
            if (s_uses.TryGetValue(fact.Key, out var use))
            {
                // Of a person known by one word alone, "Abd", nobody is meant without a title.
                use = use == NameUse.Name && actor.Kind == ActorKind.Person && !fact.Value.Trim().Contains(' ', StringComparison.Ordinal) ? NameUse.Short : use;
                use = use is NameUse.Name or NameUse.Adjective or NameUse.Demonym && IsInitials(fact.Value) ? NameUse.Abbreviation : use;
                var named = use switch { NameUse.Seat => government ?? actor, NameUse.Place => place(fact.Value), _ => actor };
                yield return (fact.Value, new(named, use, fact.From, fact.To));
            }
        }
    }

    /// <summary>"U.N.", "US": capitals that make a word when they are written small.</summary>
    static bool IsInitials(string name) => (name.Length <= 3 || name.Contains('.', StringComparison.Ordinal)) && name.All(c => char.IsAsciiLetterUpper(c) || c == '.');

    static Tenure Hold(KnowledgeFact fact)
    {
        var (code, office) = fact.Split();
        return new(code, office.Length == 0 ? null : office, fact.From, fact.To);
    }

    string? Sector(string? country)
    {
        var fact = _facts.FirstOrDefault(f => f.Key == "sector" && (f.From ?? f.To) is null);
        return fact.Value is null ? null : country + fact.Value.Replace(" ", "", StringComparison.Ordinal);
    }
}
