using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Entente.Tests.Briefs;

/// <summary>The sample press has the shapes, pairs and honesty that its README promises.</summary>
public sealed partial class SamplePressTests
{
    static readonly string s_folder = Repository.PathTo("samples/press");

    static readonly List<Sample> s_samples = [.. Pages(), .. Texts(), .. Feed(), .. Lines()];

    [Fact]
    public void The_press_has_at_least_44_articles_in_four_shapes_and_five_genres()
    {
        Assert.True(s_samples.Count >= 44);
        Assert.Equal(4, s_samples.Select(s => s.Shape).Distinct().Count());
        Assert.True(s_samples.Select(s => s.Genre).Distinct().Count() >= 5);
    }

    [Fact]
    public void The_press_covers_at_least_eight_pairs_and_Russia_and_Myanmar_in_eight_articles()
    {
        var pairs = s_samples.SelectMany(s => s.Pairs).CountBy(pair => pair).ToDictionary();

        Assert.True(pairs.Count(p => p.Value >= 3) >= 8);
        Assert.True(pairs["RUS-MMR"] >= 8);
    }

    [Fact]
    public void Every_article_says_that_it_is_a_sample_and_names_its_facts()
    {
        Assert.All(s_samples, sample =>
        {
            Assert.Contains("our own writing", sample.Notice, StringComparison.Ordinal);
            Assert.Matches(@"\b20[12]\d\b", sample.Facts);
            Assert.InRange(sample.Words, 120, 480);
        });
    }

    static IEnumerable<Sample> Pages() =>
        from path in Directory.EnumerateFiles(s_folder, "*.html")
        let page = File.ReadAllText(path)
        let meta = Meta.Matches(page).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value)
        select new Sample("html", meta["sample"], meta["facts"], meta["pairs"], meta["genre"], Tag.Replace(page[page.IndexOf("<body", StringComparison.Ordinal)..], " "));

    static IEnumerable<Sample> Texts() =>
        from path in Directory.EnumerateFiles(s_folder, "*.txt")
        let text = File.ReadAllText(path)
        let last = Trailer.Matches(text).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value)
        select new Sample("text", last["Sample"], last["Facts"], last["Pairs"], last["Genre"], text);

    static IEnumerable<Sample> Feed() =>
        from item in XDocument.Load(Path.Combine(s_folder, "digest-feed.xml")).Descendants("item")
        let category = item.Elements("category").ToDictionary(c => c.Attribute("domain")!.Value["entente:".Length..], c => c.Value)
        let body = item.Elements().Single(e => e.Name.LocalName == "encoded").Value
        select new Sample("rss", category["sample"], category["facts"], category["pairs"], category["genre"], body);

    static IEnumerable<Sample> Lines() =>
        from line in File.ReadLines(Path.Combine(s_folder, "agency-archive.jsonl"))
        let article = JsonDocument.Parse(line).RootElement
        let field = new Func<string, string>(name => article.GetProperty(name).GetString()!)
        select new Sample("jsonl", field("sample"), field("facts"), field("pairs"), field("genre"), field("text"));

    [GeneratedRegex("<meta name=\"entente:(\\w+)\" content=\"([^\"]*)\">")]
    static partial Regex Meta { get; }

    [GeneratedRegex(@"^(Sample|Facts|Pairs|Genre): (.+?)\r?$", RegexOptions.Multiline)]
    static partial Regex Trailer { get; }

    [GeneratedRegex("<[^>]*>")]
    static partial Regex Tag { get; }

    sealed record Sample(string Shape, string Notice, string Facts, string PairList, string Genre, string Body)
    {
        public string[] Pairs => PairList.Split(", ");

        public int Words => Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
    }
}
