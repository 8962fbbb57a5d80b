using Entente.Articles;

namespace Entente.Tests.Articles.Readers;

public sealed class HtmlReaderTests
{
    const string Body = """
        <p>Ruritania will send a delegation to Borduria in spring, its foreign ministry said on Monday, after both sides had cleared away the last doubts.</p>
        <p>The delegation will speak about the river, the bridge and the price of salt, and it is expected to stay for three days in the capital.</p>
        <p>A spokesman of the Bordurian government said that the guests were welcome, and that the talks would be held in the old town hall.</p>
        """;

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-05-03T22:00:00Z'>", "", DateBasis.Metadata)]
    [InlineData("<script type='application/ld+json'>[{'@graph': 1}, {\"@type\": \"NewsArticle\", \"datePublished\": \"2024-05-03\"}]</script>", "", DateBasis.Unknown)]
    [InlineData("<script type='application/ld+json'>{\"@graph\": [{\"@type\": [\"NewsArticle\"], \"datePublished\": \"2024-05-03\"}]}</script>", "", DateBasis.JsonLd)]
    [InlineData("", "<time datetime='2024-05-03'>Friday</time>", DateBasis.Metadata)]
    [InlineData("", "<span class='post-date'>Posted on May 3, 2024</span>", DateBasis.Metadata)]
    [InlineData("<link rel='canonical' href='https://sample.invalid/2024/05/03/talks'>", "", DateBasis.Address)]
    public void The_day_says_where_it_was_found(string head, string top, DateBasis basis)
    {
        var article = Reading.Page($"<html><head>{head}</head><body><article><h1>Talks</h1>{top}{Body}</article></body></html>");

        Assert.Equal(basis, article.PublishedBasis);
        Assert.Equal(basis is DateBasis.Unknown ? null : new DateOnly(2024, 5, 3), article.Published);
    }

    [Theory]
    [InlineData("Talks in spring | The Sample", "Talks in spring")]
    [InlineData("Talks in spring - the sample", "Talks in spring")]
    [InlineData("Talks - in spring", "Talks - in spring")]
    public void A_headline_is_freed_of_the_name_of_its_site(string title, string expected) => Assert.Equal(
        expected,
        Reading.Page($"<html><head><title>{title}</title><meta property='og:site_name' content='The Sample'></head><body><article>{Body}</article></body></html>").Title);

    [Theory]
    [InlineData("By Ilse Example @ilse May 3, 2024 • 2 min read", "Ilse Example")]
    [InlineData("Ilse Example | The Sample", "Ilse Example")]
    [InlineData("https://sample.invalid/authors/7", null)]
    public void An_author_is_a_name_and_nothing_more(string content, string? author) => Assert.Equal(
        author, Reading.Page($"<html><head><meta name='author' content='{content}'></head><body><article>{Body}</article></body></html>").Byline);

    [Fact]
    public void Furniture_within_the_article_is_left_out()
    {
        var article = Reading.Page($"""
            <html><body><article><div class="share-bar"><p>Share</p></div>{Body}
            <figure><img src="x"><figcaption>The bridge. Photo: Sample</figcaption></figure>
            <p><a href="/1">The quarrel explained</a></p><ul><li><a href="/2">One more story</a></li><li><a href="/3">And one more</a></li></ul>
            <p>Sign up for our newsletter</p><p>© 2024 The Sample</p></article></body></html>
            """);

        Assert.Equal(3, article.Blocks.Length);
    }

    [Fact]
    public void A_page_that_leaves_its_layout_to_a_script_is_read_from_its_metadata()
    {
        var body = string.Concat(Enumerable.Repeat("Ruritania and Borduria spoke about the river, the bridge and the price of salt for three days. ", 8));
        var article = Reading.Page($$"""
            <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Talks", "articleBody": "{{body}}\n\nThey will meet again."}</script></head>
            <body><div id="app"></div><p>Please wait.</p></body></html>
            """);

        Assert.Equal(2, article.Blocks.Length);
        Assert.EndsWith("They will meet again.", article.Text, StringComparison.Ordinal);
    }
}
