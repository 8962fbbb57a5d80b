using System.Globalization;
using Entente.App.Serving;
using Entente.App.Tests.Stores;
using Entente.App.Workbench;

namespace Entente.App.Tests.Serving;

/// <summary>Twenty thousand requests that mean no good: none is a fault of ours, and none is told more than it should be.</summary>
public sealed class FuzzTests
{
    const int Requests = 20_000;

    const int Connections = 4;

    /// <summary>What of the requests' and articles' words would run, stood it in a page.</summary>
    static readonly string[] s_run = ["<script>", "<svg onload", "<style>*", "href=\"javascript:"];

    [Fact]
    public async Task Hostile_requests_break_nothing_and_learn_nothing()
    {
        const string Token = "a-token-of-the-owner-and-nobody-else";
        using var log = new StringWriter();
        await using var server = await RunningServer.Start([.. Made.Week(1)], options => options with { Token = Token, LargestUpload = 1 << 16, Log = log });
        string[] ids = [.. server.Store.Claims(new()).Select(claim => claim.Key), .. server.Store.Claims(new()).Select(claim => claim.ArticleKey)];
        string[] cursors = [.. new[] { "claims", "drivers", "articles", "sources", "decisions", "audit" }.Select(list => Entente.App.Api.Cursor.Write(list, "2024-03-01~x~1~2~y"))];
        string[] secrets = [server.Folder, Repository.Root, Token, "   at ", "Exception", ".cs:line", "Microsoft.", "root:x:"];

        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => Task.Run(() =>
        {
            using var connection = new RawConnection(server.Address);
            var requests = new HostileRequests(20_250_501 + number, Token, ids, cursors, Entente.App.Workbench.Views.FormToken.Value);
            var answered = new Dictionary<int, int>();
            for (var i = 0; i < Requests / Connections; i++)
            {
                var (bytes, isHead) = requests.Next();
                var (status, said) = connection.Ask(bytes, isHead);
                answered[status] = answered.GetValueOrDefault(status) + 1;
                var sent = System.Text.Encoding.UTF8.GetString(bytes);
                Assert.True(status is < 500 or 501 or 503 or 505, $"{sent}\n{said}\n{log}");
                Assert.All(secrets, secret => Assert.False(said.Contains(secret, StringComparison.Ordinal), $"{secret}: {sent}\n{said}"));
                Assert.True(!said.Contains("text/html", StringComparison.Ordinal) || !s_run.Any(words => said.Contains(words, StringComparison.OrdinalIgnoreCase)), $"{sent}\n{said}");
            }

            return answered;
        })));

        var all = counts.SelectMany(count => count).GroupBy(count => count.Key).ToDictionary(count => count.Key, count => count.Sum(one => one.Value));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", all.OrderBy(count => count.Key).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key}: {count.Value}"))));
        Assert.Equal(Requests, all.Values.Sum());
        Assert.True(all.GetValueOrDefault(200) > Requests / 20, "Too few got past the door for the test to mean much.");
        Assert.True(all.GetValueOrDefault(401) > Requests / 40);
        Assert.Empty(server.Store.Check());
    }

    [Fact]
    public async Task Hostile_articles_run_nothing_and_hide_nothing()
    {
        const string Script = "<script>alert(1)</script><svg onload=alert(1)><style>*{display:none}</style>";
        var hostile = Made.Analysis($"RUS visits MMR {Script} \u202Ereversed\u202C because {Script}.", new(2024, 5, 5), "x", $"The {Script}");
        var long_ = Made.Analysis("RUS visits MMR with a headline.", new(2024, 6, 5), "y");
        long_ = long_ with { Article = long_.Article with { Article = long_.Article.Article with { Title = new string('T', 10_000_000) } } };
        await using var server = await RunningServer.Start([hostile, long_]);
        var cancel = TestContext.Current.CancellationToken;

        foreach (var path in (string[])["brief.html?a=RUS&b=MMR", "figures/timeline.html?a=RUS&b=MMR", "figures/timeline.svg?a=RUS&b=MMR"])
        {
            var answer = await server.Client.GetAsync($"/api/v1/{path}", cancel);
            var page = await answer.Content.ReadAsStringAsync(cancel);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<svg onload", page, StringComparison.OrdinalIgnoreCase);
            Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }

        foreach (var view in WorkbenchRoutes.Views)
        {
            var path = view.Path.Replace("{pair}", "RUS-MMR", StringComparison.Ordinal).Replace("{state}", "MMR", StringComparison.Ordinal).Replace("{**id}", "MMR/gov", StringComparison.Ordinal).Replace("{**name}", "", StringComparison.Ordinal);
            foreach (var key in path.Contains("{key}", StringComparison.Ordinal) ? new[] { hostile, long_ }.Select(one => path.StartsWith("/claim", StringComparison.Ordinal) ? one.Claims[0].Key : one.Article.Key) : [""])
            {
                var page = await server.Client.GetStringAsync($"{path.Replace("{key}", key, StringComparison.Ordinal)}?q=RUS&publisher=The+Daily&show=claim&show=driver", cancel);
                Assert.True(page.Length < 300_000, $"{path}: {page.Length} characters.");
                Assert.All(s_run, words => Assert.DoesNotContain(words, page, StringComparison.OrdinalIgnoreCase));
            }
        }

        var claims = await server.Client.GetStringAsync("/api/v1/claims", cancel);
        Assert.True(claims.Length < 20_000);
        Assert.DoesNotContain("<script", claims, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\x.html", "x.html")]
    [InlineData(".hidden", "hidden")]
    [InlineData("a b\u0000\u202Ec.txt", "a_b__c.txt")]
    [InlineData("", "upload")]
    [InlineData(null, "upload")]
    [InlineData("..", "upload")]
    public void The_name_of_what_is_sent_in_leads_nowhere(string? name, string safe) => Assert.Equal(safe, Uploads.SafeName(name));
}
