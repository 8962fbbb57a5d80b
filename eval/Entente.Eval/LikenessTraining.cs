using Entente.Incidents;

namespace Entente.Eval;

/// <summary>Learns how much each sign of likeness counts: logistic regression over the pairs of each topic.</summary>
/// <remarks>Of the unlike pairs one in ten is taken, and counts for ten. The same pairs in the same order: the same weights every time.</remarks>
static class LikenessTraining
{
    const int OneIn = 10;
    const int Rounds = 40;
    const double Shrink = 1e-6;

    public static Dictionary<string, double> Fit(LabelledMentions read)
    {
        var pairs = Pairs(read);
        var random = new Random(5);
        var weights = new double[MentionLikeness.Signs.Length];
        var squares = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(pairs);
            foreach (var (signs, same, times) in pairs)
            {
                var sum = 0.0;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * signs[i];
                }

                var error = times * ((same ? 1 : 0) - (1 / (1 + Math.Exp(-sum))));
                for (var i = 0; i < weights.Length; i++)
                {
                    var slope = (error * signs[i]) - (Shrink * weights[i]);
                    squares[i] += slope * slope;
                    weights[i] += 0.1 * slope / Math.Sqrt(squares[i] + 1e-8);
                }
            }
        }

        return Enumerable.Range(0, weights.Length).ToDictionary(i => MentionLikeness.Signs[i], i => Math.Round(weights[i], 4));
    }

    static (double[] Signs, bool Same, double Times)[] Pairs(LabelledMentions read)
    {
        var pairs = new List<(double[], bool, double)>();
        var likeness = new Dictionary<(string, string), double>();
        foreach (var topic in read.Mentions.GroupBy(mention => read.Topics[mention.ArticleKey]))
        {
            EventMention[] mentions = [.. topic];
            for (var i = 0; i < mentions.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var same = read.Happenings[mentions[i].Key] == read.Happenings[mentions[j].Key];
                    if (!same && ((i * 31) + j) % OneIn != 0)
                    {
                        continue;
                    }

                    var articles = (mentions[i].ArticleKey, mentions[j].ArticleKey);
                    if (!likeness.TryGetValue(articles, out var alike))
                    {
                        likeness[articles] = alike = read.Corpus.Likeness(articles.Item1, articles.Item2);
                    }

                    var signs = new double[MentionLikeness.Signs.Length];
                    MentionLikeness.Read(mentions[i], mentions[j], read.Corpus, alike, signs);
                    pairs.Add((signs, same, same ? 1 : OneIn));
                }
            }
        }

        return [.. pairs];
    }
}
