using System.Collections.Immutable;
using System.Text.RegularExpressions;
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
