using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Entente.App.Documents;
using Entente.App.Tests.Cli;
using Entente.App.Tests.Stores;
using Entente.Briefs;
using Entente.Incidents;
using Entente.Storage.Sqlite;

namespace Entente.App.Tests.Briefs;

/// <summary>The rules of docs/method.md, section 6, held by the briefs of every pair of the sample press.</summary>
public sealed partial class BriefRulesTests(BriefRulesTests.ReadPress press) : IClassFixture<BriefRulesTests.ReadPress>
{
    static readonly string[] s_likelihoods = [.. Enum.GetValues<Likelihood>().Select(LikelihoodWords.Words)];

    [Fact]
    public void Every_sentence_of_sections_1_to_9_is_cited_or_marked_as_an_assumption() =>
        Assert.All(press.Sentences, s => Assert.True(s.Sentence.Assumption || s.Sentence.Cites.Length > 0, s.Sentence.Text));

    [Fact]
    public void Every_quotation_is_the_characters_of_its_source()
    {
        Assert.All(press.Briefs.SelectMany(brief => brief.Ledger), item =>
            Assert.Equal(press.Articles[item.ArticleKey].Article.Text[item.Start..item.End], item.Quotation));
        Assert.All(press.Sentences, s => Assert.All(s.Sentence.Runs.Where(run => run.Kind is RunKind.Quotation), run =>
        {
            Assert.Contains(run.Item!.Value, s.Sentence.Cites);
            Assert.Contains(run.Text, s.Brief.Ledger[run.Item.Value - 1].Quotation, StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void A_figure_is_quoted_or_is_a_day_or_count_of_what_is_cited() =>
        Assert.All(press.Sentences, s => Assert.All(s.Sentence.Runs, run =>
        {
            var cited = s.Sentence.Cites.Select(number => s.Brief.Ledger[number - 1]).ToList();
            switch (run.Kind)
            {
                case RunKind.Words:
                    Assert.DoesNotMatch(@"\d", run.Text);
                    break;
                case RunKind.Day:
                    Assert.Contains(cited, item => item.Days.Append(item.Published!.Value).Any(day => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture).EndsWith(run.Text, StringComparison.Ordinal)));
                    break;
                case RunKind.Count:
                    Assert.All(run.Counts ?? [], number => Assert.Contains(number, s.Sentence.Cites));
                    var counted = run.Counts is { } numbers ? [.. numbers.Select(number => s.Brief.Ledger[number - 1])] : cited;
                    var counts = new[] { counted.Count, counted.Select(item => item.Publisher ?? item.ArticleKey).Distinct().Count() };
                    Assert.Contains(counts, count => string.Equals(SentenceWriter.Count(count).Text, run.Text, StringComparison.OrdinalIgnoreCase));
                    break;
            }
        }));

    [Fact]
    public void Confidence_and_likelihood_never_stand_in_one_sentence() =>
        Assert.All(press.Sentences, s =>
        {
            var ours = string.Concat(s.Sentence.Runs.Where(run => run.Kind is RunKind.Words).Select(run => run.Text));
            Assert.False(ours.Contains("confidence", StringComparison.OrdinalIgnoreCase) && s_likelihoods.Any(words => ours.Contains(words, StringComparison.Ordinal)), ours);
        });

    [Fact]
    public void No_judgement_is_held_with_high_confidence_on_one_publisher() =>
        Assert.All(press.Briefs.SelectMany(brief => brief.Judgements, (brief, judgement) => (brief, judgement)), pair =>
        {
            var voices = pair.judgement.Claim.Cites.Select(number => pair.brief.Ledger[number - 1].Publisher).Distinct().Count();
            Assert.True(pair.judgement.Confidence is not Confidence.High || voices > 1);
        });

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

        SqliteClaimStore? _store;

        public ImmutableArray<Brief> Briefs { get; private set; }

        public ImmutableDictionary<string, StoredArticle> Articles { get; private set; } = [];

        public IEnumerable<(Brief Brief, BriefSentence Sentence)> Sentences =>
            from brief in Briefs
            from section in brief.Sections
            where section.Number <= 9
            from block in section.Blocks
            from sentence in block.Sentences
            select (brief, sentence);

        public Brief Answer(Question question) => new Inquiry(_store!, Knowledge.BuiltIn).Answer(question);

        public async ValueTask InitializeAsync()
        {
            await CommandRun.Of(["read", Repository.PathTo("samples/press"), "--store", _folder.PathTo("press.db")]);
            _store = SqliteClaimStore.Open(_folder.PathTo("press.db"));
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
