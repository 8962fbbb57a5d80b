using System.Collections.Immutable;

namespace Entente.Briefs;

/// <summary>An answer: what Entente says about a pair, every sentence with the evidence it rests on. Docs/brief.md.</summary>
/// <remarks>Every form that it takes (terminal, Markdown, HTML, DOCX, JSON) is drawn from this and adds nothing.</remarks>
public sealed record Brief
{
    public required Question Question { get; init; }

    public required BriefHeader Header { get; init; }

    /// <summary>Numbered as in docs/method.md, section 6.</summary>
    public required ImmutableArray<BriefSection> Sections { get; init; }

    public required ImmutableArray<Judgement> Judgements { get; init; }

    public required ImmutableArray<BriefSource> Sources { get; init; }

    public required ImmutableArray<LedgerItem> Ledger { get; init; }

    public BriefSection this[int number] => Sections.Single(section => section.Number == number);
}

/// <summary>What the answer was made from, so that it can be made again.</summary>
public sealed record BriefHeader
{
    public required string Title { get; init; }

    public required string CorpusHash { get; init; }

    public required int Articles { get; init; }

    /// <summary>Of those, how many speak of the pair.</summary>
    public required int ArticlesOfPair { get; init; }

    public DateOnly? CutOff { get; init; }

    public required string Version { get; init; }

    /// <summary>Of 1, how much of the evidence a person has reviewed.</summary>
    public required double Reviewed { get; init; }

    /// <summary>Says so where all rests on one article or one publisher; else null.</summary>
    public string? Warning { get; init; }
}

/// <summary>One numbered part of a brief.</summary>
public sealed record BriefSection
{
    public required int Number { get; init; }

    public required string Heading { get; init; }

    public required ImmutableArray<BriefBlock> Blocks { get; init; }

    public BriefFigure? Figure { get; init; }
}

/// <summary>A paragraph, list entry or subheading.</summary>
public sealed record BriefBlock
{
    public required BlockStyle Style { get; init; }

    /// <summary>The words of a subheading.</summary>
    public string? Heading { get; init; }

    public ImmutableArray<BriefSentence> Sentences { get; init; } = [];

    public static BriefBlock Paragraph(params IEnumerable<BriefSentence> sentences) => new() { Style = BlockStyle.Paragraph, Sentences = [.. sentences] };

    public static BriefBlock Item(params IEnumerable<BriefSentence> sentences) => new() { Style = BlockStyle.Item, Sentences = [.. sentences] };

    public static BriefBlock Subheading(string words) => new() { Style = BlockStyle.Subheading, Heading = words };
}

/// <summary>How a block stands on the page.</summary>
public enum BlockStyle
{
    Paragraph,
    Item,
    Subheading,
}

/// <summary>One sentence of ours, in runs, with what it rests on.</summary>
public sealed record BriefSentence
{
    public required ImmutableArray<Run> Runs { get; init; }

    /// <summary>Numbers of <see cref="LedgerItem"/>s.</summary>
    public ImmutableArray<int> Cites { get; init; } = [];

    /// <summary>Rests on nothing but our own assumption, and is shown so.</summary>
    public bool Assumption { get; init; }

    /// <summary>As it is read, with quotation marks.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Kind is RunKind.Quotation && !run.IsMarked ? $"“{run.Text}”" : run.Text));
}

/// <summary>Part of a sentence, and where its characters come from.</summary>
/// <param name="Kind">Who wrote them.</param>
/// <param name="Text">Without quotation marks of ours.</param>
/// <param name="Item">The ledger item that a quotation or day is taken from.</param>
/// <param name="Counts">The ledger items that a count counts, or whose publishers it counts; null where it is all that the sentence cites.</param>
public sealed record Run(RunKind Kind, string Text, int? Item = null, IReadOnlyList<int>? Counts = null)
{
    /// <summary>A quotation that brings its own quotation marks, around all of it.</summary>
    internal bool IsMarked => Kind is RunKind.Quotation && IsQuoted(Text);

    internal static bool IsQuoted(string words) =>
        words.Length > 2 && words[0] == '“' && words.IndexOf('”', StringComparison.Ordinal) == words.Length - 1;
}

/// <summary>Where the characters of a run come from.</summary>
public enum RunKind
{
    /// <summary>Ours; holds no figure.</summary>
    Words,

    /// <summary>The source's, character by character.</summary>
    Quotation,

    /// <summary>Who says so, as the article or our knowledge names them.</summary>
    Name,

    /// <summary>A day or year of a cited report.</summary>
    Day,

    /// <summary>How many of the cited reports, articles or publishers there are.</summary>
    Count,
}
