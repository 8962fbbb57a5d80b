using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Measures;

/// <summary>Finds when: the time expressions of an article, resolved against the day of its publication or its own story.</summary>
static class TimeFinder
{
    public static ImmutableArray<Timex> Find(Article article, ImmutableArray<Sentence> sentences, TimeWords words)
    {
        var blocks = article.Blocks.Select(block => AtomScanner.Scan(article.Text, block.Span, words)).ToArray();
        var history = StoryTime.IsHistory(blocks, article.Published);
        var resolver = new TimeResolver(article.Published, history.IsHistory);
        var times = ImmutableArray.CreateBuilder<Timex>();
        foreach (var atoms in blocks)
        {
            var grammar = new TimeGrammar(article.Text, atoms, history.IsAncient);
            for (var i = 0; i < atoms.Count;)
            {
                if (grammar.At(i) is not { } phrase)
                {
                    i++;
                    continue;
                }

                var span = grammar.SpanOf(phrase);
                times.Add(resolver.Resolve(phrase with { IsOpening = grammar.Opens(phrase) }, span, ClauseTense.Of(Around(sentences, span), span)));
                i = Math.Max(i + 1, phrase.End);
            }
        }

        return times.DrainToImmutable();
    }

    static Sentence? Around(ImmutableArray<Sentence> sentences, TextSpan span)
    {
        var (low, high) = (0, sentences.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Span.Contains(span.Start))
            {
                return sentences[middle];
            }

            (low, high) = span.Start < sentences[middle].Span.Start ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }
}
