using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Actors;

/// <summary>Reads a name or description by itself: "Tony Blair" in 2003, "Burmese draft dodgers", "people in the UK". For lists of actors and other programs' spans, not for running text.</summary>
public static class ActorResolver
{
    const double MisspeltConfidence = 0.7;

    /// <summary>What <paramref name="words"/> mean on a day, today where none is given; null where they name nobody.</summary>
    /// <param name="context">Words from around, for the country that a bare "Defence Minister" belongs to.</param>
    public static ActorReading? Resolve(string words, ActorBook book, DateOnly? day = null, string context = "")
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(context);
        var found = Read(words, book, day, context);
        return found?.Country is null && Respelling.Of(words, book) is { } meant && Read(meant, book, day, context) is { } respelt && (found is null || respelt.Country is not null)
            ? respelt with { Confidence = respelt.Confidence * MisspeltConfidence }
            : found;
    }

    static ActorReading? Read(string words, ActorBook book, DateOnly? day, string context)
    {
        var around = Names(Article.FromText("context", context, day), book, null);
        var article = Article.FromText("phrase", words, day);
        var names = Names(article, book, around.FirstOrDefault(m => m.Country is not null)?.Country);
        var phrase = AgentPhraseReader.Read(words, names, book);
        var country = around.FirstOrDefault(m => m.Country is not null)?.Country;
        return Person(names, phrase) ?? Organ(names, phrase) ?? OfCountry(names, phrase) ?? (country is null && IsAnybody(words, book.Words.Beside) ? null : Agent(phrase, country));
    }

    /// <summary>"Two men", "20 people": a number and human beings.</summary>
    static bool IsAnybody(string words, WordUses<Beside> beside) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last] all && all.Length <= 2 && beside.SaysInAnyCase(Beside.Human, last);

    static ImmutableArray<Mention> Names(Article article, ActorBook book, string? country)
    {
        var matches = new List<NameMatch>();
        NameMatcher.Match(article.Text, new(0, article.Text.Length), 0, book.Names, matches);
        return SenseChooser.Choose(article, matches, book, ArticleContext.OfPhrase(article, matches, book, country));
    }

    /// <summary>Somebody by name; "former" before it leaves only the standing.</summary>
    static ActorReading? Person(ImmutableArray<Mention> names, AgentReading phrase)
    {
        foreach (var name in names)
        {
            if (name is { Kind: ActorKind.Person, Actor: { } actor } && name.Span.Start <= phrase.HeadEnd)
            {
                var sector = SectorOf(name.Code, name.Country);
                return Of(name) with { Actor = actor, Sector = phrase.IsFormer && sector == "GOV" ? "ELI" : sector };
            }
        }

        return null;
    }

    /// <summary>A ministry, force, party or other body by name, or those who belong to it.</summary>
    static ActorReading? Organ(ImmutableArray<Mention> names, AgentReading phrase)
    {
        foreach (var name in names)
        {
            if (name.Actor is not { } actor || actor.Kind is ActorKind.Country or ActorKind.Place or ActorKind.Person or ActorKind.Region || name.Via is MentionVia.Metonym or MentionVia.Demonym)
            {
                continue;
            }

            var own = SectorOf(name.Code, name.Country);
            var sector = phrase.IsFormer ? "ELI" : own is "IGO" && phrase.Sector is { } body ? body : own is "" or "CVL" && phrase.Sector is { Length: > 0 } and not "GOV" ? phrase.Sector! : own;
            return Of(name) with { Sector = sector };
        }

        return null;
    }

    /// <summary>A state, or its people and organs: "Japan", "Serbian Army", "Muslim leaders in France".</summary>
    static ActorReading? OfCountry(ImmutableArray<Mention> names, AgentReading phrase)
    {
        foreach (var name in names)
        {
            if (name.Country is { } country && name.Kind != ActorKind.Person)
            {
                var sector = phrase.IsFormer && phrase.Sector is "GOV" or "GOVMIL" ? "ELI" : phrase.Sector;
                return sector is null
                    ? Of(name) with { Sector = name.Place is { Kind: PlaceKind.City or PlaceKind.Seat } ? "CVL" : SectorOf(name.Code, country) }
                    : Of(name) with { Actor = null, Sector = sector, Via = MentionVia.Description, Confidence = 0.8, Office = null };
            }
        }

        return names is [{ Actor: not null, Kind: not ActorKind.Person } only, ..] ? Of(only) : null;
    }

    static ActorReading? Agent(AgentReading phrase, string? country) => phrase.Sector is { } sector
        ? new() { Country = country, Sector = phrase.IsFormer && sector is "GOV" or "GOVMIL" ? "ELI" : sector, Via = MentionVia.Description, Confidence = 0.7 }
        : null;

    static ActorReading Of(Mention name) => new()
    {
        Actor = name.Actor,
        Country = name.Country,
        Sector = SectorOf(name.Code, name.Country),
        Office = name.Office,
        Via = name.Via,
        Confidence = name.Confidence,
        Candidates = name.Candidates,
    };

    static string SectorOf(string code, string? country) => country is not null && code.StartsWith(country, StringComparison.Ordinal) ? code[country.Length..] : code;
}
