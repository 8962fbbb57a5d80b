using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>Grows names into the descriptions that they stand in: "Russia's foreign minister", "Burmese draft dodgers", "the junta boss of Myanmar".</summary>
static class DescriptionFinder
{
    /// <summary>Sectors whose noun names the body even where it only modifies another: "Russian army vehicles", "Hamas militants".</summary>
    static readonly string[] s_bodies = ["GOV", "MIL", "COP", "SPY", "LEG", "REB", "UAF", "PRM", "OPP"];

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
                found.Add(DescribedActor.WithHolder(article, names, i, led, book, name.Actor!, parsed));
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
        if (AgentPhrase.Find(text, at, limit, modifiers, book.Agents) is not { } agent || IsModifier(text, sentence, agent)
            || (name.Kind == ActorKind.Place && IsNoPerson(text.AsSpan(agent.Start, agent.End - agent.Start), book.Words.Beside)) || IsOfAnother(text, owner, agent)
            || IsOtherLeader(text, at, agent, book) || HasVerbBetween(sentence, at, agent.Start))
        {
            return null;
        }

        var span = new TextSpan(name.Span.Start, agent.End);
        var country = owner.Country ?? owner.Id;
        return DescribedActor.WithHolder(article, names, index, DescribedActor.Of(article, span, country, owner, agent, book, names), book, owner, sentence);
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

        if (best < 0 || (name.Kind == ActorKind.Place && IsNoPerson(text.AsSpan(best, end - best), book.Words.Beside)))
        {
            return null;
        }

        var agent = new AgentPhrase(best, end, book.Agents.SectorOf(text.AsSpan(best, end - best))!);
        return DescribedActor.Of(article, new(best, name.Span.End), owner.Country ?? owner.Id, owner, agent, book, names);
    }

    /// <summary>"Sindh province", "the cities of", "Kurdistan Workers' Party": beside a place, what is no noun for those who act there.</summary>
    static bool IsNoPerson(ReadOnlySpan<char> words, WordUses<Beside> beside) =>
        beside.Says(Beside.Noble, words) || beside.SaysInAnyCase(Beside.Place, words) || beside.SaysInAnyCase(Beside.Place, words.EndsWith("ies") ? $"{words[..^3]}y" : words.TrimEnd('s'))
        || (char.IsUpper(words[0]) && words.EndsWith("s"));

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
