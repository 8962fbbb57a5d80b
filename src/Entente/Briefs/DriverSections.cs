using Entente.Drivers;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Sections 5 and 6: why, by whose account, and what stands against it.</summary>
static class DriverSections
{
    const int MostOfGroup = 5;

    /// <summary>Passages quoted of one kind of driver.</summary>
    const int MostPassages = 3;

    public static BriefSection Drivers(Draft draft)
    {
        var weighing = draft.Weighing;
        var blocks = new List<BriefBlock>();
        var quoted = new HashSet<int>();
        if (weighing.For.DistinctBy(theme => theme.Category).Take(4).ToList() is { Count: > 1 } foremost)
        {
            blocks.Add(BriefBlock.Paragraph(draft.Write.Write(
                "drivers.lead", foremost.Select(theme => draft.Ledger.Cite(theme.Best)), draft.NamesOf("categories", foremost))));
        }

        foreach (var (group, heading) in (ReadOnlySpan<(string, string)>)
            [("a", $"What moves {draft.A}"), ("b", $"What moves {draft.B}"), ("both", "What moves both"), ("third", "Third parties"),
             ("structure", "Opportunity and structure"), ("leaders", "Leaders")])
        {
            Add(draft, blocks, quoted, heading, weighing.For.Where(theme => theme.Group == group));
        }

        return Section(draft, 5, weighing.IsApart ? "What drives them apart" : "What drives them together", blocks) with { Figure = DriversFigure.Draw(draft) };
    }

    public static BriefSection Limits(Draft draft)
    {
        var blocks = new List<BriefBlock>();
        var quoted = new HashSet<int>();
        foreach (var (direction, heading) in (ReadOnlySpan<(DriverDirection, string)>)
            [(DriverDirection.HoldsBack, "Obstacles"), (DriverDirection.Risk, "Risks"), (DriverDirection.PushesApart, "What pulls them apart"),
             (DriverDirection.PushesCloser, "What still binds them")])
        {
            Add(draft, blocks, quoted, heading, draft.Weighing.Against.Where(theme => theme.Direction == direction).DistinctBy(draft.NameOf));
        }

        return Section(draft, 6, "Limits and obstacles", blocks);
    }

    static BriefSection Section(Draft draft, int number, string heading, List<BriefBlock> blocks)
    {
        if (blocks.Count == 0)
        {
            blocks.Add(BriefBlock.Paragraph(draft.Write.Assume(number == 5 ? "drivers.none" : "limits.none")));
        }

        return new() { Number = number, Heading = heading, Blocks = [.. blocks] };
    }

    static void Add(Draft draft, List<BriefBlock> blocks, HashSet<int> quoted, string heading, IEnumerable<DriverTheme> themes)
    {
        var items = themes.Take(MostOfGroup).Select(theme => BriefBlock.Item(Tell(draft, theme, quoted))).ToList();
        if (items.Count > 0)
        {
            blocks.Add(BriefBlock.Subheading(heading));
            blocks.AddRange(items);
        }
    }

    static List<BriefSentence> Tell(Draft draft, DriverTheme theme, HashSet<int> quoted)
    {
        var best = theme.Best;
        var sentences = new List<BriefSentence>
        {
            draft.Tell(draft.IsOpinion(best) ? "driver.opinion" : best.Driver.Explicit ? "driver.stated" : "driver.implied", theme, best, quoted),
        };
        var more = theme.Drivers.Skip(1).Select(driver => driver.Best)
            .Concat(theme.Reports.Where(report => report.ArticleKey != best.ArticleKey))
            .DistinctBy(report => new SentencePlace(report.ArticleKey, report.Driver.Evidence.Sentence))
            .Where(report => report.Sentence != best.Sentence)
            .Take(MostPassages - 1);
        sentences.AddRange(more.Select(report => draft.Tell(
            draft.IsOpinion(report) ? "driver.more.opinion" : report.ArticleKey == best.ArticleKey ? "driver.more" : "driver.support", theme, report, quoted)));
        if (Counter(draft, theme) is { } counter)
        {
            var item = draft.Ledger.Cite(counter);
            sentences.Add(quoted.Add(item)
                ? draft.Tell("driver.counter", theme, counter)
                : draft.Write.Write("driver.counter.again", [item], ("voice", SentenceWriter.Name(draft.Voices.Of(counter)))));
        }

        return sentences;
    }

    /// <summary>The newest report of the same kind that pulls the other way, and is kept as such.</summary>
    static StoredDriver? Counter(Draft draft, DriverTheme theme)
    {
        var kept = draft.Weighing.For.Concat(draft.Weighing.Against).Where(other => other.IsCloser != theme.IsCloser)
            .SelectMany(other => other.Reports).Select(report => report.Key).ToHashSet();
        return theme.Drivers[0].Ranked.Counter
            .Select(counter => draft.Evidence.Drivers.FirstOrDefault(stored => ReferenceEquals(stored.Driver, counter.Driver)))
            .OfType<StoredDriver>()
            .FirstOrDefault(stored => kept.Contains(stored.Key) && stored.Sentence != theme.Best.Sentence);
    }
}
