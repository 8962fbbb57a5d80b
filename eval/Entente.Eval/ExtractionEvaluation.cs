using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Articles;
using Entente.Articles.Readers;

namespace Entente.Eval;

/// <summary>Article bodies against a public benchmark's, by its protocol: bags of four-word shingles, means over the pages, F1 of the means.</summary>
public sealed partial class ExtractionEvaluation : IEvaluation
{
    const int Shingle = 4;

    public string Task => "extraction";

    public string Gold => "corpora/extraction";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(gold, "truth.json")));
        var precisions = new List<double>();
        var recalls = new List<double>();
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            var expected = Shingles(page.Value.GetProperty("articleBody").GetString() ?? "");
            var found = Shingles(BodyOf(Path.Combine(gold, "html", $"{page.Name}.html.gz")));
            var hits = expected.Sum(pair => Math.Min(pair.Value, found.GetValueOrDefault(pair.Key)));
            if (found.Count > 0)
            {
                precisions.Add(hits / (double)found.Values.Sum());
            }

            if (expected.Count > 0)
            {
                recalls.Add(hits / (double)expected.Values.Sum());
            }
        }

        var precision = precisions.DefaultIfEmpty().Average();
        var recall = recalls.DefaultIfEmpty().Average();
        var f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        return [new("F1", 100 * f1, recalls.Count), new("precision", 100 * precision, precisions.Count), new("recall", 100 * recall, recalls.Count)];
    }

    static string BodyOf(string path)
    {
        var notes = new DiagnosticBag();
        using var file = File.OpenRead(path);
        return DocumentSources.Open(file, path, notes).SelectMany(document => ArticleReaders.Read(document, notes)).FirstOrDefault()?.Text ?? "";
    }

    static Dictionary<string, int> Shingles(string text)
    {
        var words = Word.Matches(text).Select(match => match.Value).ToArray();
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; words.Length > 0 && i < Math.Max(1, words.Length - Shingle + 1); i++)
        {
            var shingle = string.Join(' ', words.AsSpan(i, Math.Min(Shingle, words.Length - i)).ToArray());
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    [GeneratedRegex(@"\w+")]
    static partial Regex Word { get; }
}
