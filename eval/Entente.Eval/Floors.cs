using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Eval;

/// <summary>The quality that was reached and must not be lost: eval/floors.json.</summary>
public sealed record Floors(SortedDictionary<string, TaskFloor> Tasks)
{
    /// <exception cref="InvalidDataException">The file is not one of floors.</exception>
    public static Floors Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return new(JsonSerializer.Deserialize(file, FloorsJson.Default.SortedDictionaryStringTaskFloor)!);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path}: {fault.Message}", fault);
        }
    }

    public void Write(string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(Tasks, FloorsJson.Default.SortedDictionaryStringTaskFloor) + "\n");

    /// <summary>The figures that fell below their floor, in words; empty when all hold.</summary>
    public ImmutableArray<string> Fallen(string task, IEnumerable<Figure> figures)
    {
        if (!Tasks.TryGetValue(task, out var floor))
        {
            return [];
        }

        var reached = figures.ToDictionary(figure => figure.Name, figure => figure.Value, StringComparer.Ordinal);
        return
        [
            .. from pinned in floor.Figures
               let value = reached.TryGetValue(pinned.Key, out var found) ? found : double.NaN
               where !(value >= pinned.Value)
               select $"{task}: {pinned.Key} is {value:f2}, its floor {pinned.Value:f2}",
        ];
    }

    /// <summary>SHA-256 over the files of a labelled set, so that a floor says for which data it holds.</summary>
    public static string HashOf(string gold)
    {
        string[] files = Directory.Exists(gold)
            ? [.. Directory.EnumerateFiles(gold, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [gold];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}

/// <summary>The floors of one task on one state of its labelled set.</summary>
public sealed record TaskFloor(string GoldHash, SortedDictionary<string, double> Figures);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SortedDictionary<string, TaskFloor>))]
sealed partial class FloorsJson : JsonSerializerContext;
