using System.Text.Json;
using Entente.Articles;

namespace Entente.Tests.Articles.Readers;

/// <summary>The document that the project started from; it stays outside the repository.</summary>
public sealed class SeedTests
{
    static readonly string s_seed = Repository.PathTo("../shared/data/seed");

    [Fact]
    public void The_seed_gives_every_labelled_unit_and_no_line_of_its_page()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(s_seed, "article.txt")), "The seed is not here.");
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_seed, "gold_dev.json")));
        var units = gold.RootElement.GetProperty("units").EnumerateArray().ToDictionary(
            unit => unit.GetProperty("id").GetString()!, unit => unit.GetProperty("text").GetString()!);
        var labels = gold.RootElement.GetProperty("article");

        var article = Assert.Single(Reading.File("article.txt", File.ReadAllBytes(Path.Combine(s_seed, "article.txt")), new()));

        Assert.Equal(labels.GetProperty("title").GetString(), article.Title);
        Assert.Equal(labels.GetProperty("author").GetString(), article.Byline);
        Assert.Equal(labels.GetProperty("date_published").GetString(), $"{article.Published:yyyy-MM-dd}");
        Assert.Equal(labels.GetProperty("language").GetString(), article.Language);
        Assert.Equal(units["standfirst"], Assert.Single(Reading.BlocksOf(article, BlockKind.Standfirst)));
        Assert.Equal(units["byline"], Assert.Single(Reading.BlocksOf(article, BlockKind.Byline)));
        Assert.Equal(units["caption"], Assert.Single(Reading.BlocksOf(article, BlockKind.Caption)));
        Assert.Equal(7, Reading.BlocksOf(article, BlockKind.Paragraph).Count());
        Assert.Single(Reading.BlocksOf(article, BlockKind.Biography));
        Assert.Equal(units.Values.Select(text => text.Trim()), article.Blocks.Select(block => article[block.Span].ToString()));
    }
}
