using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.App.Tests.Serving;
using Entente.App.Tests.Stores;
using Entente.App.Workbench;
using Entente.Drivers;
using Entente.Incidents;

namespace Entente.App.Tests.Workbench;

/// <summary>The views as a browser without script gets them.</summary>
public sealed partial class WorkbenchTests
{
    static readonly StoredAnalysis s_article = Made.Analysis("RUS visits MMR on Monday.\nUSA sanctions MMR because of it.\nRUS visits MMR again.", new(2025, 4, 22));

    public static IEnumerable<TheoryDataRow<string>> Addresses =>
        from view in WorkbenchRoutes.Views
        select new TheoryDataRow<string>(view.Path
            .Replace("{pair}", "RUS-MMR", StringComparison.Ordinal)
            .Replace("/article/{key}", $"/article/{s_article.Article.Key}", StringComparison.Ordinal)
            .Replace("{key}", s_article.Claims[0].Key, StringComparison.Ordinal)
            .Replace("{state}", "MMR", StringComparison.Ordinal)
            .Replace("{**id}", "MMR/gov", StringComparison.Ordinal)
            .Replace("/codebook/{**name}", "/codebook/claims/consult", StringComparison.Ordinal)
            .Replace("{**name}", "diagnostics", StringComparison.Ordinal)
            .Replace("/source", "/source?publisher=The+Daily", StringComparison.Ordinal)
            .Replace("/source?publisher=The+Dailys", "/sources", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_view_is_a_page_that_loads_and_runs_nothing_foreign(string address)
    {
        await using var server = await RunningServer.Start([s_article]);
        var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Single(Heading.Matches(page));
        Assert.Empty(Inline.Matches(page).Select(match => match.Value));
        Assert.DoesNotContain(Loaded.Matches(page).Select(match => match.Groups[1].Value), place => place[0] is not ('/' or '#'));
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_view_has_the_same_in_JSON_and_CSV(string address)
    {
        await using var server = await RunningServer.Start([s_article]);
        var json = await server.Client.GetStringAsync(Twin(address, "json"), TestContext.Current.CancellationToken);
        var csv = await server.Client.GetStringAsync(Twin(address, "csv"), TestContext.Current.CancellationToken);

        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(json).RootElement.ValueKind);
        Assert.Contains("\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_leads_to_the_page_of_its_pair()
    {
        await using var server = await RunningServer.Start([s_article]);

        var page = await server.Client.GetAsync("/ask?q=Why+are+Russia+and+Burma+closer+since+2021%3F", TestContext.Current.CancellationToken);

        Assert.StartsWith("/dyad/RUS-MMR?", page.RequestMessage!.RequestUri!.PathAndQuery, StringComparison.Ordinal);
        Assert.Contains("since=2021-01-01", page.RequestMessage.RequestUri.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_is_taken_along_in_the_order_and_with_the_parts_that_its_reader_chose()
    {
        await using var server = await RunningServer.Start([s_article]);
        var cancel = TestContext.Current.CancellationToken;

        var usual = await server.Client.GetStringAsync("/brief/RUS-MMR/as/md", cancel);
        var page = await server.Client.GetStringAsync("/brief/RUS-MMR?parts=10.1.3", cancel);
        var chosen = await server.Client.GetStringAsync("/brief/RUS-MMR/as/md?parts=10.1.3", cancel);
        var (gaps, bottom, changed) = (chosen.IndexOf("Gaps and assumptions", StringComparison.Ordinal), chosen.IndexOf("Bottom line", StringComparison.Ordinal), chosen.IndexOf("What changed", StringComparison.Ordinal));

        Assert.Contains("Outlook", usual, StringComparison.Ordinal);
        Assert.DoesNotContain("Outlook", chosen, StringComparison.Ordinal);
        Assert.True(gaps > 0 && gaps < bottom && bottom < changed, chosen);
        Assert.Contains("/brief/RUS-MMR?parts=1.10.3", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("/brief/RUS-MMR/as/docx?parts=10.1.3", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_suggests_by_what_its_sentences_can_be_narrowed()
    {
        await using var server = await RunningServer.Start(
        [
            Made.Analysis("Russia visits Myanmar for talks.", new(2024, 5, 5), "a"), Made.Analysis("China visits Laos for talks.", new(2023, 5, 5), "b", "Herald"), Made.Analysis("Russia visits Laos for talks.", new(2023, 6, 5), "c", "Herald"),
        ]);

        var all = await Facets(server, "/search.json?q=talks");
        var narrowed = await Facets(server, "/search.json?q=talks&who=RUS&year=2023");

        Assert.Equal(["who: LAO 2, RUS 2, CHN 1, MMR 1", "publisher: Herald 2, The Daily 1", "year: 2023 2, 2024 1"], all.Facets);
        Assert.Equal(["who: LAO 2, CHN 1, RUS 1", "publisher: Herald 1", "year: 2023 1, 2024 1"], narrowed.Facets);
        Assert.Equal((3, 1), (all.Hits, narrowed.Hits));

        static async Task<(string[] Facets, int Hits)> Facets(RunningServer server, string address)
        {
            using var view = JsonDocument.Parse(await server.Client.GetStringAsync(address, TestContext.Current.CancellationToken));
            return (
                [.. view.RootElement.GetProperty("facets").EnumerateArray().Select(facet => $"{facet.GetProperty("field")}: {string.Join(", ", facet.GetProperty("values").EnumerateArray().Select(value => $"{value.GetProperty("key")} {value.GetProperty("value")}"))}")],
                view.RootElement.GetProperty("hits").GetArrayLength());
        }
    }

    [Fact]
    public async Task A_claim_that_a_person_calls_wrong_leaves_the_list_and_comes_back_when_that_is_undone()
    {
        await using var server = await RunningServer.Start([s_article]);
        var wrong = s_article.Claims[1];

        var answer = await Post(server, "/decisions", ("kind", "wrong"), ("key", wrong.Key), ("back", "/claims?kind=event#n-1"));
        var without = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var undone = await Post(server, "/decisions", ("kind", "undo"), ("decision", Undo.Match(without).Groups[1].Value), ("back", "/claims"));
        var again = await undone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var later = await server.Client.GetStringAsync(answer.RequestMessage!.RequestUri, TestContext.Current.CancellationToken);

        Assert.StartsWith("/claims?kind=event&decided=", answer.RequestMessage.RequestUri!.PathAndQuery, StringComparison.Ordinal);
        Assert.DoesNotContain(wrong.Key, without, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/claims?kind=event&amp;decided", without, StringComparison.Ordinal);
        Assert.Contains(wrong.Key, again, StringComparison.Ordinal);
        Assert.DoesNotMatch(Undo, later);
    }

    [Fact]
    public async Task A_driver_is_corrected_on_its_page()
    {
        await using var server = await RunningServer.Start([s_article]);
        var driver = server.Store.Drivers(new()).First();
        var page = await server.Client.GetStringAsync($"/claim/{driver.Key}", TestContext.Current.CancellationToken);

        await Post(server, "/decisions", ("kind", "really"), ("key", driver.Key), ("direction", "holds_back"), ("category", "arms"));

        Assert.Contains("<option value=\"holds_back\">", page, StringComparison.Ordinal);
        Assert.Equal((DriverDirection.HoldsBack, "arms"), server.Store.FindDriver(driver.Key) is { } now ? (now.Driver.Direction, now.Driver.Category) : default);
        Assert.Contains("Holds back: arms", await server.Client.GetStringAsync($"/claim/{driver.Key}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_claim_shows_its_words_within_their_sentence()
    {
        await using var server = await RunningServer.Start([s_article]);
        var stored = server.Store.Claims(new()).First();

        var page = await server.Client.GetStringAsync($"/claim/{stored.Key}", TestContext.Current.CancellationToken);

        Assert.NotEqual(stored.Sentence, stored.Quotation);
        Assert.Contains(stored.Sentence.Replace(stored.Quotation, $"<mark>{stored.Quotation}</mark>", StringComparison.Ordinal), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_this_process_did_not_draw_changes_nothing()
    {
        await using var server = await RunningServer.Start([s_article]);

        var answer = await server.Client.PostAsync("/decisions", new FormUrlEncodedContent([new("token", "0"), new("kind", "wrong"), new("key", s_article.Claims[0].Key)]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(server.Store.Decisions());
    }

    [Theory]
    [InlineData("//example.org/")]
    [InlineData("https://example.org/")]
    [InlineData("/\\example.org")]
    public async Task A_form_leads_nowhere_but_to_a_page_of_ours(string back)
    {
        await using var server = await RunningServer.Start([s_article]);

        var answer = await Post(server, "/decisions", ("kind", "right"), ("key", s_article.Claims[0].Key), ("back", back));

        Assert.Equal("/decisions", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(server.Address.Authority, answer.RequestMessage.RequestUri.Authority);
    }

    [Fact]
    public async Task What_an_article_says_is_text_on_every_page_and_never_markup()
    {
        var hostile = Made.Analysis("RUS visits MMR <script>alert(1)</script><svg/onload=alert(2)>\nUSA sanctions MMR \u202Eexe.fdp", new(2025, 4, 22), publisher: "<img src=x onerror=alert(3)>");
        await using var server = await RunningServer.Start([hostile]);

        foreach (var address in (string[])["/dyad/RUS-MMR", $"/article/{hostile.Article.Key}", "/claims", "/search?q=visits", "/sources", $"/claim/{hostile.Claims[0].Key}", "/actor/RUS"])
        {
            var page = await server.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<svg/", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Files_that_are_sent_in_are_read_and_an_empty_form_is_refused_with_its_reason()
    {
        await using var server = await RunningServer.Start([s_article]);
        var token = await Token(server);
        using var form = new MultipartFormDataContent { { new StringContent(token), "token" }, { new StringContent("Vladimir Putin visited Beijing on 16 May 2024."), "files", "news.txt" } };
        using var empty = new MultipartFormDataContent { { new StringContent(token), "token" } };

        var answer = await server.Client.PostAsync("/read", form, TestContext.Current.CancellationToken);
        var refused = await server.Client.PostAsync("/read", empty, TestContext.Current.CancellationToken);

        Assert.Contains("news.txt", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("No file was chosen", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watched_question_tells_what_is_new_since_it_was_seen()
    {
        await using var server = await RunningServer.Start([s_article]);
        await Post(server, "/watched", ("asked", "Russia and Myanmar"), ("address", "/dyad/RUS-MMR"));
        var before = await server.Client.GetStringAsync("/watched.json", TestContext.Current.CancellationToken);

        server.Store.Begin("more.txt", "2", 1);
        server.Store.Append("more.txt", [Made.Analysis("RUS visits MMR once more.", new(2025, 4, 30), "b")], []);
        server.Store.Finish("more.txt", SourceStatus.Read, []);
        var after = await server.Client.GetStringAsync("/watched.json", TestContext.Current.CancellationToken);

        Assert.Equal(0, CountOf(before));
        Assert.Equal(1, CountOf(after));

        static int CountOf(string json) => JsonDocument.Parse(json).RootElement.GetProperty("questions")[0].GetProperty("count").GetInt32();
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_not_sent_again()
    {
        await using var server = await RunningServer.Start([s_article]);
        var first = await server.Client.GetAsync("/claims", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/claims");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var later = new HttpRequestMessage(HttpMethod.Get, "/claims");
        later.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var same = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await Post(server, "/decisions", ("kind", "wrong"), ("key", s_article.Claims[0].Key));
        var other = await server.Client.SendAsync(later, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("/claims?since=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/claims?kind=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("/dyad/RUS-MMR?since=2025&until=2020", HttpStatusCode.BadRequest)]
    [InlineData("/dyad/RUS-RUS", HttpStatusCode.NotFound)]
    [InlineData("/article/0000", HttpStatusCode.NotFound)]
    [InlineData("/map/ASEAN", HttpStatusCode.NotFound)]
    [InlineData("/method/../../etc/passwd", HttpStatusCode.NotFound)]
    public async Task An_address_that_cannot_be_answered_says_why(string address, HttpStatusCode status)
    {
        await using var server = await RunningServer.Start([s_article]);

        var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Matches("ENT70", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    static async Task<HttpResponseMessage> Post(RunningServer server, string address, params (string Name, string Value)[] fields) =>
        await server.Client.PostAsync(
            address,
            new FormUrlEncodedContent([new("token", await Token(server)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
            TestContext.Current.CancellationToken);

    static async Task<string> Token(RunningServer server) =>
        TokenField.Match(await server.Client.GetStringAsync("/read", TestContext.Current.CancellationToken)).Groups[1].Value;

    static string Twin(string address, string format) => address switch
    {
        "/" => $"/ask.{format}",
        _ when address.IndexOf('?', StringComparison.Ordinal) is > 0 and var at => $"{address[..at]}.{format}{address[at..]}",
        _ => $"{address}.{format}",
    };

    [GeneratedRegex("<h1\\b")]
    static partial Regex Heading { get; }

    [GeneratedRegex("<style|<script>| style=| on[a-z]+=|javascript:")]
    static partial Regex Inline { get; }

    [GeneratedRegex("\\b(?:src|href|action)=\"([^\"]+)\"")]
    static partial Regex Loaded { get; }

    [GeneratedRegex("name=\"token\" value=\"([0-9a-f]+)\"")]
    static partial Regex TokenField { get; }

    [GeneratedRegex("name=\"decision\" value=\"([0-9a-f]+)\"")]
    static partial Regex Undo { get; }
}
