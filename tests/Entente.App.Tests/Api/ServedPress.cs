using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Entente.App.Tests.Serving;
using Entente.App.Tests.Stores;

namespace Entente.App.Tests.Api;

/// <summary>A server over a small press, and how a program speaks to it.</summary>
public abstract class ServedPress : IAsyncLifetime
{
    internal RunningServer Server { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Server = await RunningServer.Start(
        [
            .. Made.Week(1),
            .. Enumerable.Range(1, 5).Select(month => Made.Analysis($"RUS visits MMR once in month {month}.", new(2025, month, 3), $"m{month}")),
            Made.Analysis("CHN visits LAO one day.\nCHN sanctions LAO because of that.", new(2024, 5, 5), "b", "Other Herald"),
            Made.Analysis("PER visits JPN on a day that nobody tells.", null, "c"),
        ]);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Server.DisposeAsync();
    }

    protected static string Path(string path) => $"/api/v1/{path}";

    protected static List<string> Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(item => (string)item!["id"]!)];

    protected async Task<JsonNode> Json(string path) => JsonNode.Parse(await Server.Client.GetStringAsync(Path(path), Cancel))!;

    protected async Task<HttpResponseMessage> Get(string path, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Path(path));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await Server.Client.SendAsync(request, Cancel);
    }

    protected async Task<JsonNode> Post(string path, string body, HttpStatusCode status)
    {
        var answer = await Server.Client.PostAsync(Path(path), new StringContent(body, Encoding.UTF8, "application/json"), Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == status, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Asks until it is done; the test's own limit of time ends it otherwise.</summary>
    protected async Task<JsonNode> Finished(string address)
    {
        while (true)
        {
            var job = JsonNode.Parse(await Server.Client.GetStringAsync(address, Cancel))!;
            if ((string?)job["state"] is not ("waiting" or "reading"))
            {
                return job;
            }

            await Task.Yield();
        }
    }
}
