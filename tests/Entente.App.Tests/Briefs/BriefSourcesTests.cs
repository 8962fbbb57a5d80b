using System.Security.Cryptography;
using System.Text;
using Entente.App.Tests.Cli;
using Entente.App.Tests.Stores;
using Entente.Briefs;
using Entente.Storage;

namespace Entente.App.Tests.Briefs;

/// <summary>What a brief was answered from: header, ledger, sources and their copies.</summary>
[Collection(ReadPress.Name)]
public sealed class BriefSourcesTests(ReadPress press)
{
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
}
