using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>How a press is put by: one part for all, one for each side, so that a pair needs three of them.</summary>
static partial class PressFile
{
    const string Name = "press";

    /// <summary>Null where nothing was kept, or another build of the program kept it, in whatever form that was.</summary>
    /// <remarks>Read by hand: a serializer would spend more on what it prepares than the reading takes.</remarks>
    public static (Press Press, string Key)? Read(IClaimStore store)
    {
        if (store.Kept(Name) is not { } text)
        {
            return null;
        }

        using var json = JsonDocument.Parse(text);
        var document = json.RootElement;
        if (!document.TryGetProperty("Program", out var program) || program.GetString() != StoreKey.Extractor)
        {
            return null;
        }

        var sides = new ConcurrentDictionary<string, PressSide>();
        var press = new Press(
            new() { Months = Months(document.GetProperty("Months")), Dimensions = Dimensions(document.GetProperty("Dimensions")) },
            Named(document.GetProperty("Without"), less => new PressSums { Months = Months(less.GetProperty("Months")), Dimensions = Dimensions(less.GetProperty("Dimensions")) }),
            side => sides.GetOrAdd(side, name => Side(store, name)),
            new(document.GetProperty("FirstWeek").GetInt32(), Numbers(document.GetProperty("Weeks")), Clumped(document.GetProperty("Clumping")), document.GetProperty("Dispersion").GetDouble()),
            (Day(document.GetProperty("From")), Day(document.GetProperty("To"))))
        {
            Pairs = Pairs(document.GetProperty("Pairs")),
        };
        return (press, document.GetProperty("Key").GetString()!);
    }

    public static IReadOnlyList<(string Name, string Value)> Write(Press press, string key)
    {
        var document = new PressDocument(
            StoreKey.Extractor, key, press.Days.From, press.Days.To, press.Sums.Months, press.Sums.Dimensions, press.Weekly.First, press.Weekly.All, press.Weekly.Clumping, press.Weekly.Dispersion,
            press.Without.ToDictionary(less => less.Key, less => new PressLess(less.Value.Months, less.Value.Dimensions)),
            [.. press.Pairs.Select(pair => new PressPair(pair.Dyad.A, pair.Dyad.B, pair.Weight))]);
        return
        [
            .. press.Sums.Sides.Select(side => ($"{Name}/{side.Key}", JsonSerializer.Serialize(
                new(side.Value, press.Without.Where(less => less.Value.Sides.ContainsKey(side.Key)).ToDictionary(less => less.Key, less => less.Value.Sides[side.Key])),
                PressJson.Default.PressOfSide))),
            (Name, JsonSerializer.Serialize(document, PressJson.Default.PressDocument)),
        ];
    }

    static TaylorLaw Clumped(JsonElement law) => new(law.GetProperty("AtOne").GetDouble(), law.GetProperty("Power").GetDouble());

    /// <remarks>What each source does to it is read only where it is asked for: it is fifty times as much.</remarks>
    static PressSide Side(IClaimStore store, string name) => new(
        Part(store, name, "Months", Months) ?? [],
        new(() => Part(store, name, "Without", without => Named(without, Months)) ?? []));

    static T? Part<T>(IClaimStore store, string side, string part, Func<JsonElement, T> read)
        where T : class
    {
        if (store.Kept($"{Name}/{side}") is not { } text)
        {
            return null;
        }

        using var json = JsonDocument.Parse(text);
        return read(json.RootElement.GetProperty(part));
    }

    static Dictionary<string, T> Named<T>(JsonElement values, Func<JsonElement, T> read)
    {
        var named = new Dictionary<string, T>();
        foreach (var value in values.EnumerateObject())
        {
            named.Add(value.Name, read(value.Value));
        }

        return named;
    }

    static Dictionary<int, double> Months(JsonElement values)
    {
        var months = new Dictionary<int, double>();
        foreach (var value in values.EnumerateObject())
        {
            months.Add(int.Parse(value.Name, CultureInfo.InvariantCulture), value.Value.GetDouble());
        }

        return months;
    }

    static Dictionary<string, Turned> Dimensions(JsonElement values) =>
        Named(values, turned => new Turned(turned.GetProperty("Cooperation").GetDouble(), turned.GetProperty("Conflict").GetDouble()));

    static ImmutableArray<(Dyad Dyad, double Weight)> Pairs(JsonElement values)
    {
        var pairs = new (Dyad, double)[values.GetArrayLength()];
        var count = 0;
        foreach (var pair in values.EnumerateArray())
        {
            pairs[count++] = (new(pair.GetProperty("A").GetString()!, pair.GetProperty("B").GetString()!), pair.GetProperty("Weight").GetDouble());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(pairs);
    }

    static double[] Numbers(JsonElement values)
    {
        var numbers = new double[values.GetArrayLength()];
        var count = 0;
        foreach (var number in values.EnumerateArray())
        {
            numbers[count++] = number.GetDouble();
        }

        return numbers;
    }

    static DateOnly? Day(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null ? null : DateOnly.ParseExact(value.GetString()!, "O", CultureInfo.InvariantCulture);

    sealed record PressDocument(
        string Program, string Key, DateOnly? From, DateOnly? To, Dictionary<int, double> Months, Dictionary<string, Turned> Dimensions,
        int FirstWeek, double[] Weeks, TaylorLaw Clumping, double Dispersion, Dictionary<string, PressLess> Without, PressPair[] Pairs);

    sealed record PressLess(Dictionary<int, double> Months, Dictionary<string, Turned> Dimensions);

    sealed record PressOfSide(Dictionary<int, double> Months, Dictionary<string, Dictionary<int, double>> Without);

    sealed record PressPair(string A, string B, double Weight);

    [JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
    [JsonSerializable(typeof(PressDocument))]
    [JsonSerializable(typeof(PressOfSide))]
    sealed partial class PressJson : JsonSerializerContext;
}
