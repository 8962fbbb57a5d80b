using System.Collections.Immutable;

namespace Entente.Briefs;

/// <summary>One sentence of a source that the brief rests on.</summary>
public sealed record LedgerItem
{
    /// <summary>As citations name it.</summary>
    public required int Number { get; init; }

    public required string ArticleKey { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Byline { get; init; }

    public DateOnly? Published { get; init; }

    public string? Address { get; init; }

    /// <summary>The whole sentence: exactly the source's characters.</summary>
    public required string Quotation { get; init; }

    /// <summary>Where it starts in the article's text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>First 16 hexadecimal digits of the SHA-256 of the quotation in UTF-8.</summary>
    public required string Hash { get; init; }

    /// <summary>What was coded from it: one for each of <see cref="Findings"/>, so that one may stand there twice.</summary>
    public required ImmutableArray<string> Codes { get; init; }

    /// <summary>The days that its findings are filed under: when what it tells of took place.</summary>
    public required ImmutableArray<DateOnly> Days { get; init; }

    /// <summary>Keys of the claims and drivers that were coded from it, as the store has them.</summary>
    public required ImmutableArray<string> Findings { get; init; }
}

/// <summary>An article that the brief cites, with the copies of it that were not counted again.</summary>
public sealed record BriefSource
{
    public required string ArticleKey { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? Published { get; init; }

    public string? Address { get; init; }

    /// <summary>Publishers that carried the same text.</summary>
    public required ImmutableArray<string> Copies { get; init; }

    /// <summary>The whole text, for showing a quotation where it stands.</summary>
    public required string Text { get; init; }

    /// <summary>Paragraphs and headings, as offsets into <see cref="Text"/>: start, end, start, end ...</summary>
    public required ImmutableArray<int> Paragraphs { get; init; }
}

/// <summary>A chart in SVG with the table that says the same.</summary>
public sealed record BriefFigure
{
    public required string Title { get; init; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public required string Description { get; init; }

    public required string Svg { get; init; }

    public required ImmutableArray<string> Columns { get; init; }

    public required ImmutableArray<ImmutableArray<string>> Rows { get; init; }
}
