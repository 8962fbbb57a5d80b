using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Entente.App.Documents;
using Entente.App.Tests.Cli;
using Entente.App.Tests.Stores;
using Entente.Briefs;
using Entente.Incidents;
using Entente.Storage;

namespace Entente.App.Tests.Briefs;

/// <summary>The rules of docs/method.md, section 6, held by the briefs of every pair of the sample press.</summary>
public sealed partial class BriefRulesTests(BriefRulesTests.ReadPress press) : IClassFixture<BriefRulesTests.ReadPress>
{
    [Fact]
    public void Every_brief_keeps_the_rules() => Assert.All(press.Briefs, brief => BriefRules.Hold(brief, press.Articles));

    [Fact]
    public void Two_runs_give_the_same_bytes_in_every_form()
    {
        var again = press.Answer(press.Briefs[0].Question);

        Assert.Equal(BriefJson.Write(press.Briefs[0]), BriefJson.Write(again));
        Assert.Equal(MarkdownBrief.Write(press.Briefs[0]), MarkdownBrief.Write(again));
        Assert.Equal(HtmlBrief.Write(press.Briefs[0]), HtmlBrief.Write(again));
        Assert.Equal(DocxBrief.Write(press.Briefs[0]), DocxBrief.Write(again));
    }

    [Fact]
    public void A_brief_survives_JSON() =>
        Assert.All(press.Briefs, brief => Assert.Equal(BriefJson.Write(brief), BriefJson.Write(BriefJson.Read(BriefJson.Write(brief)))));

    [Fact]
    public void The_page_asks_for_nothing_outside_and_every_link_leads_to_a_place_in_it() =>
        Assert.All(press.Briefs, brief =>
        {
            var page = HtmlBrief.Write(brief);
            var places = Place.Matches(page).Select(match => match.Groups[1].Value).ToList();
            Assert.DoesNotMatch(@"<script|<link|<img|<iframe|@import|url\(", page);
            Assert.Equal(places.Count, places.Distinct().Count());
            Assert.All(Link.Matches(page).Select(match => match.Groups[1].Value), target => Assert.Contains(target, places));
        });

    [Fact]
    public void At_least_two_alternatives_and_three_judgements_are_given_wherever_there_is_evidence() =>
        Assert.All(press.Briefs.Where(brief => brief.Ledger.Length > 6), brief =>
        {
            Assert.True(brief[8].Blocks.Length >= 2);
            Assert.InRange(brief.Judgements.Length, 3, 7);
        });

