using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Entente.App.Cli;
using Entente.App.Serving;
using Entente.App.Tests.Cli;
using Entente.App.Tests.Stores;

namespace Entente.App.Tests.Serving;

/// <summary>Who may come in, for what, and how often.</summary>
public sealed class AccessTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Reader, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.Analyst, HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Forbidden)]
    [InlineData(Role.Admin, HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.OK)]
    internal async Task A_role_may_do_what_is_its_own_and_no_more(Role role, HttpStatusCode look, HttpStatusCode decide, HttpStatusCode audit)
    {
        var token = "";
        await using var server = await RunningServer.Start(Made.Week(1), tokens: book =>
        {
            (token, var with) = book.With("maria", role, DateTimeOffset.UnixEpoch);
            return with;
        });
        server.Client.DefaultRequestHeaders.Authorization = new("Bearer", token);

        Assert.Equal(look, (await server.Client.GetAsync("/api/v1/claims", Cancel)).StatusCode);
        Assert.Equal(decide, (await server.Client.PostAsync("/api/v1/decisions", Body("""{"kind":"ignore","publisher":"X"}"""), Cancel)).StatusCode);
        Assert.Equal(audit, (await server.Client.GetAsync("/api/v1/audit", Cancel)).StatusCode);
        Assert.All(server.Store.Decisions(), line => Assert.Contains("\"by\":\"maria\"", line, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer forged")]
    [InlineData("Basic bWFyaWE6bWFyaWE=")]
    public async Task Nobody_comes_in_without_a_token_that_is_known(string? authorization)
    {
        await using var server = await RunningServer.Start([], options => options with { Token = "a-token-of-the-owner" });
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/corpus");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        var answer = await server.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("ENT7105", (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["code"]);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task A_person_signs_in_with_their_token_and_out_again()
    {
        await using var server = await RunningServer.Start([], options => options with { Token = "a-token-of-the-owner" });
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        browser.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        var sent = await browser.GetAsync("/somewhere?x=1", Cancel);
        var wrong = await browser.PostAsync("/sign-in", new FormUrlEncodedContent([new("token", "forged")]), Cancel);
        var right = await browser.PostAsync("/sign-in", new FormUrlEncodedContent([new("token", "a-token-of-the-owner"), new("to", "//evil.example")]), Cancel);

        Assert.Equal("/sign-in?to=%2Fsomewhere%3Fx%3D1", sent.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal("/", right.Headers.Location?.ToString());
        var cookie = right.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/corpus", Cancel)).StatusCode);
        await browser.PostAsync("/sign-out", null, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/corpus", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_token_that_is_taken_away_or_given_counts_at_once()
    {
        var token = "";
        await using var server = await RunningServer.Start([], tokens: book =>
        {
            (token, var with) = book.With("maria", Role.Analyst, DateTimeOffset.UnixEpoch);
            return with;
        });
        server.Client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/api/v1/corpus", Cancel)).StatusCode);

        TokenBook.Read(server.Folder).Without("maria").Write(server.Folder);
        var without = await server.Client.GetAsync("/api/v1/corpus", Cancel);
        var (other, book) = TokenBook.Read(server.Folder).With("olga", Role.Reader, DateTimeOffset.UnixEpoch);
        book.Write(server.Folder);
        var old = await server.Client.GetAsync("/api/v1/corpus", Cancel);
        server.Client.DefaultRequestHeaders.Authorization = new("Bearer", other);
        var fresh = await server.Client.GetAsync("/api/v1/corpus", Cancel);
        await File.WriteAllTextAsync(Path.Join(server.Folder, TokenBook.FileName), "{broken", Cancel);
        var broken = await server.Client.GetAsync("/api/v1/corpus", Cancel);

        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized],
            [without.StatusCode, old.StatusCode, fresh.StatusCode, broken.StatusCode]);
    }

    [Theory]
    [InlineData("en", "Sign in", "That token is not known here.")]
    [InlineData("de", "Anmelden", "Diesen Schlüssel kennt der Server nicht.")]
    public async Task The_page_to_sign_in_speaks_the_language_of_the_browser(string language, string head, string refused)
    {
        await using var server = await RunningServer.Start([], options => options with { Token = "a-token-of-the-owner" });
        server.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await server.Client.GetStringAsync("/sign-in", Cancel);
        var wrong = await (await server.Client.PostAsync("/sign-in", new FormUrlEncodedContent([new("token", "forged")]), Cancel)).Content.ReadAsStringAsync(Cancel);

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{head}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(refused, WebUtility.HtmlDecode(wrong), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.example")]
    public async Task The_page_of_another_site_changes_nothing(string header, string value)
    {
        await using var server = await RunningServer.Start([]);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/decisions") { Content = Body("""{"kind":"ignore","publisher":"X"}""") };
        request.Headers.TryAddWithoutValidation(header, value);

        var answer = await server.Client.SendAsync(request, Cancel);

        Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.MisdirectedRequest, answer.StatusCode.ToString());
        Assert.Empty(server.Store.Decisions());
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait()
    {
        await using var server = await RunningServer.Start([], options => options with { Burst = 5 });

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 30; i++)
        {
            answers.Add(await server.Client.GetAsync("/api/v1/read", Cancel));
        }

        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        var refused = answers.First(answer => answer.StatusCode is HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("ENT7114", (string?)(await refused.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["code"]);
    }

    [Theory]
    [InlineData("/api/v1/decisions", 1 << 17)]
    [InlineData("/api/v1/read?name=a.txt", 1 << 17)]
    public async Task What_is_too_large_is_refused_with_the_reason(string path, int length)
    {
        await using var server = await RunningServer.Start([], options => options with { LargestUpload = 1 << 16 });

        var answer = await server.Client.PostAsync(path, Body($"\"{new string('x', length)}\""), Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("ENT7110", (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["code"]);
    }

    [Fact]
    public async Task Tokens_are_made_listed_and_taken_away_by_a_command_and_kept_as_hashes()
    {
        using var folder = new TemporaryFolder();
        string[] store = ["--store", folder.PathTo("x.db")];

        var added = await CommandRun.Of(["token", "add", "maria", "--role", "analyst", .. store]);
        var twice = await CommandRun.Of(["token", "add", "maria", .. store]);
        var listed = await CommandRun.Of(["token", "list", "--format", "csv", .. store]);
        var kept = await File.ReadAllTextAsync(folder.PathTo(TokenBook.FileName), Cancel);
        var found = TokenBook.Read(folder.Path).Find(added.Lines[0]);
        var removed = await CommandRun.Of(["token", "remove", "maria", .. store]);

        Assert.Equal(new Visitor("maria", Role.Analyst), found);
        Assert.DoesNotContain(added.Lines[0], kept, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Done, ExitCodes.WrongUse, ExitCodes.Done), (added.Code, twice.Code, removed.Code));
        Assert.Contains("maria,analyst", listed.Out, StringComparison.Ordinal);
        Assert.Null(TokenBook.Read(folder.Path).Find(added.Lines[0]));
        Assert.Equal(ExitCodes.WrongUse, (await CommandRun.Of(["token", "remove", "maria", .. store])).Code);
        Assert.Equal(2, new AuditLog(folder.Path, TimeProvider.System).Entries(0, 10).Count);
        folder.Write(TokenBook.FileName, "{}");
        Assert.Contains("ENT7104", (await CommandRun.Of(["token", "list", .. store])).Error, StringComparison.Ordinal);
    }

    static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");
}
