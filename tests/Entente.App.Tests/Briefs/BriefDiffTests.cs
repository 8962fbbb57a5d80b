using Entente.Briefs;

namespace Entente.App.Tests.Briefs;

/// <summary>What a brief says of an older one.</summary>
[Collection(ReadPress.Name)]
public sealed class BriefDiffTests(ReadPress press)
{
    [Fact]
    public void A_brief_held_against_itself_has_not_changed_and_against_an_older_one_says_what_has()
    {
        var brief = press.Briefs[0];
        var older = press.Answer(brief.Question with { Until = new(2022, 12, 31) });

        Assert.Equal("No judgement has changed.", BriefDiff.Since(brief, brief)[11].Blocks.Single().Sentences.Single().Text);
        Assert.Contains(BriefDiff.Since(older, brief)[11].Blocks, block => block.Sentences[0].Text.StartsWith("Changed:", StringComparison.Ordinal));
    }

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
}
