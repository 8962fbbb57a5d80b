using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Entente.Articles.Readers;

/// <summary>How much there is to draw in a PDF. A form can draw other forms, each ten times: a few hundred bytes are a billion of letters then.</summary>
/// <remarks>Reckoned from what each stream names, before anything is drawn: the library draws whatever it is told to.</remarks>
sealed partial class PdfDrawing
{
    /// <summary>In bytes of what is drawn; a page of text has some thousands.</summary>
    const long Most = 64L << 20;

    /// <summary>What is said of a document with more.</summary>
    public static string Reason { get; } = $"its pages draw more than {Most >> 20} MiB, as only files made to do harm do.";

    readonly PdfDocument _pdf;
    readonly IFilterProvider _filters;
    readonly Dictionary<IndirectReference, long> _sizes = [];

    PdfDrawing(PdfDocument pdf, IFilterProvider filters) => (_pdf, _filters) = (pdf, filters);

    /// <summary>Whether all pages together draw more than any document of text does.</summary>
    public static bool IsTooMuch(PdfDocument pdf, IFilterProvider filters)
    {
        var drawing = new PdfDrawing(pdf, filters);
        var drawn = 0L;
        foreach (var reference in pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            if (drawing.Dictionary(reference) is { } page && drawing.Is(page, NameToken.Type, NameToken.Page) && drawing.Forms(page) is { Count: > 0 } forms)
            {
                drawn += drawing.Contents(page).Sum(content => drawing.Size(content, forms));
            }
        }

        return drawn > Most;
    }

    /// <summary>Of the content and of all that it draws, as often as it does.</summary>
    long Size(StreamToken stream, IReadOnlyDictionary<string, IToken> forms)
    {
        var content = Encoding.Latin1.GetString(stream.Decode(_filters).Span);
        var size = (long)content.Length;
        foreach (var draw in Drawn.EnumerateMatches(content))
        {
            size += forms.TryGetValue(content.Substring(draw.Index, draw.Length), out var form) ? SizeOf(form, forms) : 0;
            if (size > Most)
            {
                return size;
            }
        }

        return size;
    }

    long SizeOf(IToken token, IReadOnlyDictionary<string, IToken> around)
    {
        if (token is not IndirectReferenceToken { Data: var reference })
        {
            return 0;
        }

        if (!_sizes.TryGetValue(reference, out var size))
        {
            _sizes[reference] = 0; // one that draws itself is not drawn within itself
            if (Resolved(token) is StreamToken form && Is(form.StreamDictionary, NameToken.Subtype, NameToken.Form))
            {
                _sizes[reference] = size = Size(form, Forms(form.StreamDictionary) ?? around);
            }
        }

        return size;
    }

    IEnumerable<StreamToken> Contents(DictionaryToken page) => Resolved(Entry(page, NameToken.Contents)) switch
    {
        StreamToken stream => [stream],
        ArrayToken array => array.Data.Select(Resolved).OfType<StreamToken>(),
        _ => [],
    };

    /// <summary>By name, those that the page, the form or what stands above it may draw.</summary>
    IReadOnlyDictionary<string, IToken>? Forms(DictionaryToken owner)
    {
        for (var levels = 0; levels < 32; levels++)
        {
            if (Resolved(Entry(owner, NameToken.Resources)) is DictionaryToken resources)
            {
                return Resolved(Entry(resources, NameToken.Xobject)) is DictionaryToken forms ? forms.Data : null;
            }

            if (Resolved(Entry(owner, NameToken.Parent)) is not DictionaryToken above)
            {
                return null;
            }

            owner = above;
        }

        return null;
    }

    DictionaryToken? Dictionary(IndirectReference reference) => Resolved(new IndirectReferenceToken(reference)) as DictionaryToken;

    bool Is(DictionaryToken owner, NameToken key, NameToken value) => Resolved(Entry(owner, key)) is NameToken name && name.Data == value.Data;

    static IToken? Entry(DictionaryToken owner, NameToken key) => owner.TryGet(key, out var value) ? value : null;

    IToken? Resolved(IToken? token)
    {
        for (var steps = 0; token is IndirectReferenceToken { Data: var reference } && steps < 8; steps++)
        {
            token = _pdf.Structure.GetObject(reference)?.Data;
        }

        return token;
    }

    /// <summary>"/Form1 Do", by its name.</summary>
    [GeneratedRegex(@"(?<=/)[^\s/<>\[\](){}%]+(?=\s+Do\b)", RegexOptions.CultureInvariant)]
    static partial Regex Drawn { get; }
}
