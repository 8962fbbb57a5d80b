namespace Entente.App.Workbench.Articles;

/// <summary>Words of an article that stand for something that was found in it.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Start">In the article's text.</param>
/// <param name="End">Behind the words.</param>
/// <param name="Key">Of the claim or driver; of an actor its id; of a time its value.</param>
/// <param name="Number">As the page numbers claims and drivers; 0 for the others.</param>
public sealed record ArticleMark(MarkKind Kind, int Start, int End, string Key, int Number);

/// <summary>What a mark marks. Each kind has a sign of its own, so that all four can lie over each other.</summary>
public enum MarkKind
{
    Claim,
    Driver,
    Actor,
    Time,
}
