using Entente.Articles;
using Entente.Incidents;

namespace Entente.Tests.Incidents;

/// <summary>Mentions of happenings, whoever names them, put together by what their articles say.</summary>
public sealed class MentionClustersTests
{
    static readonly (string Id, string Text)[] s_press =
    [
        ("a", "A strong earthquake struck the island of Lombora on Sunday, killing twelve people. Rescuers dug through the rubble in the port of Sela."),
        ("b", "Twelve people died when a strong earthquake shook Lombora on Sunday. The tremor destroyed houses in the port of Sela, where rescuers dug through rubble."),
        ("c", "The central bank of Norland raised its interest rate on Tuesday. Analysts had expected the increase for weeks."),
    ];

    [Fact]
    public void One_word_for_one_thing_in_two_articles_comes_together()
    {
        var groups = Groups(("a", "earthquake"), ("b", "earthquake"), ("c", "raised"));

        Assert.Contains(groups, group => group.SequenceEqual(["a:earthquake", "b:earthquake"]));
        Assert.Contains(groups, group => group.SequenceEqual(["c:raised"]));
    }

    [Fact]
    public void The_order_of_mentions_does_not_matter() => Assert.Equal(
        Groups(("a", "earthquake"), ("a", "killing"), ("b", "died"), ("b", "earthquake"), ("c", "raised"), ("c", "increase")).Select(group => string.Join(' ', group.Order())).Order(),
        Groups(("c", "increase"), ("b", "earthquake"), ("c", "raised"), ("b", "died"), ("a", "killing"), ("a", "earthquake")).Select(group => string.Join(' ', group.Order())).Order());

    [Fact]
    public void A_span_without_words_is_no_mention()
    {
        var analysis = new Engine(Knowledge.BuiltIn).Analyze(Article.FromText("a", s_press[0].Text));

        Assert.Null(EventMention.Of(analysis, new(9_000, 9_001), "k", "a"));
    }

    static List<string[]> Groups(params (string Article, string Word)[] mentions)
    {
        var engine = new Engine(Knowledge.BuiltIn);
        var analyses = s_press.ToDictionary(article => article.Id, article => engine.Analyze(Article.FromText(article.Id, article.Text)));
        var corpus = MentionCorpus.Of(analyses.Select(article => (article.Key, article.Value)));
        var read = mentions.Select(mention =>
        {
            var start = analyses[mention.Article].Article.Text.IndexOf(mention.Word, StringComparison.Ordinal);
            return EventMention.Of(analyses[mention.Article], new(start, start + mention.Word.Length), $"{mention.Article}:{mention.Word}", mention.Article)!;
        }).ToArray();
        return [.. MentionClusters.Of(read, corpus, MentionLikeness.BuiltIn).Select(group => group.Select(mention => mention.Key).ToArray())];
    }
}
