using Entente.Articles;
using Entente.Incidents;

namespace Entente.Tests.Incidents;

/// <summary>Articles told apart by which happening they are about.</summary>
public sealed class MentionCorpusTests
{
    static readonly (string Id, string Text)[] s_press =
    [
        ("a", "Police in Tarnow arrested the banker Pavel Orsini on Monday over missing pension funds. Orsini was led from his house in handcuffs. Investigators say 40 million crowns disappeared from the Tarnow pension fund."),
        ("b", "The banker Pavel Orsini was arrested in Tarnow over 40 million crowns missing from a pension fund. Investigators searched Orsini's house in Tarnow on Monday."),
        ("c", "Police in Velmora arrested the singer Dana Kreuz after a brawl in a hotel bar. Kreuz had broken a waiter's nose, a witness in Velmora said."),
        ("d", "The singer Dana Kreuz was arrested in a hotel in Velmora after a brawl with a waiter. Kreuz apologised to the waiter, whose nose was broken."),
        ("e", "Heavy rain flooded the vineyards of Sundal. Growers expect half of the harvest to be lost."),
        ("f", "Floods destroyed half of the harvest in the vineyards of Sundal, growers said after days of rain."),
    ];

    [Fact]
    public void Articles_about_one_happening_tell_one_story_and_others_of_its_kind_do_not()
    {
        var corpus = MentionCorpus.Of(Analyses());

        Assert.True(corpus.AreOneStory("a", "b"));
        Assert.True(corpus.AreOneStory("c", "d"));
        Assert.False(corpus.AreOneStory("a", "c"));
        Assert.False(corpus.AreOneStory("b", "d"));
    }

    [Fact]
    public void The_same_word_in_another_story_is_another_happening()
    {
        var analyses = Analyses().ToArray();
        var mentions = analyses.Take(4).Select(article =>
        {
            var start = article.Analysis.Article.Text.IndexOf("arrested", StringComparison.Ordinal);
            return EventMention.Of(article.Analysis, new(start, start + "arrested".Length), article.ArticleKey, article.ArticleKey)!;
        }).ToArray();

        var groups = MentionClusters.Of(mentions, MentionCorpus.Of(analyses), MentionLikeness.BuiltIn);

        Assert.Equal(["a b", "c d"], groups.Select(group => string.Join(' ', group.Select(mention => mention.Key))));
    }

    static IEnumerable<(string ArticleKey, Analysis Analysis)> Analyses()
    {
        var engine = new Engine(Knowledge.BuiltIn);
        return s_press.Select(article => (article.Id, engine.Analyze(Article.FromText(article.Id, article.Text))));
    }
}
