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
        new JsonLinesSource(),
    ];

    /// <summary>The documents of a stream, one at a time; what cannot be read is said in <paramref name="notes"/> when its turn comes.</summary>
    /// <param name="stream">Read once, forwards; the caller closes it after the last document.</param>
    /// <param name="name">The name of the file, which the documents carry on.</param>
    /// <param name="notes">Filled while the result is enumerated.</param>
    /// <param name="limits">How much is read of one document.</param>
    public static IEnumerable<RawDocument> Open(Stream stream, string name, DiagnosticBag notes, ReadLimits? limits = null) =>
        Open(stream, name, new SourceContext(limits ?? ReadLimits.Default, notes, Depth: 0));

    internal static IEnumerable<RawDocument> Open(Stream stream, string name, SourceContext context)
    {
        if (context.Depth > context.Limits.Nesting)
        {
            context.Notes.Add(Diagnostic.Unreadable(name, $"archives stand within archives more than {context.Limits.Nesting} times."));
            yield break;
        }

        using var documents = Guarded(() => OpenPeeked(stream, name, context).GetEnumerator(), name, context.Notes);
        while (documents is not null && Guarded(documents.MoveNext, name, context.Notes))
        {
            yield return documents.Current;
        }
    }

    static IEnumerable<RawDocument> OpenPeeked(Stream stream, string name, SourceContext context)
    {
        var start = new byte[PeekedBytes];
        var length = stream.ReadAtLeast(start, PeekedBytes, throwOnEndOfStream: false);
        var given = 0;
        var peeked = new ForwardStream(buffer =>
        {
            if (given == length)
            {
                return stream.Read(buffer);
            }

            var count = Math.Min(buffer.Length, length - given);
            start.AsSpan(given, count).CopyTo(buffer);
            given += count;
            return count;
        });
        foreach (var source in All)
        {
            if (source.Accepts(name, start.AsSpan(0, length)))
            {
                return source.Open(peeked, name, context);
            }
        }

        return Whole(peeked, name, context) is { } document ? [document] : [];
    }

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
