using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>Decides what each matched name means in this article, and drops those that mean nobody we know.</summary>
static class SenseChooser
{
    public static ImmutableArray<Mention> Choose(Article article, List<NameMatch> matches, ActorBook book, ArticleContext context)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>(matches.Count);
        foreach (var match in matches)
        {
            // "Kansas City" may mean nothing here where "Kansas" does.
            var shorter = match.ShorterNode < 0 ? default : new NameMatch(match.Span with { End = match.ShorterEnd }, match.Sentence, match.ShorterNode);
            if ((Best(article, match, context, book) ?? (match.ShorterNode < 0 ? null : Best(article, shorter, context, book))) is { } mention)
            {
                mentions.Add(mention);
            }
        }

        return mentions.DrainToImmutable();
    }

    static Mention? Best(Article article, NameMatch match, ArticleContext context, ActorBook book)
    {
        var scored = new List<(NameSense Sense, double Score)>();
        foreach (var sense in book.Names.SensesAt(match.Node))
        {
            if (!sense.Actor.IsThing && sense.Fits(article.Text, match.Span) && sense.Covers(article.Published)
                && context.Score(sense, match, article) is > 0 and var score)
            {
                scored.Add((sense, article.Published is null && sense.To is not null ? score * 0.5 : score));
            }
        }

        if (scored.Count == 0)
        {
            return null;
        }

        var ranked = scored.OrderByDescending(s => s.Score).ThenBy(s => s.Sense.Actor.Id, StringComparer.Ordinal).ToArray();
        var best = ranked[0];
        var others = ranked.Where(r => r.Sense.Actor != best.Sense.Actor).ToArray();
        return Of(article, match.Span, best.Sense, best.Score / (best.Score + (others.Length > 0 ? others[0].Score * 0.5 : 0)), [.. others.Select(r => r.Sense.Actor).Distinct()], book, context.SentenceOf(match), context.IsBesidePlaceNoun(match.Span));
    }

    static Mention Of(Article article, TextSpan span, NameSense sense, double confidence, ImmutableArray<Actor> others, ActorBook book, Sentence? sentence, bool isBesidePlaceNoun)
    {
        var place = sense.Use == NameUse.Seat ? book.PlaceOf(sense.Actor, article.Text, span) : null;
        var actor = place is not null && (MetonymReading.IsPlace(article.Text, span, sentence, place.Place is { IsBuilt: false }, book) || isBesidePlaceNoun) ? place : sense.Actor;
        var role = actor.RoleOn(article.Published);
        return new()
        {
            Span = span,
            Actor = actor,
            Name = actor.Name,
            Kind = actor.Kind,
            Country = actor.Country,
            Code = role.Code,
            Office = role.Office,
            Via = sense.Use switch
            {
                NameUse.Seat when actor.Kind != ActorKind.Place => MentionVia.Metonym,
                NameUse.Adjective or NameUse.Demonym => MentionVia.Demonym,
                _ => MentionVia.Name,
            },
            Confidence = Math.Round(confidence, 2),
            Candidates = others,
        };
    }
}
