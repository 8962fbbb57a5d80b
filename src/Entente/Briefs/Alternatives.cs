using Entente.Drivers;

namespace Entente.Briefs;

/// <summary>Section 8: at least two other ways to read the same record.</summary>
static class Alternatives
{
    public static BriefSection Section(Draft draft)
    {
        var blocks = new List<BriefBlock>();
        var weighing = draft.Weighing;
        if (weighing.For.FirstOrDefault(theme => theme.Category != weighing.For[0].Category) is { } second)
        {
            Add("alternative.driver", [second], ("first", SentenceWriter.Words(draft.NameOf(weighing.For[0]))));
        }

        if (weighing.For.Where(theme => theme.Group == "third").ToList() is { Count: > 0 } third)
        {
            Add("alternative.third", third);
        }

        if (weighing.Against.Where(theme => theme.Direction is not DriverDirection.PushesCloser).ToList() is { Count: > 0 } limits)
        {
            Add(weighing.IsApart ? "alternative.passing" : weighing.Bearing is Bearing.Closer ? "alternative.tactical" : "alternative.occasional", limits);
        }

        blocks.Add(BriefBlock.Item(draft.Write.Assume("alternative.attention", draft.SlotA, draft.SlotB)));
        blocks.Add(BriefBlock.Item(draft.Write.Assume("alternative.selection", draft.SlotA, draft.SlotB)));
        return new() { Number = 8, Heading = "Alternative explanations", Blocks = [.. blocks] };

        void Add(string key, List<DriverTheme> themes, params ReadOnlySpan<Slot> more)
        {
            var shown = themes.DistinctBy(theme => theme.Category).Take(3).ToList();
            blocks.Add(BriefBlock.Item(draft.Write.Write(
                key, shown.Select(theme => draft.Ledger.Cite(theme.Best)), [draft.SlotA, draft.SlotB, draft.NamesOf("categories", shown), .. more])));
        }
    }
}
