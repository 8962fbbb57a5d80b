using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>Finds who is named, each in the role held on the day of the article, and whom pronouns and descriptions mean.</summary>
static class ActorFinder
{
    public static ImmutableArray<Mention> Find(Article article, ImmutableArray<Sentence> sentences, ActorBook book)
    {
        var matches = new List<NameMatch>();
        if (sentences.IsEmpty)
        {
            foreach (var block in article.Blocks)
            {
                NameMatcher.Match(article.Text, block.Span, 0, book.Names, matches);
            }
        }

        for (var i = 0; i < sentences.Length; i++)
        {
            NameMatcher.Match(article.Text, sentences[i].Span, i, book.Names, matches);
        }

        var things = ThingFinder.Take(matches, book.Names);
        var context = ArticleContext.Of(article, matches, book, sentences);
        var names = ArticleAliases.Add(article, SenseChooser.Choose(article, matches, book, context), context, book.Words);
        var actors = Coreference.Add(article, sentences, UnknownNames.Add(article, sentences, DescriptionFinder.Find(article, names, book, sentences), book.Words), book);
        return ThingFinder.Add(article, actors, things, context, book);
    }
}
