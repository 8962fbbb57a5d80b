using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Entente.Actors;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>Whether every country that a news stream's entries are tagged with is found in them: 2,000 entries, evenly drawn.</summary>
/// <remarks>The tags were made by a machine ("UN" within "Jong Un"), so that the figure cannot reach 100.</remarks>
public sealed class CountriesEvaluation : IEvaluation
{
    const int Wanted = 2_000;

    static readonly Dictionary<string, string> s_ids = new(StringComparer.Ordinal)
    {
        ["PAL"] = "PSE",
        ["TUR2"] = "TUR",
        ["UNO"] = "UN",
        ["EUU"] = "EU",
        ["NAT"] = "NATO",
    };

    public string Task => "countries";

    public string Gold => "corpora/rss2023_ir.jsonl.gz";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var (found, tagged) = (0, 0);
        foreach (var row in Sample(gold))
        {
            var day = DateOnly.ParseExact(Text(row, "d")[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var article = Article.FromText("gold", $"{Text(row, "t")}\n{Text(row, "x")}", day);
            var mentions = ActorFinder.Find(article, [], knowledge.Actors);
            var named = mentions.SelectMany(m => (string?[])[m.Country, m.ActorId.Split('/')[0], .. m.Place?.Countries ?? []]).ToHashSet();
            foreach (var tag in row.GetProperty("c").EnumerateArray())
            {
                tagged++;
                found += named.Contains(s_ids.GetValueOrDefault(tag.GetString()!, tag.GetString()!)) ? 1 : 0;
            }
        }

        return [new("recall", 100.0 * found / tagged, tagged)];
    }

    static IEnumerable<JsonElement> Sample(string gold)
    {
        var lines = new List<string>();
        using var reader = new StreamReader(new GZipStream(File.OpenRead(gold), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        for (var i = 0; i < Wanted; i++)
        {
            using var document = JsonDocument.Parse(lines[(int)((long)i * lines.Count / Wanted)]);
            yield return document.RootElement.Clone();
        }
    }

    static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
