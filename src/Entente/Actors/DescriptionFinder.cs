using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>Grows names into the descriptions that they stand in: "Russia's foreign minister", "Burmese draft dodgers", "the junta boss of Myanmar".</summary>
static class DescriptionFinder
{
    /// <summary>Sectors whose noun names the body even where it only modifies another: "Russian army vehicles", "Hamas militants".</summary>
    static readonly string[] s_bodies = ["GOV", "MIL", "COP", "SPY", "LEG", "REB", "UAF", "PRM", "OPP"];

    /// <summary>How far behind a description its holder's name may begin: a first name or a second title stands between.</summary>
    const int Furthest = 20;

    static readonly System.Buffers.SearchValues<char> s_nameLetters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static List<Mention> Find(Article article, ImmutableArray<Mention> names, ActorBook book, ImmutableArray<Sentence> sentences)
    {
        var found = new List<Mention>(names.Length);
        var sentence = 0;
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            if (found.Count > 0 && found[^1].Span.Contains(name.Span))
            {
                continue;
            }

            while (sentence < sentences.Length && sentences[sentence].Span.End <= name.Span.Start)
            {
                sentence++;
            }

            var parsed = sentence < sentences.Length ? sentences[sentence] : null;
            if (After(article, names, i, book, parsed) is { } grown)
            {
                found.Add(grown);
            }
            else if (Before(article, names, name, found.Count > 0 ? found[^1].Span.End : 0, book) is { } led)
            {
                found.Add(WithHolder(article, names, i, led, book, name.Actor!, parsed));
            }
            else
            {
                found.Add(name);
            }
        }

