using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Actors;

/// <summary>Weapons and commodities that are named. They are found beside the actors and never among them: nobody's pronoun, title or claim is about who they are.</summary>
static class ThingFinder
{
    const double Named = 0.9;

    /// <summary>The matches that can be things; those that can be nothing else are taken out of the others.</summary>
    public static List<NameMatch> Take(List<NameMatch> matches, NameTable names)
    {
        var things = matches.FindAll(match => ThingOf(names.SensesAt(match.Node)) is not null);
        if (things.Count > 0)
        {
            matches.RemoveAll(match => IsOnlyThing(names.SensesAt(match.Node)));
        }

        return things;
    }

    /// <summary>The mentions with those of things among them, wherever nobody is named by the same words.</summary>
    public static ImmutableArray<Mention> Add(Article article, ImmutableArray<Mention> actors, List<NameMatch> things, ArticleContext context, ActorBook book)
    {
        var found = new List<Mention>();
        foreach (var (span, designation) in book.Words.Designators.Find(article.Text))
        {
            Note(span, book.Find(designation.Id) ?? designation);
        }

        foreach (var match in things)
        {
            if (ThingOf(book.Names.SensesAt(match.Node)) is { } sense && IsMeant(article, match, sense, context, book.Words))
            {
                Note(match.Span, sense.Actor);
            }
        }

        return found.Count == 0 ? actors : [.. actors.Where(actor => actor.Via != MentionVia.Tagged || !found.Exists(thing => thing.Span.Overlaps(actor.Span))).Concat(found).OrderBy(mention => mention.Span)];

        void Note(TextSpan span, Actor thing)
        {
            if (!actors.Any(actor => actor.Via != MentionVia.Tagged && actor.Span.Overlaps(span)) && !found.Exists(other => other.Span.Overlaps(span)))
            {
                found.Add(new() { Span = span, Actor = thing, Name = thing.Name, Kind = thing.Kind, Via = MentionVia.Name, Confidence = Named });
            }
        }
    }

    static NameSense? ThingOf(ReadOnlySpan<NameSense> senses)
    {
        foreach (var sense in senses)
        {
            if (sense.Actor.IsThing)
            {
                return sense;
            }
        }

        return null;
    }

    static bool IsOnlyThing(ReadOnlySpan<NameSense> senses)
    {
        foreach (var sense in senses)
        {
            if (!sense.Actor.IsThing)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Gold medals" are no gold, and "Rice" within a sentence is a person.</summary>
    static bool IsMeant(Article article, NameMatch match, NameSense sense, ArticleContext context, ActorWords words)
    {
        if (context.MeansSomethingElse(match.Span) || !sense.Fits(article.Text, match.Span) || !sense.Covers(article.Published))
        {
            return false;
        }

        var name = article[match.Span];
        return !sense.Lower || char.IsLower(name[0]) || name.Contains(' ') || (context.MayBeginSmall(match) && !words.Homonyms.IsSurname(name));
    }
}
