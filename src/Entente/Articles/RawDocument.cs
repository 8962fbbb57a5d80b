namespace Entente.Articles;

/// <summary>Bytes as they came, before anybody has looked at them, with what the outside says about them.</summary>
public sealed record RawDocument
{
    /// <summary>What a person calls it: a file name, or the name of an entry within an archive.</summary>
    public required string Name { get; init; }

    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>From the transport or the file name, such as text/html; null leaves it to the readers.</summary>
    public string? MediaType { get; init; }

    public string? Address { get; init; }

    /// <summary>A title from outside the document, such as a feed's.</summary>
    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Publisher { get; init; }

    /// <summary>A day from outside the document; it wins over what the page says.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>An id to keep instead of one made from the content.</summary>
    public string? Id { get; init; }
}