        return found;
    }

    /// <summary>"Russia's foreign minister", "Russian troops", "Myanmar junta".</summary>
    static Mention? After(Article article, ImmutableArray<Mention> names, int index, ActorBook book, Sentence? sentence)
    {
        var (text, name) = (article.Text, names[index]);
        if (name.Actor is not { Kind: not ActorKind.Infrastructure } owner || (owner.Country is null && owner.Kind is not (ActorKind.Organisation or ActorKind.Region)) || (name.Kind == ActorKind.Place && name.Span.End < text.Length && text[name.Span.End] != ' '))
        {
            return null;
        }

        var at = name.Span.End;
        var limit = Math.Min(text.Length, at + 90);
        var possessive = Possessive(text, ref at);
        if (at < limit && text[at] == ' ' && at + 1 < limit && text[at + 1] == '(' && text.IndexOf(')', at) is var close and > 0 && close < at + 12)
        {
            at = close + 1;
        }

        if (at < limit && text[at] == '-')
        {
            return null;
        }

        var modifiers = possessive || name.Via == MentionVia.Demonym ? 3 : owner.Kind is ActorKind.Person or ActorKind.People ? -1 : 0;
        at = name.Kind == ActorKind.Place && text.AsSpan(at, limit - at) is var next && (next.StartsWith(" State ") || next.StartsWith(" Province ") || next.StartsWith(" City ")) ? text.IndexOf(' ', at + 1) : at;
        if (Agent(text, at, limit, modifiers, book.Agents) is not { } agent || IsModifier(text, sentence, agent)
            || (name.Kind == ActorKind.Place && IsNoPerson(text.AsSpan(agent.Start, agent.End - agent.Start))) || IsOfAnother(text, owner, agent)
            || IsOtherLeader(text, at, agent, book) || HasVerbBetween(sentence, at, agent.Start))
        {
            return null;
        }

        var span = new TextSpan(name.Span.Start, agent.End);
        var country = owner.Country ?? owner.Id;
        return WithHolder(article, names, index, Describe(article, span, country, owner, agent, book, names), book, owner, sentence);
    }

    /// <summary>"Armenia's sovereign power", "UN refugee convention", "Israel's national team": a noun for those who act that only says what kind of thing another is; or the rest of a name, "British Airways".</summary>
    static bool IsModifier(string text, Sentence? sentence, AgentPhrase agent)
    {
        var last = sentence is null ? -1 : sentence.TokenAt(agent.End - 1);
        if (last < 0)
        {
            return false;
        }

        var token = sentence!.Tokens[last];
        if (token.Head > last && token.Relation is Relation.Amod or Relation.Compound && text.AsSpan(agent.Start, agent.End - agent.Start).Equals("spy", StringComparison.OrdinalIgnoreCase))
        {
            return true; // "A Chinese spy balloon".
        }

        var isBefore = token.Head > last && token.Relation is Relation.Amod or Relation.Compound && !IsName(text, sentence, token.Head);
        return isBefore && (token.Pos == PartOfSpeech.Adj ? !agent.Sector.StartsWith("MIL", StringComparison.Ordinal) : !s_bodies.Any(body => agent.Sector.StartsWith(body, StringComparison.Ordinal)));
    }

    /// <summary>"The UK Anglican leader": who leads part of a state's people, and not the state.</summary>
    static bool IsOtherLeader(string text, int at, AgentPhrase agent, ActorBook book) =>
        text.AsSpan(agent.Start, agent.End - agent.Start).Equals("leader", StringComparison.OrdinalIgnoreCase) && text[Math.Min(at, agent.Start)..agent.Start].Trim() is { Length: > 0 } between && book.Anaphors.ClassOf(between) != "manner";

    /// <summary>"Kenyan airstrikes turn whole neighbourhoods to rubble": a verb stands between, so the noun is another's.</summary>
    static bool HasVerbBetween(Sentence? sentence, int from, int to)
    {
        for (var i = sentence?.TokenAt(from + 1) ?? -1; i >= 0 && i < sentence!.Tokens.Length && sentence.Tokens[i].Span.Start < to; i++)
        {
            if (sentence.Tokens[i] is { Pos: PartOfSpeech.Verb, Relation: Relation.Root or Relation.Ccomp or Relation.Parataxis or Relation.Advcl or Relation.AclRelcl })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"CNN military analyst", "UN ambassador": of a firm or paper only its own people, of an organisation no envoy, who is sent to it by a state.</summary>
    static bool IsOfAnother(string text, Actor owner, AgentPhrase agent) => owner.Kind switch
    {
        ActorKind.Media or ActorKind.Company => agent.Sector is not ("BUS" or "MED" or "LAB" or "GOV" or "ELI"),
        ActorKind.Organisation => owner.Country is null && text.AsSpan(agent.Start, agent.End - agent.Start).Contains("ambassador", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>"British soldier Jane Example": the word that the noun hangs on is a person's name.</summary>
    static bool IsName(string text, Sentence sentence, int token) => sentence.Tokens[token].Pos == PartOfSpeech.Propn && char.IsUpper(text[sentence.Tokens[token].Span.Start]);

    /// <summary>"The junta boss of Myanmar": an agent noun and "of" before the name.</summary>
    static Mention? Before(Article article, ImmutableArray<Mention> names, Mention name, int floor, ActorBook book)
    {
        var text = article.Text;
        var end = name.Span.Start;
        end = text.AsSpan(0, end).EndsWith("the ") ? end - 4 : end;
        if (name.Actor is not { } owner || !text.AsSpan(floor, Math.Max(0, end - floor)).EndsWith(" of ") || owner.Kind is ActorKind.Person or ActorKind.Infrastructure)
        {
            return null;
        }

        end -= 4;
        var (start, best) = (end, -1);
        for (var words = 0; words < AgentTable.Longest && start > floor; words++)
        {
            start = text.LastIndexOf(' ', start - 1, start - floor) + 1;
            start = Math.Max(start, floor);
            if (book.Agents.SectorOf(text.AsSpan(start, end - start)) is not null)
            {
                best = start;
            }

            if (start <= floor || text[start - 1] != ' ')
            {
                break;
            }

            start--;
        }

        if (best < 0 || (name.Kind == ActorKind.Place && IsNoPerson(text.AsSpan(best, end - best))))
        {
            return null;
        }

        var agent = new AgentPhrase(best, end, book.Agents.SectorOf(text.AsSpan(best, end - best))!);
        return Describe(article, new(best, name.Span.End), owner.Country ?? owner.Id, owner, agent, book, names);
    }

    /// <summary>"Sindh province", "the cities of", "Kurdistan Workers' Party": beside a place, what is no noun for those who act there.</summary>
    static bool IsNoPerson(ReadOnlySpan<char> words) =>
        words is "bank" or "banks" or "King" or "Queen" or "Prince" or "Emperor" || PlaceContext.IsPlaceNoun(words) || (words.EndsWith("ies") ? PlaceContext.IsPlaceNoun($"{words[..^3]}y") : PlaceContext.IsPlaceNoun(words.TrimEnd('s')))
        || (char.IsUpper(words[0]) && words.EndsWith("s"));

    static Mention Describe(Article article, TextSpan span, string country, Actor owner, AgentPhrase agent, ActorBook book, ImmutableArray<Mention> names)
    {
        var former = IsFormer(article.Text, span.Start);
        var title = Title(article.Text, agent, book.Offices);
        var isOneOfMany = IsOneOfMany(article.Text, span.Start);
        var isOfState = owner.Kind is not (ActorKind.ArmedGroup or ActorKind.Party or ActorKind.Company or ActorKind.Media or ActorKind.People) && owner.Place is not { Kind: not PlaceKind.Capital }; // The premier of a province is not its state's.
        var holder = title is { Office: not null } office && isOfState && !former && !isOneOfMany ? book.HolderOf(owner.Kind == ActorKind.Organisation ? owner.Id : country, office, article.Published) : null;
        holder ??= title?.Office is { } past && !isOneOfMany ? Predecessor(article, names, country, past, book) : null;
        holder ??= owner.Kind is ActorKind.Country or ActorKind.Person || former || isOneOfMany ? null : book.HeadOf(owner, article.Published);
        var single = article.Text.AsSpan(agent.Start, agent.End - agent.Start) is var words && (!words.EndsWith("s") || words.EndsWith("ss"));
        var actor = single && holder is not null ? holder
            : owner.Country is null ? owner
            : owner.Kind is ActorKind.ArmedGroup && agent.Sector is "REB" or "UAF" or "PRM" ? owner
            : owner.Kind is ActorKind.ArmedGroup or ActorKind.Party or ActorKind.Government or ActorKind.Military or ActorKind.Organisation && agent.Sector is "GOV" or "ELI" or "MIL" ? owner
            : book.PartOf(country, former ? "ELI" : agent.Sector);
        var role = actor.RoleOn(article.Published);
        return new()
        {
            Span = span,
            Actor = actor,
            Name = actor.Name,
            Kind = actor.Kind,
            Country = actor.Country,
            Code = owner.Country is null && actor == owner ? role.Code : actor.Kind == ActorKind.Person || actor == owner ? role.Code : country + (former ? "ELI" : agent.Sector),
            Office = role.Office,
            Via = MentionVia.Description,
            Confidence = holder is null ? 0.8 : 0.85,
        };
    }

    /// <summary>An office that nobody is known to hold now: who held it, where the article speaks of that person.</summary>
    static Actor? Predecessor(Article article, ImmutableArray<Mention> names, string country, string office, ActorBook book) => names.FirstOrDefault(name =>
        name is { Kind: ActorKind.Person, Actor: { } actor } && actor.Country == country && !actor.HoldsOffice(article.Published)
        && actor.Tenures.Any(t => t.Office is { } held && book.Offices.OfficeOf(held) == office))?.Actor;

    /// <summary>"Russian President Vladimir Putin": who is named right behind a description is the one described.</summary>
    static Mention WithHolder(Article article, ImmutableArray<Mention> names, int index, Mention description, ActorBook book, Actor owner, Sentence? sentence)
    {
        for (var next = index + 1; next < names.Length && names[next].Span.Start <= description.Span.End + Furthest; next++)
        {
            var name = names[next];
            var gap = name.Span.Start >= description.Span.End ? article.Text.AsSpan(description.Span.End, name.Span.Start - description.Span.End) : "";
            if (name.Kind == ActorKind.Person && (gap is " " or ", " || IsGivenName(gap, name, description) || IsTitled(gap, book.Offices)))
            {
                // "Ukraine's economy minister" says an office that the knowledge may not know of.
                var code = name.Office is null && name.Actor is { Tenures.IsEmpty: false } && name.Code == $"{name.Country}CVL" && description.Country == name.Country && !IsFormer(article.Text, description.Span.Start) ? description.Code : name.Code;
                return description with { Actor = name.Actor, Name = name.Name, Kind = name.Kind, Country = name.Country, Code = code, Office = name.Office, Confidence = 0.9 };
            }
        }

        // A name that the knowledge does not have: the office is certain, its holder is somebody we do not know.
        var after = description.Span.End + 1;
        var unknown = description.Kind == ActorKind.Person && after < article.Text.Length && article.Text[after - 1] == ' ' && char.IsUpper(article.Text[after])
            && (sentence is null || (sentence.TokenAt(after) is >= 0 and var behind && sentence.Tokens[behind].Pos == PartOfSpeech.Propn && sentence.Tokens[behind].Relation is not Relation.Root && sentence.Names.Any(name => name.First == behind && name.Kind == NameKind.Person))); // Not "Russian President Addresses Congress".
        var body = owner.Kind is ActorKind.Country or ActorKind.Place or ActorKind.Government or ActorKind.Person ? book.PartOf(owner.Country ?? owner.Id, "GOV") : owner;
        return unknown ? description with { Actor = body, Kind = body.Kind, Name = body.Name, Country = body.Country, Code = body.RoleOn(article.Published).Code, Office = body == owner ? null : description.Office, Confidence = 0.6 } : description;
    }

    /// <summary>"Ukrainian President Volodomyr Zelensky": a first name written in another way before the surname of who holds the office.</summary>
    static bool IsGivenName(ReadOnlySpan<char> gap, Mention name, Mention description) =>
        name.Actor == description.Actor && gap.Length > 3 && gap[0] == ' ' && gap[^1] == ' ' && char.IsUpper(gap[1]) && !gap[1..^1].ContainsAnyExcept(s_nameLetters);

    /// <summary>"Their British counterpart, Prime Minister Xan Example".</summary>
    static bool IsTitled(ReadOnlySpan<char> gap, OfficeTable offices) => gap.StartsWith(", ") && gap[^1] == ' ' && offices.Find(gap[2..^1]) is { Office: not null };

    internal readonly record struct AgentPhrase(int Start, int End, string Sector);

    /// <summary>The agent noun at or a few modifiers behind <paramref name="at"/>; the last of several that follow each other is the head.</summary>
    internal static AgentPhrase? Agent(string text, int at, int limit, int modifiers, AgentTable agents)
    {
        AgentPhrase? found = null;
        var skipped = 0;
        while (at < limit && text[at] is ' ' or '-' or '“' or '"' or '”' && WordScanner.Next(text, at, limit, out var word) && word.Start <= at + 2 && text[word.Start - 1] is not ('‘' or '\''))
        {
            var (end, sector) = Longest(text, word, limit, agents);
            if (sector is not null)
            {
                found = new(found?.Start ?? word.Start, end, sector == "GOV" && found is { } before ? Join(before.Sector) : sector);
                at = end;
                skipped = 0;
                modifiers = 0;
            }
            else if (found is null && ++skipped <= modifiers && !PlainWords.Contains(text.AsSpan(word.Start, word.Length)) && !char.IsUpper(text[word.Start]))
            {
                at = word.End;
            }
            else
            {
                break;
            }
        }

        return found;
    }

    static string Join(string sector) => sector is "MIL" or "COP" or "LEG" or "JUD" or "SPY" or "GOVMIL" or "PTY" or "REB" or "OPP" or "REL" or "EDU" or "LAB" ? sector : "GOV";

    static (int End, string? Sector) Longest(string text, Word first, int limit, AgentTable agents)
    {
        var (end, sector) = (first.End, agents.SectorOf(text.AsSpan(first.Start, first.Length)));
        var last = first;
        for (var words = 1; words < AgentTable.Longest && WordScanner.Next(text, last.End, limit, out var word) && WordScanner.Joins(text, last, word); words++)
        {
            last = word;
            if (agents.SectorOf(text.AsSpan(first.Start, word.End - first.Start)) is { } longer)
            {
                (end, sector) = (word.End, longer);
            }
        }

        return (end, sector);
    }

    /// <summary>The office in the last words of a phrase: "foreign minister" in "outspoken foreign minister".</summary>
    static OfficeTitle? Title(string text, AgentPhrase agent, OfficeTable offices)
    {
        var isOfState = agent.Sector.StartsWith("GOV", StringComparison.Ordinal);
        for (var start = agent.Start; start < agent.End; start = text.IndexOf(' ', start, agent.End - start) is var space and >= 0 ? space + 1 : agent.End)
        {
            if (offices.Find(text.AsSpan(start, agent.End - start)) is { } title)
            {
                return title.Office == "leader" && !isOfState ? null : title; // "The Anglican leader".
            }

            if (text.AsSpan(start, agent.End - start) is var rest && (rest.StartsWith("deputy ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("vice ", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("assistant ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("shadow ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("under ", StringComparison.OrdinalIgnoreCase)))
            {
                return null; // A deputy president is no president.
            }
        }

        return text.AsSpan(agent.Start, agent.End - agent.Start) is var words && (words.EndsWith("boss") || words.EndsWith("chief") && words.StartsWith("junta")) ? new("boss", "leader", "GOV") : null;
    }

    /// <summary>"The first leader of Taiwan to", "former or current president of": of many that were or may be, not who it is.</summary>
    static bool IsOneOfMany(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ');
        return before.EndsWith(" first") || before.EndsWith(" any") || before.EndsWith(" every") || before.EndsWith(" next") || before.EndsWith(" future") || before.EndsWith(" another") || before.EndsWith(" or current") || before.EndsWith(" or former") || before.EndsWith(" or ex");
    }

    internal static bool IsFormer(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ').TrimEnd('-');
        return before.EndsWith("former", StringComparison.OrdinalIgnoreCase) || before.EndsWith("ex", StringComparison.OrdinalIgnoreCase) && (before.Length == 2 || !char.IsLetter(before[^3]))
            || before.EndsWith("ousted", StringComparison.OrdinalIgnoreCase) || before.EndsWith("retired", StringComparison.OrdinalIgnoreCase);
    }

    static bool Possessive(string text, ref int at)
    {
        if (at < text.Length && WordFold.IsApostrophe(text[at]))
        {
            at += at + 1 < text.Length && text[at + 1] == 's' ? 2 : 1;
            return true;
        }

        return false;
    }
}
