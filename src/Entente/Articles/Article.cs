using System.Collections.Immutable;

namespace Entente.Articles;

/// <summary>What was published, without the furniture of its page: the text that every later offset counts in.</summary>
/// <remarks>
/// <see cref="Text"/> never changes once an article is made. Title, standfirst, byline and captions stand in the text
/// as blocks of their own; the properties repeat them for convenience. Pages are the exception: their headline and byline
/// are metadata, and the text is the body (docs/formats.md says why).
/// </remarks>
public sealed record Article
{
    /// <summary>Stable: the same content gives the same id. The first 16 hexadecimal digits of a SHA-256 unless the input gave one.</summary>
    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The address it was published at, as the input says; nothing is ever fetched from it.</summary>
    public string? Address { get; init; }

    /// <summary>The day of publication; null where nothing says it.</summary>
    public DateOnly? Published { get; init; }

    public DateBasis PublishedBasis { get; init; }

    /// <summary>The language of what is in no language, such as a row of a table (ISO 639-2).</summary>
    public const string NoLanguage = "zxx";

    /// <summary>ISO 639-1 code, "und" where it cannot be told.</summary>
    public string Language { get; init; } = "en";

    public required ImmutableArray<Block> Blocks { get; init; }

    public required string Text { get; init; }

    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);

    /// <summary>Running text with nothing to strip, such as a sentence of a test set: one paragraph a line.</summary>
    public static Article FromText(string id, string text, DateOnly? published = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        return new()
        {
            Id = id,
            Text = text,
            Published = published,
            PublishedBasis = published is null ? DateBasis.Unknown : DateBasis.Given,
            Blocks = Paragraphs(text),
        };
    }

    static ImmutableArray<Block> Paragraphs(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        while (start < text.Length)
        {
            var line = text.IndexOf('\n', start);
            var end = line < 0 ? text.Length : line;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                blocks.Add(new(BlockKind.Paragraph, new(start, end)));
            }

            start = end + 1;
        }

        return blocks.DrainToImmutable();
    }
}

/// <summary>How the day of publication is known, the surest first.</summary>
public enum DateBasis
{
    Unknown,

    /// <summary>The caller said it.</summary>
    Given,

    /// <summary>Structured data in the page: JSON-LD.</summary>
    JsonLd,

    /// <summary>A meta element, a time element or a feed's field.</summary>
    Metadata,

    /// <summary>A dateline or byline in the text itself.</summary>
    Dateline,

    /// <summary>The address, such as /2025/04/22/.</summary>
    Address,
}

/// <summary>A stretch of an article with one purpose. Blocks are in reading order and do not overlap.</summary>
public readonly record struct Block(BlockKind Kind, TextSpan Span);

/// <summary>What a block is to the reader; claims are read from all but bylines and biographies.</summary>
public enum BlockKind
{
    Title,
    Standfirst,
    Byline,
    Caption,
    Heading,
    Paragraph,
    ListItem,
    Quotation,
    Biography,
}
