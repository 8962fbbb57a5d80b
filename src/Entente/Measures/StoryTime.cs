namespace Entente.Measures;

/// <summary>Tells a history from the news by the years that a text names.</summary>
static class StoryTime
{
    /// <summary>So many years must be named before an article may count as a history.</summary>
    const int FewestYears = 5;

    /// <summary>
    /// A history names mostly years that lie well before its publication; an ancient one names them before Christ, so
    /// that "in 490" is a year.
    /// </summary>
    public static (bool IsHistory, bool IsAncient) IsHistory(IReadOnlyList<List<Atom>> blocks, DateOnly? published)
    {
        var (old, all, ancient) = (0, 0, 0);
        foreach (var atoms in blocks)
        {
            foreach (var atom in atoms)
            {
                ancient += atom.Word?.Era == "BC" ? 1 : 0;
                if (atom is { Digits: 4, Number: >= 1000 and < 2200 })
                {
                    all++;
                    old += published is { } day && atom.Number < day.Year - 1 ? 1 : 0;
                }
            }
        }

        var isAncient = ancient >= 3;
        return (isAncient || (all >= FewestYears && (published is null || old > 0.75 * all)), isAncient);
    }
}
