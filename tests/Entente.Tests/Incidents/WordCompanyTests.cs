using Entente.Articles;
using Entente.Incidents;

namespace Entente.Tests.Incidents;

/// <summary>Words for one thing, found by the words that they stand with.</summary>
public sealed class WordCompanyTests
{
    static readonly string[] s_press =
    [
        "The minister opened the gala in Karst. Thousands attended the gala. The parade was banned.",
        "The minister opened the festivity in Karst. Thousands attended the festivity. Police stopped a parade.",
    ];

    [Fact]
    public void Words_of_which_the_same_is_told_keep_the_same_company()
    {
        var company = WordCompany.Bound(Articles(story: 0));

        Assert.True(company.Alike(0, "gala", ActWords.Stem("festivity")) > company.Alike(0, "gala", ActWords.Stem("parade")));
    }

    [Fact]
    public void Words_of_another_story_are_no_company() => Assert.Equal(0, WordCompany.Near(Articles(story: 0), 4).Alike(1, "gala", ActWords.Stem("festivity")));

    static (int Story, IEnumerable<Entente.Sentences.Sentence> Sentences)[] Articles(int story)
    {
        var engine = new Engine(Knowledge.BuiltIn);
        return [.. s_press.Select(text => (story, (IEnumerable<Entente.Sentences.Sentence>)engine.Analyze(Article.FromText("a", text)).Sentences))];
    }
}
