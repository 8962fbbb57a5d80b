using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Measures;

/// <summary>Finds how much: numbers with their units and what they count. Numbers within time expressions are left to those.</summary>
static class QuantityFinder
{
    public static ImmutableArray<Quantity> Find(Article article, ImmutableArray<Sentence> sentences, ImmutableArray<Timex> times, UnitTable units)
    {
        var quantities = ImmutableArray.CreateBuilder<Quantity>();
        var time = 0;
        foreach (var sentence in sentences)
        {
            var reader = new AmountReader(article.Text, sentence.Tokens, units);
            for (var i = 0; i < sentence.Tokens.Length;)
            {
                while (time < times.Length && times[time].Span.End <= sentence.Tokens[i].Span.Start)
                {
                    time++;
                }

                if (reader.At(i) is not { } amount)
                {
                    i++;
                    continue;
                }

                i = amount.End;
                if ((time == times.Length || !Within(times, time, sentence.Tokens[amount.Number].Span))
                    && Counted.By(article.Text, sentence, amount) is { } quantity)
                {
                    quantities.Add(quantity);
                }
            }
        }

        return quantities.DrainToImmutable();
    }

    static bool Within(ImmutableArray<Timex> times, int from, TextSpan number)
    {
        for (var i = from; i < times.Length && times[i].Span.Start < number.End; i++)
        {
            if (times[i].Span.Overlaps(number))
            {
                return true;
            }
        }

        return false;
    }
}
