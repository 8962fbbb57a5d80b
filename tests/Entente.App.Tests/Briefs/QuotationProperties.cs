using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Entente.App.Documents;
using Entente.App.Tests.Cli;
using Entente.App.Tests.Stores;
using Entente.Articles;
using Entente.Briefs;
using Entente.Incidents;
using Entente.Storage;

namespace Entente.App.Tests.Briefs;

/// <summary>Every quotation printed anywhere is the source's characters, whatever the articles are like.</summary>
public sealed partial class QuotationProperties
{
    static readonly Lazy<Engine> s_engine = new(() => new(Knowledge.BuiltIn));

    static readonly string[] s_sentences =
    [
        "Russia and Myanmar signed an agreement on nuclear energy because Naypyidaw needs electricity.",
        "President Vladimir Putin received Min Aung Hlaing in Moscow on 4 March 2025.",
        "“We are grateful to our Russian friends,” Min Aung Hlaing said, “for the fighter jets.”",
        "Western sanctions have left Myanmar no choice but to turn to Russia.",
        "Moscow seeks a port on the Indian Ocean in order to expand its influence in Myanmar.",
        "Russia delivered six Su-30 jets worth 400 million dollars to Myanmar last year.",
        "But if the junta collapses, Russia risks losing what it has invested in Myanmar.",
        "Myanmar did not sign the treaty with Russia, a spokesman said.",
        "Russia accused Myanmar of delaying payments [for *oil* & gas] <at the port>.",
        "Lavrov will visit Naypyidaw next month to discuss trade with Myanmar | and visas.",
        "In return for the jets, Myanmar voiced support for Russia's war in Ukraine.",
        "Relations between Russia and Myanmar have grown closer since 2021, according to analysts in Yangon.",
        "Mistrust of the generals holds back Russian investment in Myanmar.",
    ];

    static readonly string[] s_noise = ["", "", "", " ", "\n\n", "\n", "“", "”", "\"", "…", "😀", "\u200b", "\u00a0", "\t", "\\", "*", "_x_", "#", "</q>", "&amp;", "\u202e", "..", "!", "\u0007"];

    /// <summary>Sentences in any order, cut, doubled and strewn with characters that every form of output treats in its own way.</summary>
    static readonly Gen<string> s_text =
        Gen.Select(Gen.Int[0, s_sentences.Length - 1], Gen.Int[0, s_noise.Length - 1], Gen.Int[0, 30], Gen.Int[0, 120], (sentence, noise, cut, at) =>
        {
            var words = s_sentences[sentence];
            var kept = cut < 3 ? words[..Math.Min(words.Length, at + 10)] : words;
            return kept.Insert(Math.Min(at, kept.Length), s_noise[noise]);
        }).List[2, 12].Select(sentences => string.Join(' ', sentences));

    static readonly Gen<(string Text, int Day)[]> s_press = Gen.Select(s_text, Gen.Int[0, 900]).Array[1, 5];

