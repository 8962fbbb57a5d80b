using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Entente.Articles;
using Entente.Claims;
using Entente.Measures;

namespace Entente.Storage;

/// <summary>Reads what <see cref="StoreJson"/> wrote.</summary>
/// <remarks>By hand, since a serializer prepares for every type that it reads: of the short life of a command that was the longest part.</remarks>
static class StoredJson
{
    public static ImmutableArray<string> Texts(string json) => Items(json, static item => item.GetString()!);

    public static ImmutableArray<Party> Parties(string json) => Items(json, static item => new Party(
        Text(item, "actor") ?? "", Text(item, "code") ?? "", Text(item, "country"), item.TryGetProperty("span", out var span) ? Span(span) : null));

    public static ImmutableArray<Block> Blocks(string json) => Items(json, static item =>
        new Block((BlockKind)item.GetProperty("kind").GetInt32(), Span(item.GetProperty("span"))));

    public static Quantity Quantity(string json)
    {
        using var document = JsonDocument.Parse(json);
        var item = document.RootElement;
        return new()
        {
            Span = Span(item.GetProperty("span")),
            Value = item.GetProperty("value").GetDouble(),
            Unit = Text(item, "unit"),
            Of = Text(item, "of"),
            Bound = (QuantityBound)item.GetProperty("bound").GetInt32(),
            Approximate = item.GetProperty("approximate").GetBoolean(),
        };
    }

    static ImmutableArray<T> Items<T>(string json, Func<JsonElement, T> read)
    {
        if (json == "[]")
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        var items = new T[document.RootElement.GetArrayLength()];
        var count = 0;
        foreach (var item in document.RootElement.EnumerateArray())
        {
            items[count++] = read(item);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    static TextSpan Span(JsonElement span) => new(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
}
