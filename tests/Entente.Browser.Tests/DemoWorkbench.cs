using System.Text.Json;

namespace Entente.Browser.Tests;

/// <summary>One browser and one workbench over the sample press, which the tests of this collection only look at.</summary>
public sealed class DemoWorkbench : IAsyncLifetime
{
    public Chromium Chromium { get; } = new();

    public Served Served { get; } = Served.Start(withPress: true);

    /// <summary>A page of every kind there is, by name.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "ask", "pairs", "pair", "reader", "search", "claims", "claim", "network", "map", "map-of-a-state", "actors", "actor", "sources", "source",
        "contradictions", "decisions", "read", "watched", "brief", "method", "codebook", "settings", "nothing-there",
    ];

    public async ValueTask InitializeAsync() => await Chromium.InitializeAsync();

    public async Task<string> PathOf(string name)
    {
        using var client = new HttpClient { BaseAddress = new(Served.Address) };
        return name switch
        {
            "ask" => "/",
            "pairs" => "/dyads",
            "pair" => "/dyad/MMR-RUS?since=2021",
            "reader" => $"/article/{await First(client, "articleKey")}",
            "search" => "/search?q=visit",
            "claim" => $"/claim/{await First(client, "key")}",
            "map-of-a-state" => "/map/RUS",
            "actor" => "/actor/MMR",
            "source" => "/source?publisher=The+Eastern+Ledger",
            "brief" => "/brief/MMR-RUS",
            "nothing-there" => "/no/such/page",
            _ => $"/{name}",
        };
    }

    /// <summary>Of the first claim in the list.</summary>
    static async Task<string> First(HttpClient client, string name)
    {
        using var claims = JsonDocument.Parse(await client.GetStringAsync("/claims.json"));
        return Find(claims.RootElement, name) ?? throw new InvalidOperationException($"/claims.json has no {name}.");
    }

    static string? Find(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : element.EnumerateObject().Select(property => Find(property.Value, name)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(item => Find(item, name)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        Served.Dispose();
    }
}
