using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Entente.App.Tests.Serving;
using Entente.App.Tests.Stores;
using Entente.Incidents;

namespace Entente.App.Tests.Api;

/// <summary>What the interface promises to programs.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    RunningServer _server = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await RunningServer.Start(
        [
            .. Made.Week(1),
            .. Enumerable.Range(1, 5).Select(month => Made.Analysis($"RUS visits MMR once in month {month}.", new(2025, month, 3), $"m{month}")),
            Made.Analysis("CHN visits LAO one day.\nCHN sanctions LAO because of that.", new(2024, 5, 5), "b", "Other Herald"),
            Made.Analysis("PER visits JPN on a day that nobody tells.", null, "c"),
        ]);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

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
        var first = await _server.Client.GetAsync(Path("claims?from=RUS"), Cancel);
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
        var answer = await _server.Client.GetAsync(Path(path), Cancel);
        var problem = await answer.Content.ReadFromJsonAsync<JsonNode>(Cancel);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, (string?)problem!["code"]);
        Assert.Equal($"urn:entente:{code}", (string?)problem["type"]);
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.True(allowed is null || problem["allowed"]!.AsArray().Any(value => (string?)value == allowed));
    }

    [Fact]
    public async Task Changes_tell_what_came_and_went_since_a_position_that_only_grows()
    {
        var all = await Json("changes?limit=500");
        var position = (string)all["position"]!;
        Assert.Equal(14, all["articles"]!.AsArray().Count);
        Assert.Empty((await Json($"changes?after={position}"))["articles"]!.AsArray());

        await Post("decisions", """{"kind":"ignore","publisher":"Other Herald"}""", HttpStatusCode.Created);
        _server.Store.Begin("press.txt", "2", 1);
        _server.Store.Finish("press.txt", SourceStatus.Read, []);
        var since = await Json($"changes?after={position}&limit=500");

        Assert.Equal(14, since["articles"]!.AsArray().Count);
        Assert.All(since["articles"]!.AsArray(), change => Assert.True((bool)change!["gone"]!));
        Assert.Equal("ignore", (string?)Assert.Single(since["decisions"]!.AsArray())!["kind"]);
        Assert.NotEqual(position, (string?)since["position"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await _server.Client.GetAsync(Path("changes?after=yesterday"), Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_cursor_of_one_list_is_none_of_another()
    {
        var cursor = (string?)(await Json("claims?limit=1"))["next"];

        var answer = await _server.Client.GetAsync(Path($"drivers?cursor={cursor}"), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_decision_is_written_respected_told_of_in_the_audit_log_and_taken_back()
    {
        var id = Ids(await Json("claims?from=RUS"))[0];

        var decided = await Post("decisions", $$"""{"kind":"wrong","about":"{{id}}","note":"It does not say so."}""", HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.GetAsync(Path($"claims/{id}"), Cancel)).StatusCode);
        var undone = await _server.Client.DeleteAsync(Path($"decisions/{(string)decided["id"]!}"), Cancel);

        Assert.Equal(HttpStatusCode.Created, undone.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _server.Client.GetAsync(Path($"claims/{id}"), Cancel)).StatusCode);
        Assert.Equal(["undone", "holds"], (await Json("decisions"))["items"]!.AsArray().Select(decision => (string?)decision!["state"]));
        Assert.Single((await Json("decisions?state=undone"))["items"]!.AsArray());
        var audit = (await Json("audit"))["items"]!.AsArray();
        Assert.Equal(["POST /api/v1/decisions", $"DELETE /api/v1/decisions/{(string)decided["id"]!}"], audit.Select(entry => (string?)entry!["what"]));
        Assert.All(audit, entry => Assert.Equal(("2025-05-01T12:00:00.000Z", "local"), ((string?)entry!["at"], (string?)entry["who"])));
        Assert.Contains("wrong", (string?)audit[0]!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_says_what_a_claim_really_is()
    {
        var id = Ids(await Json("claims?from=RUS"))[0];

        await Post("decisions", $$$"""{"kind":"really","about":"{{{id}}}","really":{"target":["Laos"],"plover":"SANCTION","day":"2024-05-01"}}""", HttpStatusCode.Created);

        var claim = await Json($"claims/{id}");
        Assert.Equal(("SANCTION", "2024-05-01"), ((string?)claim["plover"], (string?)claim["day"]));
        Assert.Equal("LAO", (string?)claim["targetCodes"]![0]);
    }

    [Theory]
    [InlineData("{", "ENT7127")]
    [InlineData("""{"kind":"wrong","about":"x","colour":1}""", "ENT7127")]
    [InlineData("""{"kind":"wrong","kind":"wrong","about":"x"}""", "ENT7127")]
    [InlineData("""{"about":"x"}""", "ENT7127")]
    [InlineData("""{"kind":"song","about":"x"}""", "ENT7121")]
    [InlineData("""{"kind":"wrong"}""", "ENT7124")]
    [InlineData("""{"kind":"wrong","about":"x"}""", "ENT5009")]
    [InlineData("""{"kind":"undo","decision":"x"}""", "ENT5011")]
    public async Task A_decision_that_decides_nothing_is_refused(string body, string code)
    {
        var answer = await _server.Client.PostAsync(Path("decisions"), new StringContent(body, Encoding.UTF8, "application/json"), Cancel);

        Assert.Equal(code, (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["code"]);
        Assert.Empty(_server.Store.Decisions());
    }

    [Fact]
    public async Task A_text_is_analysed_and_not_kept()
    {
        var before = _server.Store.Corpus().Articles;

        var analysis = await Post("analyze?as=sentence", """{"id":"x","text":"Putin met Min Aung Hlaing in Moscow.","date":"2025-03-05"}""", HttpStatusCode.OK);

        Assert.Equal("CONSULT", (string?)analysis["claims"]![0]!["plover"]);
        Assert.Equal(before, _server.Store.Corpus().Articles);
        Assert.Empty((await Json("audit"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_document_that_is_sent_in_is_read_and_what_cannot_be_read_is_told()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Putin met Min Aung Hlaing in Moscow on Tuesday.\n\nThe two leaders signed an agreement on a port and thanked each other for the help of many years."), "file", "../../visit.txt" },
            { new ByteArrayContent([0, 1, 2, 3, 0, 0, 9]), "file", "noise.bin" },
        };

        var taken = await _server.Client.PostAsync(Path("read"), form, Cancel);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        var job = await Finished(taken.Headers.Location!.ToString());

        Assert.Equal("faulty", (string?)job["state"]);
        Assert.Equal((1, 2), ((int)job["articles"]!, (int)job["files"]!));
        Assert.Equal("ENT3003", (string?)(await Json("failures"))["items"]![0]!["code"]);
        Assert.Contains((await Json("sources"))["items"]!.AsArray(), source => (string?)source!["name"] == "visit.txt");
        Assert.Contains("r1", (string?)(await Json("audit"))["items"]![0]!["detail"], StringComparison.Ordinal);
        var again = await _server.Client.PostAsync(Path("read/r1/retry"), null, Cancel);
        Assert.Equal("faulty", (string?)(await Finished(again.Headers.Location!.ToString()))["state"]);
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
        var answer = await _server.Client.GetAsync(Path($"{path}?a=Russia&b=Burma"), Cancel);

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
        var head = await _server.Client.SendAsync(new(HttpMethod.Head, Path("corpus")), Cancel);
        var put = await _server.Client.SendAsync(new(HttpMethod.Put, Path("corpus")), Cancel);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.NotNull(head.Headers.ETag);
        Assert.Equal("ENT7112", (string?)(await put.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["code"]);
    }

    static string Path(string path) => $"/api/v1/{path}";

    static List<string> Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(item => (string)item!["id"]!)];

    async Task<JsonNode> Json(string path) => JsonNode.Parse(await _server.Client.GetStringAsync(Path(path), Cancel))!;

    async Task<HttpResponseMessage> Get(string path, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Path(path));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await _server.Client.SendAsync(request, Cancel);
    }

    async Task<JsonNode> Post(string path, string body, HttpStatusCode status)
    {
        var answer = await _server.Client.PostAsync(Path(path), new StringContent(body, Encoding.UTF8, "application/json"), Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == status, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Asks until it is done; the test's own limit of time ends it otherwise.</summary>
    async Task<JsonNode> Finished(string address)
    {
        while (true)
        {
            var job = JsonNode.Parse(await _server.Client.GetStringAsync(address, Cancel))!;
            if ((string?)job["state"] is not ("waiting" or "reading"))
            {
                return job;
            }

            await Task.Yield();
        }
    }
}
