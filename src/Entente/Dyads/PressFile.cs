using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>How a press is put by: one part for all, one for each side, so that a pair needs three of them.</summary>
static partial class PressFile
{
    const string Name = "press";

    public static (Press Press, string Key)? Read(IClaimStore store)
    {
        if (store.Kept(Name) is not { } text || JsonSerializer.Deserialize(text, PressJson.Default.PressDocument) is not { } document)
        {
            return null;
        }

        var sides = new ConcurrentDictionary<string, PressSide>();
        var press = new Press(
            new() { Months = document.Months, Dimensions = document.Dimensions },
            document.Without.ToDictionary(less => less.Key, less => new PressSums { Months = less.Value.Months, Dimensions = less.Value.Dimensions }),
            side => sides.GetOrAdd(side, name =>
                store.Kept($"{Name}/{name}") is { } own && JsonSerializer.Deserialize(own, PressJson.Default.PressSide) is { } kept ? kept : new([], [])),
            new(document.FirstWeek, document.Weeks, document.Clumping, document.Dispersion),
            (document.From, document.To))
        {
            Pairs = [.. document.Pairs.Select(pair => (new Dyad(pair.A, pair.B), pair.Weight))],
        };
        return (press, document.Key);
    }

    public static IReadOnlyList<(string Name, string Value)> Write(Press press, string key)
    {
        var document = new PressDocument(
            key, press.Days.From, press.Days.To, press.Sums.Months, press.Sums.Dimensions, press.Weekly.First, press.Weekly.All, press.Weekly.Clumping, press.Weekly.Dispersion,
            press.Without.ToDictionary(less => less.Key, less => new PressLess(less.Value.Months, less.Value.Dimensions)),
            [.. press.Pairs.Select(pair => new PressPair(pair.Dyad.A, pair.Dyad.B, pair.Weight))]);
        return
        [
            .. press.Sums.Sides.Select(side => ($"{Name}/{side.Key}", JsonSerializer.Serialize(
                new(side.Value, press.Without.Where(less => less.Value.Sides.ContainsKey(side.Key)).ToDictionary(less => less.Key, less => less.Value.Sides[side.Key])),
                PressJson.Default.PressSide))),
            (Name, JsonSerializer.Serialize(document, PressJson.Default.PressDocument)),
        ];
    }

    sealed record PressDocument(
        string Key, DateOnly? From, DateOnly? To, Dictionary<int, double> Months, Dictionary<string, Turned> Dimensions,
        int FirstWeek, double[] Weeks, double Clumping, double Dispersion, Dictionary<string, PressLess> Without, PressPair[] Pairs);

    sealed record PressLess(Dictionary<int, double> Months, Dictionary<string, Turned> Dimensions);

    sealed record PressPair(string A, string B, double Weight);

    [JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
    [JsonSerializable(typeof(PressDocument))]
    [JsonSerializable(typeof(PressSide))]
    sealed partial class PressJson : JsonSerializerContext;
}
