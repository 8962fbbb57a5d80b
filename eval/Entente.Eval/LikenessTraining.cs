using Entente.Incidents;

namespace Entente.Eval;

/// <summary>Learns how much each sign of likeness counts: of articles that tell one story, and of mentions of one happening in the articles of a story.</summary>
static class LikenessTraining
{
    /// <summary>Of the unlike pairs of mentions one in so many is taken, and counts for as many.</summary>
    const int OneIn = 5;
    const int Rounds = 20;

    public static Dictionary<string, double> FitArticles(LabelledMentions read)
    {
        var pairs = new List<LabelledPair>();
        foreach (var ((one, story), i) in read.Stories.Select((article, i) => (article, i)))
        {
            foreach (var (other, told) in read.Stories.Take(i).Where(other => read.Corpus.Likeness(one, other.Key) >= MentionCorpus.LeastAlike))
            {
                var signs = new double[ArticleLikeness.Signs.Length];
                read.Corpus.Read(one, other, signs);
                pairs.Add(new(signs, story == told, 1));
            }
        }

        return SignFit.Fit(ArticleLikeness.Signs, [.. pairs], Rounds);
    }

    public static Dictionary<string, double> FitMentions(IEnumerable<LabelledMentions> parts) =>
        SignFit.Fit(MentionSigns.Names, [.. parts.SelectMany(MentionPairs)], Rounds);

    static IEnumerable<LabelledPair> MentionPairs(LabelledMentions read)
    {
        for (var i = 0; i < read.Mentions.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, other) = (read.Mentions[i], read.Mentions[j]);
                var same = read.Happenings[one.Key] == read.Happenings[other.Key];
                if ((!same && ((i * 31) + j) % OneIn != 0) || !read.Corpus.AreOneStory(one.ArticleKey, other.ArticleKey))
                {
                    continue;
                }

                var signs = new double[MentionSigns.Names.Length];
                MentionSigns.Read(one, other, read.Corpus, signs);
                yield return new(signs, same, same ? 1 : OneIn);
            }
        }
    }
}
