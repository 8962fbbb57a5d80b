using System.Collections.Immutable;
using Entente.App.Serving;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Articles;
using Entente.Incidents;

namespace Entente.App.Workbench.Articles;

/// <summary>An article with what was found in it, a part at a time where it is long.</summary>
public sealed record ArticleView : IView
{
    /// <summary>Characters of one part: some thirty screens.</summary>
    const int LongestPart = 30_000;

    /// <summary>In longer articles actors and times are not looked for while a reader waits.</summary>
    const int LongestAnalysed = 60_000;

    public required string Key { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Shown as text; nothing is ever loaded from it.</summary>
    public string? Address { get; init; }

    public DateOnly? Published { get; init; }

    public required string Language { get; init; }

    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The blocks of this part.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Of the whole article.</summary>
    public required string Text { get; init; }

    public required int Part { get; init; }

    public required int Parts { get; init; }

    public required ImmutableArray<StoredClaim> Claims { get; init; }

    public required ImmutableArray<StoredDriver> Drivers { get; init; }

    public required ImmutableArray<ArticleMark> Marks { get; init; }

    /// <summary>The dimension that claims are narrowed to; null shows all.</summary>
    public string? Dimension { get; init; }

    /// <summary>What is marked.</summary>
    public required ImmutableArray<MarkKind> Shown { get; init; }

    /// <summary>Whether actors and times were left out because the article is long.</summary>
    public bool IsTooLong { get; init; }

    public ViewTable Table => new(
        ["number", "what", "start", "end", "words", "key"],
        Marks.Select(mark => (ImmutableArray<object?>)[mark.Number == 0 ? null : mark.Number, mark.Kind, mark.Start, mark.End, Text[mark.Start..mark.End], mark.Key]));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return Title ?? labels["article.untitled"];
    }

    internal static ArticleView? Read(ViewRequest request)
    {
        var key = request.Part("key");
        var store = request.Workspace.Store;
        if (store.Articles([key]).GetValueOrDefault(key) is not { } stored)
        {
            return null;
        }

        var article = stored.Article;
        var parts = PartsOf(article);
        var part = request.Text("part") is not null ? request.Number("part", 1, 1, parts.Count) - 1
            : Math.Max(0, parts.FindLastIndex(blocks => blocks[0].Span.Start <= request.Number("at", 0, 0, int.MaxValue)));
        var asked = request.Texts("show").SelectMany(kind => Enum.TryParse<MarkKind>(kind, ignoreCase: true, out var known) ? [known] : (MarkKind[])[]).Distinct().ToImmutableArray();
        var shown = asked.IsEmpty && request.Text("filter") is null ? [MarkKind.Claim, MarkKind.Driver] : asked;
        var dimension = request.Text("dimension");
        var claims = store.Claims(new() { ArticleKey = key, Dimension = dimension }).OrderBy(claim => claim.Claim.Evidence.Span.Start).ThenBy(claim => claim.Key, StringComparer.Ordinal).ToImmutableArray();
        var drivers = store.Drivers(new() { ArticleKey = key }).OrderBy(driver => driver.Driver.Evidence.Span.Start).ThenBy(driver => driver.Key, StringComparer.Ordinal).ToImmutableArray();
        return new()
        {
            Key = key,
            Title = article.Title,
            Byline = article.Byline,
            Publisher = article.Publisher,
            Address = article.Address,
            Published = article.Published,
            Language = article.Language,
            Paths = stored.Paths,
            Text = article.Text,
            Blocks = parts[part],
            Part = part + 1,
            Parts = parts.Count,
            Claims = claims,
            Drivers = drivers,
            Shown = shown,
            Dimension = dimension,
            Marks = [.. MarksOf(request.Workspace, stored, claims, drivers, shown).OrderBy(mark => mark.Start).ThenBy(mark => mark.Number)],
            IsTooLong = article.Text.Length > LongestAnalysed && shown.Any(kind => kind is MarkKind.Actor or MarkKind.Time),
        };
    }

    static IEnumerable<ArticleMark> MarksOf(Workspace workspace, StoredArticle stored, ImmutableArray<StoredClaim> claims, ImmutableArray<StoredDriver> drivers, ImmutableArray<MarkKind> shown)
    {
        var number = 0;
        foreach (var claim in shown.Contains(MarkKind.Claim) ? claims : [])
        {
            var span = claim.Claim.Evidence.Span;
            yield return new(MarkKind.Claim, span.Start, span.End, claim.Key, ++number);
        }

        foreach (var driver in shown.Contains(MarkKind.Driver) ? drivers : [])
        {
            var span = driver.Driver.Evidence.Span;
            yield return new(MarkKind.Driver, span.Start, span.End, driver.Key, ++number);
        }

        if (stored.Article.Text.Length > LongestAnalysed || !shown.Any(kind => kind is MarkKind.Actor or MarkKind.Time))
        {
            yield break;
        }

        var analysis = workspace.Analysis(stored);
        foreach (var mention in shown.Contains(MarkKind.Actor) ? analysis.Mentions.Where(mention => !mention.IsThing) : [])
        {
            yield return new(MarkKind.Actor, mention.Span.Start, mention.Span.End, mention.ActorId, 0);
        }

        foreach (var time in shown.Contains(MarkKind.Time) ? analysis.Times : [])
        {
            yield return new(MarkKind.Time, time.Span.Start, time.Span.End, time.Value ?? "", 0);
        }
    }

    static List<ImmutableArray<Block>> PartsOf(Article article)
    {
        var blocks = article.Blocks.IsEmpty ? [new(BlockKind.Paragraph, new(0, article.Text.Length))] : article.Blocks.SelectMany(Cut).ToArray();
        var parts = new List<ImmutableArray<Block>>();
        var part = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in blocks)
        {
            if (part.Count > 0 && block.Span.End - part[0].Span.Start > LongestPart)
            {
                parts.Add(part.DrainToImmutable());
            }

            part.Add(block);
        }

        if (part.Count > 0 || parts.Count == 0)
        {
            parts.Add(part.DrainToImmutable());
        }

        return parts;
    }

    /// <summary>A block without end is shown in pieces.</summary>
    static IEnumerable<Block> Cut(Block block)
    {
        for (var start = block.Span.Start; start < block.Span.End || start == block.Span.Start; start += LongestPart)
        {
            yield return new(block.Kind, new(start, Math.Min(block.Span.End, start + LongestPart)));
            if (block.Span.End <= start + LongestPart)
            {
                yield break;
            }
        }
    }
}
