using System.Collections.Immutable;
using System.Globalization;
using Entente.Briefs;
using Entente.Incidents;

namespace Entente.App.Tests.Briefs;

/// <summary>The rules of docs/brief.md, held against one brief and the articles that it was made from.</summary>
static class BriefRules
{
    static readonly string[] s_likelihoods = [.. Enum.GetValues<Likelihood>().Select(LikelihoodWords.Words)];

    public static void Hold(Brief brief, ImmutableDictionary<string, StoredArticle> articles)
    {
        Assert.All(brief.Ledger, item => Assert.Equal(articles[item.ArticleKey].Article.Text[item.Start..item.End], item.Quotation));
        Assert.All(brief.Sections.Where(section => section.Number is 1 or 9), section => Assert.True(section.Blocks.Any(block => !block.Sentences.IsEmpty), $"Nothing stands under '{section.Heading}'."));
        foreach (var sentence in brief.Sections.Where(section => section.Number <= 9).SelectMany(section => section.Blocks).SelectMany(block => block.Sentences))
        {
            var cited = sentence.Cites.Select(number => brief.Ledger[number - 1]).ToList();
            Assert.True(sentence.Assumption || cited.Count > 0, $"Neither cited nor an assumption: {sentence.Text}");
            Assert.All(sentence.Runs, run => Holds(run, sentence, cited, brief));
            Confidence(sentence);
        }

        Assert.All(brief.Judgements, judgement => Judgement(judgement, brief));
        Assert.All(brief.Sections.Where(section => section.Number is not (2 or 9 or 11)).SelectMany(section => section.Blocks).SelectMany(block => block.Sentences), NoLikelihood);
    }

    /// <summary>The words of ICD 203 are for what is to come: they stand in the judgements and in the outlook alone.</summary>
    static void NoLikelihood(BriefSentence sentence)
    {
        var ours = string.Concat(sentence.Runs.Where(run => run.Kind is RunKind.Words).Select(run => run.Text));
        Assert.DoesNotContain(s_likelihoods, words => ours.Contains(words, StringComparison.Ordinal));
    }

    static void Holds(Run run, BriefSentence sentence, List<LedgerItem> cited, Brief brief)
    {
        switch (run.Kind)
        {
            case RunKind.Words:
                Assert.DoesNotMatch(@"\d", run.Text);
                break;
            case RunKind.Quotation:
                Assert.Contains(run.Item!.Value, sentence.Cites);
                Assert.Contains(run.Text, brief.Ledger[run.Item.Value - 1].Quotation, StringComparison.Ordinal);
                break;
            case RunKind.Day:
                Assert.Contains(cited, item => item.Days.Concat(item.Published is { } day ? [day] : [])
                    .Any(day => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture).EndsWith(run.Text, StringComparison.Ordinal)));
                break;
            case RunKind.Count:
                Assert.All(run.Counts ?? [], number => Assert.Contains(number, sentence.Cites));
                var counted = run.Counts is { } numbers ? [.. numbers.Select(number => brief.Ledger[number - 1])] : cited;
                int[] counts = [counted.Count, counted.Select(item => item.Publisher ?? item.ArticleKey).Distinct().Count()];
                Assert.Contains(counts, count => string.Equals(SentenceWriter.Count(count).Text, run.Text, StringComparison.OrdinalIgnoreCase));
                break;
        }
    }

    /// <summary>How sure and how likely are two things.</summary>
    static void Confidence(BriefSentence sentence)
    {
        var ours = string.Concat(sentence.Runs.Where(run => run.Kind is RunKind.Words).Select(run => run.Text));
        Assert.False(ours.Contains("confidence", StringComparison.OrdinalIgnoreCase) && s_likelihoods.Any(words => ours.Contains(words, StringComparison.Ordinal)), ours);
    }

    static void Judgement(Judgement judgement, Brief brief)
    {
        var publishers = judgement.Claim.Cites.Select(number => brief.Ledger[number - 1]).Select(item => item.Publisher ?? item.ArticleKey).Distinct().Count();
        Assert.True(judgement.Confidence is not Entente.Briefs.Confidence.High || publishers > 1, "High confidence on one publisher.");
        Assert.True(judgement.Likelihood is null || judgement.Id.StartsWith("outlook", StringComparison.Ordinal), "A likelihood that is not about the future.");
        Assert.Contains("confidence", judgement.Reasons.Text, StringComparison.OrdinalIgnoreCase);
        if (judgement.Likelihood is { } band)
        {
            // the word is that of the judgement's own band, and of no other that is not a part of it
            var said = s_likelihoods.Where(words => judgement.Claim.Text.Contains(words, StringComparison.Ordinal)).MaxBy(words => words.Length);
            Assert.Equal(LikelihoodWords.Words(band), said);
            Assert.Contains(brief[9].Blocks, block => block.Sentences[0].Text == judgement.Claim.Text);
        }
    }
}
