using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Articles;
using Entente.Claims;

namespace Entente.Eval;

/// <summary>A label of the seed set, or one of our claims brought to the same shape. Spans count from the start of the raw file.</summary>
sealed record SeedFact
{
    static readonly HashSet<string> s_groups = ["ASEAN", "BRICS", "SCO", "CSTO", "NATO", "EU", "UN"];

    public required TextSpan Span { get; init; }

    /// <summary>ISO 3166-1 alpha-3 codes, and the ids of groups that have no country.</summary>
    public required HashSet<string> Source { get; init; }

    public required HashSet<string> Target { get; init; }

    public bool Reciprocal { get; init; }

    /// <summary>The category, or any of those that were allowed; null stands for none.</summary>
    public required ImmutableArray<string?> Categories { get; init; }

    public required string Modality { get; init; }

    public double? Quantity { get; init; }

    public bool IsExplicit { get; init; }

    public (DateOnly? From, DateOnly? To) Time { get; init; }

    /// <summary>Null for a label.</summary>
    public Claim? Claim { get; init; }

    public bool HasPairOf(SeedFact said) =>
        (Agree(Source, said.Source) && Agree(Target, said.Target)) || (Reciprocal && Agree(Source, said.Target) && Agree(Target, said.Source));

    public bool HasCategoryOf(SeedFact said) => Categories.Contains(said.Categories[0]);

    static bool Agree(HashSet<string> one, HashSet<string> other) => one.Overlaps(other) || (one.Count == 0 && other.Count == 0);

    public static List<SeedFact> Labelled(JsonElement labels, int[] units)
    {
        var stateless = labels.GetProperty("actors").EnumerateArray()
            .Where(actor => actor.GetProperty("countries").GetArrayLength() == 0)
            .Select(actor => actor.GetProperty("id").GetString()!)
            .ToHashSet();
        return [.. labels.GetProperty("facts").EnumerateArray().Select(fact => Labelled(fact, stateless, units))];
    }

    static SeedFact Labelled(JsonElement fact, HashSet<string> stateless, int[] units)
    {
        var quote = fact.GetProperty("quote");
        var start = quote.GetProperty("raw_start").GetInt32();
        var date = fact.GetProperty("date");
        return new()
        {
            Span = new(units[start], units[start] + quote.GetProperty("text").GetString()!.Length),
            Source = Side(fact, "source", stateless),
            Target = Side(fact, "target", stateless),
            Reciprocal = fact.GetProperty("reciprocal").GetBoolean(),
            Categories = [fact.GetProperty("plover").GetString(), .. Words(fact, "plover_alt")],
            Modality = fact.GetProperty("modality").GetString()!,
            Quantity = fact.GetProperty("quantity") is { ValueKind: JsonValueKind.Object } quantity && quantity.GetProperty("value").ValueKind == JsonValueKind.Number
                ? quantity.GetProperty("value").GetDouble()
                : null,
            IsExplicit = date.ValueKind == JsonValueKind.Object && date.GetProperty("basis").GetString()!.StartsWith("explicit", StringComparison.Ordinal),
            Time = date.ValueKind == JsonValueKind.Object ? (Day(date, "start"), Day(date, "end")) : default,
        };
    }

    public static List<SeedFact> Said(Analysis analysis, SeedPlaces places) =>
    [
        .. from claim in analysis.Claims
           let span = places.InRaw(claim.Evidence.Span)
           where span is not null
           select new SeedFact
           {
               Span = span.Value,
               Source = Side(claim.Source),
               Target = Side(claim.Target),
               Categories = [claim.Event?.Plover.ToString().ToUpperInvariant()],
               Modality = claim.Modality.ToString().ToLowerInvariant(),
               Quantity = claim.Quantity?.Value,
               Time = (claim.Interval.From, claim.Interval.To),
               Claim = claim,
           },
    ];

    static HashSet<string> Side(JsonElement fact, string name, HashSet<string> stateless) =>
        [.. Words(fact, $"{name}_countries"), .. Words(fact, name).Where(stateless.Contains)];

    static HashSet<string> Side(ImmutableArray<Party> parties)
    {
        var side = new HashSet<string>();
        foreach (var party in parties)
        {
            var code = party.Code.Length > 3 ? party.Code[..3] : party.Code;
            var isGroup = code is "IGO" or "NGO" or "IMG" or "MNC";
            if (code.Length > 0 && !isGroup)
            {
                side.Add(code);
            }

            var name = party.Actor[(party.Actor.LastIndexOf('/') + 1)..].ToUpperInvariant();
            if (isGroup || s_groups.Contains(name))
            {
                side.Add(name);
            }
        }

        return side;
    }

    static IEnumerable<string> Words(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(word => word.GetString()!);

    static DateOnly? Day(JsonElement date, string name) =>
        date.GetProperty(name) is { ValueKind: JsonValueKind.String } day ? DateOnly.Parse(day.GetString()!, CultureInfo.InvariantCulture) : null;
}
