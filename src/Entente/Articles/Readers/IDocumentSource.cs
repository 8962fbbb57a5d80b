namespace Entente.Articles.Readers;

/// <summary>Opens one kind of file that holds documents: they come out one at a time, so that its size does not matter.</summary>
/// <remarks>Throws <see cref="InvalidDataException"/> or <see cref="IOException"/> while it is enumerated where the file is broken; <see cref="DocumentSources"/> turns that into a diagnostic.</remarks>
interface IDocumentSource
{
    /// <summary>The name of the format as docs/formats.md has it.</summary>
    string Format { get; }

    /// <summary>Whether the file is of this kind, by its name and its first bytes.</summary>
    bool Accepts(string name, ReadOnlySpan<byte> start);

    IEnumerable<RawDocument> Open(Stream stream, string name, SourceContext context);
}

/// <summary>What a source is given: the limits, where to complain, and how to open what stands within it.</summary>
sealed record SourceContext(ReadLimits Limits, DiagnosticBag Notes, ArticleRules Rules, ExpansionBudget Budget, int Depth)
{
    /// <remarks>Takes a function, since opening an entry may already show that it is broken.</remarks>
    public IEnumerable<RawDocument> OpenWithin(Func<Stream> open, string name) => DocumentSources.Open(open, name, this with { Depth = Depth + 1 });
}
