using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.App.Workbench.Articles;

/// <summary>A paragraph cut where any mark begins or ends, so that marks may overlap as they like.</summary>
public static class MarkedText
{
    /// <summary>The pieces of a block in order; put together they are its text, character by character.</summary>
    public static ImmutableArray<MarkedPiece> Cut(string text, TextSpan block, IEnumerable<ArticleMark> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        var within = marks.Where(mark => mark.Start < block.End && block.Start < mark.End && mark.Start < mark.End).ToArray();
        var cuts = new SortedSet<int> { block.Start, block.End };
        foreach (var mark in within)
        {
            cuts.Add(Math.Max(block.Start, mark.Start));
            cuts.Add(Math.Min(block.End, mark.End));
        }

        var pieces = ImmutableArray.CreateBuilder<MarkedPiece>(cuts.Count);
        var from = block.Start;
        foreach (var to in cuts.Skip(1))
        {
            pieces.Add(new(
                from,
                text[from..to],
                [.. within.Where(mark => mark.Start <= from && to <= mark.End)],
                [.. within.Where(mark => Math.Max(mark.Start, block.Start) == from)]));
            from = to;
        }

        return pieces.DrainToImmutable();
    }
}

/// <summary>Words that lie under the same marks.</summary>
/// <param name="Start">In the article's text.</param>
/// <param name="Text">The words.</param>
/// <param name="Under">The marks that cover them.</param>
/// <param name="Begin">Of those, the ones that begin here.</param>
public sealed record MarkedPiece(int Start, string Text, ImmutableArray<ArticleMark> Under, ImmutableArray<ArticleMark> Begin);