    [Fact]
    public void A_brief_held_against_itself_has_not_changed_and_against_an_older_one_says_what_has()
    {
        var brief = press.Briefs[0];
        var older = press.Answer(brief.Question with { Until = new(2022, 12, 31) });

        Assert.Equal("No judgement has changed.", BriefDiff.Since(brief, brief)[11].Blocks.Single().Sentences.Single().Text);
        Assert.Contains(BriefDiff.Since(older, brief)[11].Blocks, block => block.Sentences[0].Text.StartsWith("Changed:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_header_says_what_was_asked_how_it_was_read_and_what_it_was_answered_from() =>
        Assert.All(press.Briefs, brief =>
        {
            Assert.Equal($"{brief.Question.NameOfA} and {brief.Question.NameOfB}", brief.Header.Title);
            Assert.StartsWith(brief.Header.Title, brief.Question.Understood, StringComparison.Ordinal);
            Assert.NotEmpty(brief.Question.Asked);
            Assert.Matches("^[0-9a-f]{12,}$", brief.Header.CorpusHash);
            Assert.Equal(58, brief.Header.Articles);
            Assert.NotNull(brief.Header.CutOff);
            Assert.NotEmpty(brief.Header.Version);
            Assert.Equal(0, brief.Header.Reviewed);
        });

    [Fact]
    public async Task What_a_person_has_decided_about_counts_as_reviewed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("one.db");
        await CommandRun.Of(["read", Repository.PathTo("samples/press/rm-2025-03-kremlin.html"), "--store", path]);
        await CommandRun.Of(["decide", "right", Brief(path).Ledger[0].Findings[0], "--store", path]);

        var brief = Brief(path);

        Assert.InRange(brief.Header.Reviewed, 0.01, 0.99);
        Assert.Contains(brief[10].Blocks, block => block.Sentences[0].Text.Contains("a person has reviewed some of them", StringComparison.Ordinal));

        static Brief Brief(string path)
        {
            using var store = ClaimStores.Open(path);
            var inquiry = new Inquiry(store, Knowledge.BuiltIn);
            return inquiry.Answer(inquiry.Understand("Russia", "Myanmar").Question!);
        }
    }

    [Fact]
    public void The_sections_stand_in_the_order_of_the_method() =>
        Assert.All(press.Briefs, brief => Assert.Equal(Enumerable.Range(1, 10), brief.Sections.Select(section => section.Number)));

    [Fact]
    public void Deeds_come_before_plans_plans_before_words_and_words_before_how_things_stand() =>
        Assert.All(press.Briefs.SelectMany(brief => Runs(brief[4])), items => Assert.Equal(items.Order(), items));

    [Fact]
    public void Motives_of_the_one_then_of_the_other_then_third_parties_structure_and_leaders() =>
        Assert.All(press.Briefs, brief =>
        {
            string[] order = ["What moves " + brief.Question.NameOfA, "What moves " + brief.Question.NameOfB, "What moves both", "Third parties", "Opportunity and structure", "Leaders"];
            var headings = brief[5].Blocks.Where(block => block.Style is BlockStyle.Subheading).Select(block => Array.IndexOf(order, block.Heading!.Replace("the ", "", StringComparison.Ordinal))).ToList();
            Assert.Equal(headings.Order(), headings);
        });

    [Fact]
    public void An_opinion_is_marked_as_one_and_a_report_is_not()
    {
        var told = press.Briefs[0][5].Blocks.Concat(press.Briefs[0][6].Blocks).SelectMany(block => block.Sentences).ToList();

        Assert.Contains(told, sentence => sentence.Text.Contains("in the opinion of Dorian Achterberg", StringComparison.Ordinal));
        Assert.DoesNotContain(told, sentence => sentence.Text.Contains("opinion", StringComparison.Ordinal) && sentence.Text.Contains("Tomas Verhel", StringComparison.Ordinal));
    }

    [Fact]
    public void What_speaks_against_a_driver_stands_beside_it_apart_from_its_support()
    {
        var (reasons, counters) = (0, 0);
        foreach (var brief in press.Briefs)
        {
            foreach (var sentences in brief[5].Blocks.Concat(brief[6].Blocks).Where(block => block.Style is BlockStyle.Item).Select(block => block.Sentences))
            {
                reasons++;
                var counter = sentences.SingleOrDefault(IsCounter);
                if (counter is not null)
                {
                    counters++;
                    Assert.Same(sentences[^1], counter);
                    Assert.NotEqual(IsCloser(brief, sentences[0]), IsCloser(brief, counter));
                    Assert.Empty(counter.Cites.Intersect(sentences[..^1].SelectMany(support => support.Cites)));
                }
            }
        }

        Assert.InRange(counters, 1, reasons - 1);

        static bool IsCounter(BriefSentence sentence) =>
            sentence.Text.StartsWith("Against this stands", StringComparison.Ordinal)
            || sentence.Text.StartsWith("To be set against it", StringComparison.Ordinal)
            || sentence.Text.StartsWith("The objection of", StringComparison.Ordinal);

        // what a driver's ledger item was coded as
        static bool IsCloser(Brief brief, BriefSentence sentence) =>
            brief.Ledger[sentence.Cites[0] - 1].Codes.Any(code => code.StartsWith("driver pushes closer", StringComparison.Ordinal));
    }

    [Fact]
    public void An_estimate_of_what_comes_next_is_given_with_its_word_and_band()
    {
        var forecasts = press.Briefs.SelectMany(brief => brief.Judgements).Where(judgement => judgement.Likelihood is not null).ToList();

        Assert.NotEmpty(forecasts);
        Assert.All(forecasts, judgement => Assert.Contains(LikelihoodWords.Words(judgement.Likelihood!.Value), judgement.Claim.Text, StringComparison.Ordinal));
        Assert.All(forecasts, judgement => Assert.DoesNotContain(LikelihoodWords.Words(judgement.Likelihood!.Value), judgement.Reasons.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_judgements_quote_the_same_passage() =>
        Assert.All(press.Briefs, brief =>
        {
            var quoted = brief.Judgements.SelectMany(judgement => judgement.Claim.Runs).Where(run => run.Kind is RunKind.Quotation).Select(run => run.Text).ToList();
            Assert.Equal(quoted.Distinct(), quoted);
        });

    [Fact]
    public void A_difference_names_the_passages_that_came_and_went()
    {
        var brief = press.Briefs[0];
        var older = press.Answer(brief.Question with { Until = new(2022, 12, 31) });

        var section = BriefDiff.Since(older, brief)[11];

        var changed = section.Blocks.First(block => block.Sentences[0].Text.StartsWith("Changed:", StringComparison.Ordinal));
        Assert.Contains(changed.Sentences, sentence => sentence.Text.StartsWith("New evidence: “", StringComparison.Ordinal) && sentence.Cites.Length == 1);
        Assert.All(
            changed.Sentences.SelectMany(sentence => sentence.Runs).Where(run => run.Kind is RunKind.Quotation),
            run => Assert.Contains(brief.Ledger.Concat(older.Ledger), item => item.Quotation.Contains(run.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_copy_is_named_beside_its_original_and_is_no_source_of_its_own()
    {
        var sources = press.Briefs[0].Sources;

        Assert.Contains(sources, source => source.Publisher == "Meridian Wire" && source.Copies.Contains("Harbour Post"));
        Assert.DoesNotContain(sources, source => source.Title == "Army chief of Myanmar courts Moscow");
    }

    [Fact]
    public void One_article_alone_is_called_one_account_and_bears_no_high_confidence()
    {
        var single = press.Answer(press.Briefs[0].Question with { Since = new(2025, 5, 1) });

        Assert.Single(single.Sources);
        Assert.Contains("one article", single.Header.Warning, StringComparison.Ordinal);
        Assert.DoesNotContain(single.Judgements, judgement => judgement.Confidence is Confidence.High);
    }

    [Fact]
    public void The_ledger_gives_number_offsets_hash_and_codes_of_every_quotation() =>
        Assert.All(press.Briefs.SelectMany(brief => brief.Ledger.Select((item, at) => (item, at))), pair =>
        {
            Assert.Equal(pair.at + 1, pair.item.Number);
            Assert.Equal(pair.item.Quotation.Length, pair.item.End - pair.item.Start);
            Assert.StartsWith(pair.item.Hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pair.item.Quotation))), StringComparison.Ordinal);
            Assert.NotEmpty(pair.item.Codes);
        });

    [Fact]
    public void Every_figure_has_a_title_a_description_and_a_table_that_says_the_same() =>
        Assert.All(press.Briefs.SelectMany(brief => brief.Sections).Select(section => section.Figure).OfType<BriefFigure>(), figure =>
        {
            var svg = XDocument.Parse(figure.Svg).Root!;
            Assert.Equal(figure.Title, svg.Elements().Single(element => element.Name.LocalName == "title").Value);
            Assert.Equal(figure.Description, svg.Elements().Single(element => element.Name.LocalName == "desc").Value);
            Assert.NotEmpty(figure.Rows);
            Assert.All(figure.Rows, row => Assert.Equal(figure.Columns.Length, row.Length));
        });

    [Fact]
    public void Changes_outlook_and_drivers_are_drawn_where_there_is_a_record()
    {
        var brief = press.Briefs[0];

        Assert.StartsWith("How much Russia and Myanmar have to do with each other", brief[3].Figure!.Title, StringComparison.Ordinal);
        Assert.StartsWith("Timeline", brief[4].Figure!.Title, StringComparison.Ordinal);
        Assert.StartsWith("What drives", brief[5].Figure!.Title, StringComparison.Ordinal);
    }

    /// <summary>Deed 0, plan 1, word 2, state 3: the items under one dimension, as their wording shows.</summary>
    static IEnumerable<List<int>> Runs(BriefSection section)
    {
        var items = new List<int>();
        foreach (var block in section.Blocks)
        {
            if (block.Style is BlockStyle.Subheading)
            {
                yield return items;
                items = [];
            }
            else if (block.Style is BlockStyle.Item)
            {
                var words = block.Sentences[0].Text;
                items.Add(Opens("Announced", "Planned") ? 1 : Opens("In words", "A matter of words") ? 2 : Opens("As things stand", "The state of things") ? 3 : 0);
                bool Opens(params ReadOnlySpan<string> openings)
                {
                    foreach (var opening in openings)
                    {
                        if (words.StartsWith(opening, StringComparison.Ordinal))
                        {
                            return true;
                        }
                    }

                    return false;
                }
            }
        }

        yield return items;
    }

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    static partial Regex Place { get; }

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    static partial Regex Link { get; }

    /// <summary>The sample press in a store, and the briefs of its ten pairs.</summary>
    public sealed class ReadPress : IAsyncLifetime
    {
        static readonly (string, string)[] s_pairs =
        [
            ("Russia", "Myanmar"), ("Russia", "North Korea"), ("Saudi Arabia", "Iran"), ("India", "Russia"), ("China", "Myanmar"),
            ("Armenia", "Azerbaijan"), ("Turkey", "Armenia"), ("United States", "Vietnam"), ("Israel", "UAE"), ("India", "China"), ("Peru", "Norway"),
        ];

        readonly TemporaryFolder _folder = new();

        IClaimStore? _store;

        public ImmutableArray<Brief> Briefs { get; private set; }

        public ImmutableDictionary<string, StoredArticle> Articles { get; private set; } = [];

        public Brief Answer(Question question) => new Inquiry(_store!, Knowledge.BuiltIn).Answer(question);

        public async ValueTask InitializeAsync()
        {
            await CommandRun.Of(["read", Repository.PathTo("samples/press"), "--store", _folder.PathTo("press.db")]);
            _store = ClaimStores.Open(_folder.PathTo("press.db"));
            var inquiry = new Inquiry(_store, Knowledge.BuiltIn);
            Briefs = [.. s_pairs.Select(pair => inquiry.Answer(inquiry.Understand(pair.Item1, pair.Item2).Question!))];
            Articles = _store.Articles(Briefs.SelectMany(brief => brief.Ledger).Select(item => item.ArticleKey).Distinct());
        }

        public ValueTask DisposeAsync()
        {
            _store?.Dispose();
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
