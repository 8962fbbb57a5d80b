using Entente.Briefs;

namespace Entente.App.Tests.Briefs;

/// <summary>The rules of docs/method.md, section 6, held by the briefs of every pair of the sample press.</summary>
[Collection(ReadPress.Name)]
public sealed class BriefRulesTests(ReadPress press)
{
    [Fact]
    public void Every_brief_keeps_the_rules() => Assert.All(press.Briefs, brief => BriefRules.Hold(brief, press.Articles));

    [Fact]
    public void At_least_two_alternatives_and_three_judgements_are_given_wherever_there_is_evidence() =>
        Assert.All(press.Briefs.Where(brief => brief.Ledger.Length > 6), brief =>
        {
            Assert.True(brief[8].Blocks.Length >= 2);
            Assert.InRange(brief.Judgements.Length, 3, 7);
        });

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
}
