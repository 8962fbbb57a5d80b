using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>Whom a description means: the holder of the office on the day of the article, who is named behind it, or the part of a state.</summary>
static class DescribedActor
{
    /// <summary>How far behind a description its holder's name may begin: a first name or a second title stands between.</summary>
    const int Furthest = 20;

    static readonly System.Buffers.SearchValues<char> s_nameLetters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static Mention Of(Article article, TextSpan span, string country, Actor owner, AgentPhrase agent, ActorBook book, ImmutableArray<Mention> names)
    {
        var beside = book.Words.Beside;
        var former = IsFormer(article.Text, span.Start, beside);
        var title = Title(article.Text, agent, book.Offices, beside);
        var isOneOfMany = IsOneOfMany(article.Text, span.Start, beside);
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
    public static Mention WithHolder(Article article, ImmutableArray<Mention> names, int index, Mention description, ActorBook book, Actor owner, Sentence? sentence)
    {
        for (var next = index + 1; next < names.Length && names[next].Span.Start <= description.Span.End + Furthest; next++)
        {
            var name = names[next];
            var gap = name.Span.Start >= description.Span.End ? article.Text.AsSpan(description.Span.End, name.Span.Start - description.Span.End) : "";
            if (name.Kind == ActorKind.Person && (gap is " " or ", " || IsGivenName(gap, name, description) || IsTitled(gap, book.Offices)))
            {
                // "Ukraine's economy minister" says an office that the knowledge may not know of.
                var code = name.Office is null && name.Actor is { Tenures.IsEmpty: false } && name.Code == $"{name.Country}CVL" && description.Country == name.Country && !IsFormer(article.Text, description.Span.Start, book.Words.Beside) ? description.Code : name.Code;
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

    /// <summary>The office in the last words of a phrase: "foreign minister" in "outspoken foreign minister".</summary>
    static OfficeTitle? Title(string text, AgentPhrase agent, OfficeTable offices, WordUses<Beside> beside)
    {
        var isOfState = agent.Sector.StartsWith("GOV", StringComparison.Ordinal);
        for (var start = agent.Start; start < agent.End; start = text.IndexOf(' ', start, agent.End - start) is var space and >= 0 ? space + 1 : agent.End)
        {
            if (offices.Find(text.AsSpan(start, agent.End - start)) is { } title)
            {
                return title.Office == "leader" && !isOfState ? null : title; // "The Anglican leader".
            }

            if (text.AsSpan(start, agent.End - start) is var rest && rest.IndexOf(' ') is > 0 and var first && beside.SaysInAnyCase(Beside.Deputy, rest[..first]))
            {
                return null; // A deputy president is no president.
            }
        }

        return text.AsSpan(agent.Start, agent.End - agent.Start) is var words && (words.EndsWith("boss") || words.EndsWith("chief") && words.StartsWith("junta")) ? new("boss", "leader", "GOV") : null;
    }

    /// <summary>"The first leader of Taiwan to", "former or current president of": of many that were or may be, not who it is.</summary>
    static bool IsOneOfMany(string text, int at, WordUses<Beside> beside)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ');
        var word = before.LastIndexOf(' ');
        return word >= 0 && (beside.Says(Beside.Any, before[(word + 1)..]) || (before[..word].EndsWith(" or") && before[(word + 1)..] is "current" or "former" or "ex"));
    }

    static bool IsFormer(string text, int at, WordUses<Beside> beside)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ').TrimEnd('-');
        return beside.SaysInAnyCase(Beside.Past, before[(before.LastIndexOfAnyExcept(s_nameLetters) + 1)..]);
    }
}
