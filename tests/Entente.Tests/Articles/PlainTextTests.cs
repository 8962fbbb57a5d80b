using CsCheck;
using Entente.Articles;
using Entente.Tests.Articles.Readers;

namespace Entente.Tests.Articles;

/// <summary>What the layout of plain text says about its lines.</summary>
public sealed class PlainTextTests
{
    const string Body = """
        Ruritania will send a delegation to Borduria in spring, its foreign ministry said on Monday, after both sides had cleared away the last doubts.

        The delegation will speak about the river, the bridge and the price of salt, and it is expected to stay for three days in the capital.
        """;

    [Theory]
    [InlineData("By Ilse Example", "Ilse Example", null)]
    [InlineData("By Ilse Example and Otto Muster | 3 May 2024", "Ilse Example and Otto Muster", "2024-05-03")]
    [InlineData("May 3rd, 2024 - Ilse Example - Reports", "Ilse Example", "2024-05-03")]
    [InlineData("Ilse Example · 2024-05-03 · 4 min read", "Ilse Example", "2024-05-03")]
    [InlineData("03.05.2024", null, null)]
    [InlineData("13.05.2024", null, "2024-05-13")]
    public void A_byline_gives_author_and_day(string line, string? author, string? day)
    {
        var article = Reading.Text($"A delegation for the spring\n\n{line}\n\n{Body}");

        Assert.Equal(author, article.Byline);
        Assert.Equal(day, article.Published?.ToString("yyyy-MM-dd", null));
        Assert.Equal("A delegation for the spring", article.Title);
    }

    [Fact]
    public void A_dateline_gives_the_day_of_an_agency_report()
    {
        var article = Reading.Text($"STRELSAU, May 3, 2024 (Sample) – {Body}");

        Assert.Equal(new DateOnly(2024, 5, 3), article.Published);
        Assert.Equal(DateBasis.Dateline, article.PublishedBasis);
        Assert.Equal(2, Reading.BlocksOf(article, BlockKind.Paragraph).Count());
    }

    [Fact]
    public void A_sentence_that_names_a_day_is_no_byline()
    {
        var article = Reading.Text($"A delegation for the spring\n\nOn 3 May 2024 the two sides met.\n\n{Body}");

        Assert.Null(article.Published);
        Assert.Empty(Reading.BlocksOf(article, BlockKind.Byline));
    }

    [Fact]
    public void Lines_wrapped_at_a_column_are_paragraphs_again()
    {
        var article = Reading.Text("""
            Ruritania will send a delegation to Borduria in spring, its
            foreign ministry said on Monday, after both sides had cleared
            away the last doubts about the journey.

            The delegation will speak about the river, the bridge and the
            price of salt, and it is expected to stay for three days.
            """);

        Assert.Equal(2, article.Blocks.Length);
        Assert.StartsWith("Ruritania will send a delegation to Borduria in spring, its foreign ministry", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_author_and_the_end_of_a_text_make_a_biography()
    {
        var article = Reading.Text($"""
            A delegation for the spring

            By Ilse Example

            {Body}

            Otto Muster is the director of the institute that advised the ministry on the journey, and he expects little of it.

            The last word will be spoken by the parliaments, which have to agree before any journey can begin in earnest next year.

            Ilse Example is a columnist who lives in Strelsau.
            """);

        Assert.Equal("Ilse Example is a columnist who lives in Strelsau.", Assert.Single(Reading.BlocksOf(article, BlockKind.Biography)));
    }

    [Fact]
    public void The_foot_of_the_page_names_the_publisher_and_is_left_out()
    {
        var article = Reading.Text($"A delegation for the spring\n\n{Body}\n\nShare this article\nRelated: More about salt\n© 2024 The Format Sample. All rights reserved.\nAgentur für Seiten\nImprint and such");

        Assert.Equal("The Format Sample", article.Publisher);
        Assert.Equal(3, article.Blocks.Length);
    }

    [Fact]
    public void A_line_that_is_all_there_is_stays_whatever_it_looks_like() =>
        Assert.Equal("Share this article", Reading.Text("Share this article").Text);

    [Fact]
    public void Any_text_keeps_its_blocks_in_order_within_itself() => Gen.String.Where(text => !string.IsNullOrWhiteSpace(text)).Sample(
        text =>
        {
            foreach (var article in Reading.All(new() { Name = "a.txt", MediaType = "text/plain", Bytes = System.Text.Encoding.UTF8.GetBytes(text) }))
            {
                Assert.Equal(article.Blocks.Order(Comparer<Block>.Create((a, b) => a.Span.CompareTo(b.Span))), article.Blocks);
                Assert.All(article.Blocks, block => Assert.True(new TextSpan(0, article.Text.Length).Contains(block.Span) && !block.Span.IsEmpty));
            }
        },
        seed: "0N0XIzNsQ0O2", iter: 2_000);
}
