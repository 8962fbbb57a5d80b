using System.Text.Json;

namespace Entente.Browser.Tests;

/// <summary>Articles that try to run, to load and to hide: in a browser nothing of it happens, on any view.</summary>
public sealed class HostileArticleTests(Chromium chromium) : IClassFixture<Chromium>
{
    const string Attack = "<script>alert('ran')</script><img src=x onerror=alert('ran')><svg onload=alert('ran')></svg><style>*{display:none!important}</style><iframe src=https://evil.example></iframe>\"'><b onclick=alert('ran')>";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_of_a_hostile_article_runs_loads_or_hides_a_view(bool withScript)
    {
        var (told, escaped) = (Words(Attack), Words(System.Net.WebUtility.HtmlEncode(Attack)));
        using var served = Served.Start(
            withPress: true,
            ("hostile.jsonl", JsonSerializer.Serialize(new { id = "hostile", title = $"Minister visits Myanmar {Attack}", publisher = $"Paper {Attack}", byline = Attack, url = "javascript:alert('ran')", date = "2025-04-02", text = told }) + "\n"),
            ("hostile.html", $"<html><head><title>Visit {System.Net.WebUtility.HtmlEncode(Attack)}</title><meta name=date content=2025-04-03></head><body onload=\"alert('ran')\"><article><h1>Visit</h1><p>{told}</p><p>{escaped}</p><p>{escaped}</p></article></body></html>"));
        await using var visitor = await chromium.Visit(served, new() { JavaScriptEnabled = withScript });
        using var client = new HttpClient { BaseAddress = new(served.Address) };
        using var claims = JsonDocument.Parse(await client.GetStringAsync("/api/v1/claims?from=Russia&to=Myanmar&since=2025-03-30&limit=500", TestContext.Current.CancellationToken));
        var hostile = claims.RootElement.GetProperty("items").EnumerateArray()
            .Where(claim => claim.GetProperty("sentence").GetString()!.Contains("alert(", StringComparison.Ordinal) || claim.GetProperty("title").GetString() is { } title && title.Contains("alert(", StringComparison.Ordinal))
            .Select(claim => (Claim: claim.GetProperty("id").GetString(), Article: claim.GetProperty("article").GetString())).ToArray();
        Assert.NotEmpty(hostile);

        string[] views =
        [
            "/", "/dyads", "/dyad/MMR-RUS", "/brief/MMR-RUS", "/search?q=alert", "/claims?a=RUS&b=MMR", "/network", "/map/RUS", "/actors", "/actor/RUS", "/sources", "/contradictions?a=RUS&b=MMR", "/decisions", "/read", "/watched",
            $"/source?publisher={Uri.EscapeDataString($"Paper {Attack}")}",
            .. hostile.SelectMany(one => (string[])[$"/claim/{one.Claim}", $"/article/{one.Article}?show=claim&show=driver&show=actor&show=time"]),
            "/api/v1/brief.html?a=RUS&b=MMR", "/api/v1/figures/timeline.html?a=RUS&b=MMR", "/api/v1/figures/timeline.svg?a=RUS&b=MMR",
        ];
        foreach (var view in views)
        {
            var page = await visitor.Open(view);
            Assert.Equal(0, await page.Locator("iframe, img[src='x'], [onclick], [onload], [onerror], script:not([src^='/assets/'])").CountAsync());
            Assert.True(view.EndsWith(".svg?a=RUS&b=MMR", StringComparison.Ordinal) || await page.Locator("h1, figure").First.IsVisibleAsync(), $"{view} is hidden.");
            Assert.Equal(0, await page.Locator("a[href^='javascript:']").CountAsync());
        }
    }

    static string Words(string attack) =>
        $"Russia's foreign minister visited Myanmar on Monday because both governments need trade {attack} and signed an agreement on energy \u202Eesrever\u202C {attack}.";
}
