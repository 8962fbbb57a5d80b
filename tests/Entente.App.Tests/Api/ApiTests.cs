using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Entente.App.Tests.Serving;
using Entente.App.Tests.Stores;

namespace Entente.App.Tests.Api;

/// <summary>What the interface promises to programs that look.</summary>
public sealed class ApiTests : ServedPress
{
    [Theory]
    [InlineData("claims")]
    [InlineData("claims?order=newest")]
    [InlineData("articles")]
    [InlineData("drivers")]
    [InlineData("incidents?a=RUS&b=MMR")]
    public async Task A_list_comes_page_by_page_without_a_gap_or_a_repetition(string list)
    {
        var separator = list.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var all = Ids(await Json($"{list}{separator}limit=500"));
        var paged = new List<string>();
        for (var next = ""; next is not null;)
        {
            var page = await Json($"{list}{separator}limit=3{(next.Length > 0 ? $"&cursor={next}" : "")}");
            paged.AddRange(Ids(page));
            next = (string?)page["next"];
        }

        Assert.Equal(all, paged);
        Assert.True(all.Count > 3);
    }

    [Fact]
    public async Task A_claim_is_found_by_its_id_and_leads_to_the_sentence_in_its_article()
    {
        var claim = (await Json("claims?from=CHN&kind=event"))["items"]![0]!;
        var id = (string)claim["id"]!;

        var evidence = await Json($"evidence/{id}");
        var article = await Json($"articles/{(string)claim["article"]!}");

        Assert.Equal((string?)claim["quotation"], (string?)(await Json($"claims/{id}"))["quotation"]);
        Assert.Equal(
            (string?)evidence["quotation"],
            ((string)article["text"]!)[(int)evidence["quotationAt"]!["start"]!..(int)evidence["quotationAt"]!["end"]!]);
        Assert.Equal("CHN visits LAO one day.", (string?)evidence["sentence"]);
    }

    [Fact]
    public async Task Who_has_an_answer_already_is_told_so_until_it_is_another()
    {
        var first = await Server.Client.GetAsync(Path("claims?from=RUS"), Cancel);
        var again = await Get("claims?from=RUS", first.Headers.ETag!.ToString());
        var id = Ids(await Json("claims?from=RUS"))[0];
        await Post("decisions", $$"""{"kind":"wrong","about":"{{id}}"}""", HttpStatusCode.Created);
        var after = await Get("claims?from=RUS", first.Headers.ETag.ToString());

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("claims?colour=red", HttpStatusCode.BadRequest, "ENT7120", "from")]
    [InlineData("claims?kind=song", HttpStatusCode.BadRequest, "ENT7121", "event")]
    [InlineData("claims?dimension=song", HttpStatusCode.BadRequest, "ENT7121", "trade")]
    [InlineData("claims?limit=0", HttpStatusCode.BadRequest, "ENT7121", null)]
    [InlineData("claims?limit=50&limit=60", HttpStatusCode.BadRequest, "ENT7121", null)]
    [InlineData("claims?cursor=AAAA", HttpStatusCode.BadRequest, "ENT7122", null)]
    [InlineData("claims?from=Atlantis", HttpStatusCode.BadRequest, "ENT4121", null)]
    [InlineData("claims?since=soon", HttpStatusCode.BadRequest, "ENT4122", null)]
    [InlineData("claims/none", HttpStatusCode.NotFound, "ENT7123", null)]
    [InlineData("search?q=%22open", HttpStatusCode.BadRequest, "ENT5004", null)]
    [InlineData("index?a=Russia", HttpStatusCode.BadRequest, "ENT7121", null)]
    [InlineData("index?a=Russia&b=Moscow", HttpStatusCode.BadRequest, "ENT7121", null)]
    [InlineData("ask?q=why", HttpStatusCode.BadRequest, "ENT4010", null)]
    [InlineData("nothing/here", HttpStatusCode.NotFound, "ENT7111", null)]
    public async Task What_cannot_be_answered_is_told_with_a_code_and_what_would_be_understood(string path, HttpStatusCode status, string code, string? allowed)
    {
        var answer = await Server.Client.GetAsync(Path(path), Cancel);
        var problem = await answer.Content.ReadFromJsonAsync<JsonNode>(Cancel);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, (string?)problem!["code"]);
        Assert.Equal($"urn:entente:{code}", (string?)problem["type"]);
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.True(allowed is null || problem["allowed"]!.AsArray().Any(value => (string?)value == allowed));
    }

    [Fact]
    public async Task A_cursor_of_one_list_is_none_of_another()
    {
        var cursor = (string?)(await Json("claims?limit=1"))["next"];

        var answer = await Server.Client.GetAsync(Path($"drivers?cursor={cursor}"), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("brief.json", "application/json")]
    [InlineData("brief.html", "text/html")]
    [InlineData("brief.md", "text/markdown")]
    [InlineData("brief.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("figures/timeline.svg", "image/svg+xml")]
    [InlineData("figures/timeline.html", "text/html")]
    public async Task A_brief_and_its_figures_come_in_every_form_and_run_nothing(string path, string mediaType)
    {
        var answer = await Server.Client.GetAsync(Path($"{path}?a=Russia&b=Burma"), Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("script-src", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_words_gives_the_brief_that_two_names_give()
    {
        var asked = await Json("ask?q=Why are Russia and Myanmar closer?");
        var named = await Json("why?a=RUS&b=MMR");

        Assert.Equal((string?)named["question"]!["a"], (string?)asked["question"]!["a"]);
        Assert.Equal(named["ledger"]!.ToJsonString(), asked["ledger"]!.ToJsonString());
    }

    [Fact]
    public async Task A_denial_comes_with_what_others_assert_page_by_page()
    {
        var denials = Enumerable.Range(1, 3).Select(day => Made.Analysis($"RUS visits MMR never, it said on day {day}.", new(2024, 3, day), $"d{day}", "Herald"))
            .Select(one => one with { Claims = [.. one.Claims.Select(claim => claim with { Claim = claim.Claim with { Modality = Claims.Modality.Negated } })] });
        await using var server = await RunningServer.Start([.. Made.Week(1), .. denials]);

        var first = JsonNode.Parse(await server.Client.GetStringAsync(Path("contradictions?a=Russia&b=Burma&limit=2"), Cancel))!;
        var second = JsonNode.Parse(await server.Client.GetStringAsync(Path($"contradictions?a=Russia&b=Burma&limit=2&cursor={first["next"]}"), Cancel))!;

        Assert.Equal(["2024-03-03", "2024-03-02", "2024-03-01"], first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => (string?)item!["denied"]!["day"]));
        Assert.Null(second["next"]);
        Assert.All(first["items"]!.AsArray(), item => Assert.All(item!["asserted"]!.AsArray(), other => Assert.Equal("asserted", (string?)other!["modality"])));
    }

    [Fact]
    public async Task An_address_answers_HEAD_without_a_body_and_refuses_what_it_does_not_take()
    {
        var head = await Server.Client.SendAsync(new(HttpMethod.Head, Path("corpus")), Cancel);
        var put = await Server.Client.SendAsync(new(HttpMethod.Put, Path("corpus")), Cancel);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.NotNull(head.Headers.ETag);
        Assert.Equal("ENT7112", (string?)(await put.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["code"]);
    }
}
