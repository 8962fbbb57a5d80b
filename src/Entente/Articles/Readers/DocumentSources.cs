using System.Collections.Immutable;

namespace Entente.Articles.Readers;

/// <summary>Every kind of file that holds documents. What none of them accepts is one document.</summary>
public static class DocumentSources
{
    /// <summary>How much of a file is looked at to tell its kind.</summary>
    const int PeekedBytes = 4_096;

    internal static ImmutableArray<IDocumentSource> All { get; } =
    [
        new GzipSource(),
        new ZipSource(),
        new TarSource(),
        new WarcSource(),
        new EventTableSource(),
        new CsvSource(),
        new JsonSource(),
        new JsonLinesSource(),
    ];

    /// <summary>The documents of a stream, one at a time; what cannot be read is said in <paramref name="notes"/> when its turn comes.</summary>
    /// <param name="stream">Read once, forwards; the caller closes it after the last document.</param>
    /// <param name="name">The name of the file, which the documents carry on.</param>
    /// <param name="notes">Filled while the result is enumerated.</param>
    /// <param name="limits">How much is read of one document.</param>
    /// <param name="rules">Which columns of a table hold what.</param>
    public static IEnumerable<RawDocument> Open(Stream stream, string name, DiagnosticBag notes, ReadLimits? limits = null, ArticleRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(notes);
        var budget = new ExpansionBudget();
        return Open(() => budget.Paying(stream), name, new SourceContext(limits ?? ReadLimits.Default, notes, rules ?? ArticleRules.BuiltIn, budget, Depth: 0));
    }

    internal static IEnumerable<RawDocument> Open(Func<Stream> open, string name, SourceContext context)
    {
        if (context.Depth > context.Limits.Nesting)
        {
            context.Notes.Add(Diagnostic.Unreadable(name, $"archives stand within archives more than {context.Limits.Nesting} times."));
            yield break;
        }

        using var documents = Guarded(() => OpenPeeked(open, name, context).GetEnumerator(), name, context.Notes);
        var any = false;
        while (documents is not null && Guarded(documents.MoveNext, name, context.Notes))
        {
            any = true;
            yield return documents.Current;
        }

        if (!any && context.Depth == 0 && context.Notes.IsEmpty)
        {
            context.Notes.Add(Diagnostic.NoArticle(name));
        }
    }

    static IEnumerable<RawDocument> OpenPeeked(Func<Stream> open, string name, SourceContext context)
    {
        var stream = open();
        using var owned = context.Depth > 0 ? stream : null;
        var start = new byte[PeekedBytes];
        var (length, fault) = Peek(stream, start);
        var peeked = stream.CanSeek ? Rewound(stream) : Again(start.AsMemory(0, length), stream, fault);
        if (KindOf(name, start.AsSpan(0, length)) is { } source)
        {
            foreach (var document in source.Open(peeked, name, context))
            {
                yield return document;
            }
        }
        else if (Whole(peeked, name, context) is { } document)
        {
            yield return document;
        }
    }

    /// <summary>How much could be read; a fault in it is that of what stands there, and not of what stands before.</summary>
    static (int Length, InvalidDataException? Fault) Peek(Stream stream, Span<byte> start)
    {
        var length = 0;
        try
        {
            for (int read; length < start.Length && (read = stream.Read(start[length..])) > 0;)
            {
                length += read;
            }
        }
        catch (InvalidDataException fault)
        {
            return (length, fault);
        }

        return (length, null);
    }

    static IDocumentSource? KindOf(string name, ReadOnlySpan<byte> start)
    {
        foreach (var source in All)
        {
            if (source.Accepts(name, start))
            {
                return source;
            }
        }

        return null;
    }

    static Stream Rewound(Stream stream)
    {
        stream.Position = 0;
        return stream;
    }

    /// <summary>Gives the bytes that were looked at once more, then the rest.</summary>
    static ForwardStream Again(ReadOnlyMemory<byte> start, Stream rest, InvalidDataException? fault) => new(buffer =>
    {
        if (start.IsEmpty)
        {
            return fault is null ? rest.Read(buffer) : throw fault;
        }

        var count = Math.Min(buffer.Length, start.Length);
        start.Span[..count].CopyTo(buffer);
        start = start[count..];
        return count;
    });

    static RawDocument? Whole(Stream stream, string name, SourceContext context)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > context.Limits.Document)
            {
                context.Notes.Add(Diagnostic.TooLong(name, context.Limits.Document));
                return null;
            }
        }

        return new() { Name = name, Bytes = bytes.GetBuffer().AsMemory(0, (int)bytes.Length) };
    }

    /// <summary>Broken data and a failing disk end one input, not the run.</summary>
    static T? Guarded<T>(Func<T> step, string name, DiagnosticBag notes)
    {
        try
        {
            return step();
        }
        catch (InvalidDataException fault)
        {
            notes.Add(Diagnostic.Unreadable(name, fault.Message));
        }
        catch (IOException fault)
        {
            notes.Add(Diagnostic.Unreadable(name, fault.Message));
        }

        return default;
    }
}
