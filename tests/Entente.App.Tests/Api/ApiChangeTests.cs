using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Entente.Incidents;

namespace Entente.App.Tests.Api;

/// <summary>What the interface promises to programs that change something, or follow what changes.</summary>
public sealed class ApiChangeTests : ServedPress
{
    [Fact]
    public async Task Changes_tell_what_came_and_went_since_a_position_that_only_grows()
    {
        var all = await Json("changes?limit=500");
        var position = (string)all["position"]!;
        Assert.Equal(14, all["articles"]!.AsArray().Count);
        Assert.Empty((await Json($"changes?after={position}"))["articles"]!.AsArray());

        await Post("decisions", """{"kind":"ignore","publisher":"Other Herald"}""", HttpStatusCode.Created);
        Server.Store.Begin("press.txt", "2", 1);
        Server.Store.Finish("press.txt", SourceStatus.Read, []);
        var since = await Json($"changes?after={position}&limit=500");

        Assert.Equal(14, since["articles"]!.AsArray().Count);
        Assert.All(since["articles"]!.AsArray(), change => Assert.True((bool)change!["gone"]!));
        Assert.Equal("ignore", (string?)Assert.Single(since["decisions"]!.AsArray())!["kind"]);
        Assert.NotEqual(position, (string?)since["position"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await Server.Client.GetAsync(Path("changes?after=yesterday"), Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_decision_is_written_respected_told_of_in_the_audit_log_and_taken_back()
    {
        var id = Ids(await Json("claims?from=RUS"))[0];

        var decided = await Post("decisions", $$"""{"kind":"wrong","about":"{{id}}","note":"It does not say so."}""", HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.NotFound, (await Server.Client.GetAsync(Path($"claims/{id}"), Cancel)).StatusCode);
        var undone = await Server.Client.DeleteAsync(Path($"decisions/{(string)decided["id"]!}"), Cancel);

        Assert.Equal(HttpStatusCode.Created, undone.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Server.Client.GetAsync(Path($"claims/{id}"), Cancel)).StatusCode);
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
        var answer = await Server.Client.PostAsync(Path("decisions"), new StringContent(body, Encoding.UTF8, "application/json"), Cancel);

        Assert.Equal(code, (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["code"]);
        Assert.Empty(Server.Store.Decisions());
    }

    [Fact]
    public async Task A_text_is_analysed_and_not_kept()
    {
        var before = Server.Store.Corpus().Articles;

        var analysis = await Post("analyze?as=sentence", """{"id":"x","text":"Putin met Min Aung Hlaing in Moscow.","date":"2025-03-05"}""", HttpStatusCode.OK);

        Assert.Equal("CONSULT", (string?)analysis["claims"]![0]!["plover"]);
        Assert.Equal(before, Server.Store.Corpus().Articles);
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

        var taken = await Server.Client.PostAsync(Path("read"), form, Cancel);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        var job = await Finished(taken.Headers.Location!.ToString());

        Assert.Equal("faulty", (string?)job["state"]);
        Assert.Equal((1, 2), ((int)job["articles"]!, (int)job["files"]!));
        Assert.Equal("ENT3003", (string?)(await Json("failures"))["items"]![0]!["code"]);
        Assert.Contains((await Json("sources"))["items"]!.AsArray(), source => (string?)source!["name"] == "visit.txt");
        Assert.Contains("r1", (string?)(await Json("audit"))["items"]![0]!["detail"], StringComparison.Ordinal);
        var again = await Server.Client.PostAsync(Path("read/r1/retry"), null, Cancel);
        Assert.Equal("faulty", (string?)(await Finished(again.Headers.Location!.ToString()))["state"]);
    }
}