    [Fact]
    public void Every_quotation_of_a_brief_is_the_characters_of_its_source_in_every_form()
    {
        var seen = 0;
        s_press.Sample(
            press =>
            {
                using var folder = new TemporaryFolder();
                using var store = Read(press, folder.PathTo("p.db"));
                var inquiry = new Inquiry(store, Knowledge.BuiltIn);
                var brief = inquiry.Answer(inquiry.Understand("Russia", "Myanmar").Question!);
                BriefRules.Hold(brief, store.Articles(brief.Sources.Select(source => source.ArticleKey)));
                var texts = brief.Sources.Select(source => source.Text).ToList();
                Assert.All(QuotationsOf(HtmlBrief.Write(brief)), quotation => Assert.Contains(texts, text => text.Contains(quotation, StringComparison.Ordinal)));
                var quoted = brief.Ledger.Select(item => item.Quotation)
                    .Concat(brief.Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Sentences).SelectMany(sentence => sentence.Runs)
                        .Where(run => run.Kind is RunKind.Quotation).Select(run => run.Text)).Distinct().ToList();
                seen += quoted.Count;
                var markdown = Plain(Escapes.Replace(MarkdownBrief.Write(brief), "$1"));
                var document = Plain(WordsOf(DocxBrief.Write(brief)));
                Assert.All(quoted, quotation => Assert.Contains(Plain(Escapes.Replace(quotation.Replace("\\", "\\\\", StringComparison.Ordinal), "$1")), markdown, StringComparison.Ordinal));
                Assert.All(quoted, quotation => Assert.Contains(Plain(quotation), document, StringComparison.Ordinal));
                Assert.Equal(BriefJson.Write(brief), BriefJson.Write(BriefJson.Read(BriefJson.Write(brief))));
            },
            iter: 60,
            threads: 1);
        Assert.True(seen > 200, $"Only {seen} quotations were looked at.");
    }

    [Fact]
    public void Every_quotation_that_why_claims_and_drivers_print_is_the_characters_of_its_source() =>
        s_press.Sample(
            press =>
            {
                using var folder = new TemporaryFolder();
                var path = folder.PathTo("p.db");
                Dictionary<string, string> texts;
                Brief brief;
                using (var store = Read(press, path))
                {
                    var inquiry = new Inquiry(store, Knowledge.BuiltIn);
                    brief = inquiry.Answer(inquiry.Understand("Russia", "Myanmar").Question!);
                    texts = store.Articles(store.Claims(new()).Select(claim => claim.ArticleKey).Concat(store.Drivers(new()).Select(driver => driver.ArticleKey)))
                        .ToDictionary(pair => pair.Key, pair => pair.Value.Article.Text);
                }

                foreach (var command in new[] { "claims", "drivers" })
                {
                    var rows = JsonDocument.Parse(Run([command, "--store", path, "--format", "json"]).Out).RootElement;
                    foreach (var row in rows.EnumerateArray())
                    {
                        var text = texts[row.GetProperty("article").GetString()!];
                        Assert.Equal(text[row.GetProperty("start").GetInt32()..row.GetProperty("end").GetInt32()], row.GetProperty("quotation").GetString());
                        Assert.Contains(row.GetProperty("sentence").GetString()!, text, StringComparison.Ordinal);
                    }
                }

                var page = Plain(Run(["why", "Russia", "Myanmar", "--store", path]).Out);
                int[] shown = [1, 5, 6, 7, 9];
                Assert.All(
                    brief.Sections.Where(section => shown.Contains(section.Number)).SelectMany(section => section.Blocks).SelectMany(block => block.Sentences)
                        .SelectMany(sentence => sentence.Runs).Where(run => run.Kind is RunKind.Quotation),
                    run => Assert.Contains(Plain(run.Text), page, StringComparison.Ordinal));
            },
            iter: 15,
            threads: 1);

    static IClaimStore Read((string Text, int Day)[] press, string path)
    {
        var store = ClaimStores.Open(path);
        var analyses = press
            .Select((piece, at) => Article.FromText($"p{at}", Sound(piece.Text), new DateOnly(2023, 1, 1).AddDays(piece.Day)) with { Publisher = $"Paper {at % 3}", Title = $"Piece {at}" })
            .Select(article => StoredAnalysis.From(s_engine.Value.Analyze(article)))
            .DistinctBy(analysis => analysis.Article.Key)
            .ToList();
        store.Begin("press", "hash", 1);
        store.Append("press", analyses, []);
        store.Finish("press", SourceStatus.Read, []);
        return store;
    }

    static CommandRun Run(string[] args) => CommandRun.Of(args).GetAwaiter().GetResult();

    /// <summary>Half a pair of surrogates is no text that a file could hold.</summary>
    static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    static IEnumerable<string> QuotationsOf(string page) => Quoted.Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    static string WordsOf(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return string.Concat(archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return WebUtility.HtmlDecode(Tag.Replace(reader.ReadToEnd(), ""));
        }));
    }

    /// <summary>Line breaks and control characters have no place in a terminal's line or a document's run: all of them count as blanks.</summary>
    static string Plain(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    [GeneratedRegex("<q(?: class=\"own\")?>(.*?)</q>", RegexOptions.Singleline)]
    static partial Regex Quoted { get; }

    [GeneratedRegex(@"\\([*_`\[\]<\\#|])")]
    static partial Regex Escapes { get; }

    [GeneratedRegex("<[^>]*>")]
    static partial Regex Tag { get; }
}
