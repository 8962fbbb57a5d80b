using System.Text;
using System.Text.Json;
using Entente.Articles;
using Entente.Articles.Readers;

namespace Entente.Eval;

/// <summary>The labelled article read as a user would, from its raw file, with its labels. Labels count code points from the start of that file.</summary>
sealed class SeedText : IDisposable
{
    readonly JsonDocument _labels;

    SeedText(string raw, JsonDocument labels, Analysis analysis)
    {
        _labels = labels;
        Units = GoldRows.Units(raw);
        Analysis = analysis;
        Places = new(raw, analysis.Article.Text, labels.RootElement);
    }

    public JsonElement Labels => _labels.RootElement;

    public int[] Units { get; }

    public Analysis Analysis { get; }

    public SeedPlaces Places { get; }

    public static SeedText Read(Knowledge knowledge, string gold)
    {
        var raw = File.ReadAllText(Path.Combine(Path.GetDirectoryName(gold)!, "article.txt"), Encoding.UTF8);
        var document = new RawDocument { Name = "seed", Id = "seed", Bytes = Encoding.UTF8.GetBytes(raw), MediaType = "text/plain", Published = new(2025, 4, 22) };
        return new(raw, JsonDocument.Parse(File.ReadAllText(gold)), new Engine(knowledge).Analyze(ArticleReaders.Read(document, new()).Single()));
    }

    /// <summary>A labelled stretch: its start and its words.</summary>
    public TextSpan SpanOf(JsonElement label)
    {
        var start = Units[label.GetProperty("raw_start").GetInt32()];
        return new(start, start + label.GetProperty("text").GetString()!.Length);
    }

    public void Dispose() => _labels.Dispose();
}
