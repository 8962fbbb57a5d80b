using Entente.Drivers;

namespace Entente.Briefs;

/// <summary>Sections 5 and 6: why, by whose account, and what stands against it.</summary>
static class DriverSections
{
    const int MostOfGroup = 6;

    public static BriefSection Drivers(Draft draft)
    {
        var apart = draft.Weighing.For.Any(driver => driver.Ranked.Direction is not DriverDirection.PushesCloser);
        var blocks = new List<BriefBlock>();
        foreach (var (group, heading) in (ReadOnlySpan<(string, string)>)
            [("a", $"What moves {draft.A}"), ("b", $"What moves {draft.B}"), ("both", "What moves both"), ("third", "Third parties"),
             ("structure", "Opportunity and structure"), ("leaders", "Leaders")])
        {
            Add(draft, blocks, heading, draft.Weighing.For.Where(driver => GroupOf(driver, draft) == group));
        }

        return Section(draft, 5, apart ? "What drives them apart" : "What drives them together", blocks) with { Figure = DriversFigure.Draw(draft) };
    }

    public static BriefSection Limits(Draft draft)
    {
        var blocks = new List<BriefBlock>();
        foreach (var (direction, heading) in (ReadOnlySpan<(DriverDirection, string)>)
            [(DriverDirection.HoldsBack, "Obstacles"), (DriverDirection.Risk, "Risks"), (DriverDirection.PushesApart, "What pulls them apart"),
             (DriverDirection.PushesCloser, "What still binds them")])
        {
            Add(draft, blocks, heading, draft.Weighing.Against.Where(driver => driver.Ranked.Direction == direction));
        }

        return Section(draft, 6, "Limits and obstacles", blocks);
    }

    static BriefSection Section(Draft draft, int number, string heading, List<BriefBlock> blocks)
    {
        if (blocks.Count == 0)
        {
            blocks.Add(BriefBlock.Paragraph(draft.Write.Assume("drivers.none")));
        }

        return new() { Number = number, Heading = heading, Blocks = [.. blocks] };
    }

    static void Add(Draft draft, List<BriefBlock> blocks, string heading, IEnumerable<WeighedDriver> drivers)
    {
        var items = drivers.Take(MostOfGroup).Select(driver => BriefBlock.Item(Tell(draft, driver))).ToList();
        if (items.Count > 0)
        {
            blocks.Add(BriefBlock.Subheading(heading));
            blocks.AddRange(items);
        }
    }

    static IEnumerable<BriefSentence> Tell(Draft draft, WeighedDriver driver)
    {
        var best = driver.Best;
        yield return draft.Tell(Voices.IsOwnView(best.Driver) ? "driver.opinion" : best.Driver.Explicit ? "driver.stated" : "driver.implied", best);
        foreach (var support in driver.Reports.Where(report => report.ArticleKey != best.ArticleKey).DistinctBy(report => report.ArticleKey).Take(2))
        {
            yield return draft.Tell("driver.support", support);
        }

        if (driver.Ranked.Counter is [var counter, ..]
            && draft.Evidence.Drivers.FirstOrDefault(stored => ReferenceEquals(stored.Driver, counter.Driver)) is { } objection
            && objection.Sentence != best.Sentence)
        {
            yield return draft.Tell("driver.counter", objection);
        }
    }

    static string GroupOf(WeighedDriver driver, Draft draft) =>
        draft.Wording.FindPhrase("group", driver.Ranked.Category) ?? (driver.Ranked.Affects switch
        {
            [var only] when only == draft.Question.A => "a",
            [var only] when only == draft.Question.B => "b",
            _ => "both",
        });
}
