using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Entente.Articles.Readers;

/// <summary>The filters of a PDF, with a limit on what all its streams may unpack to: a few kilobytes can promise gigabytes.</summary>
sealed class PdfFilters : IFilterProvider
{
    /// <summary>In bytes. Text is small: the streams of a book of five hundred pages have some ten million.</summary>
    const long Most = 256L << 20;

    /// <summary>What is said of a document that goes over the limit.</summary>
    public static string Reason { get; } = $"it unpacks to more than {Most >> 20} MiB, as only files made to do harm do.";

    readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    readonly Dictionary<IFilter, IFilter> _limited = [];
    long _unpacked;

    /// <summary>Whether the document was refused for what it unpacks to; the library turns some exceptions into others.</summary>
    public bool IsOver { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limited(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limited(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Limited(_filters.GetAllFilters());

    IFilter[] Limited(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter =>
        _limited.TryGetValue(filter, out var limited) ? limited : _limited[filter] = new Filter(filter, this))];

    InvalidDataException Over()
    {
        IsOver = true;
        return new(Reason);
    }

    sealed class Filter(IFilter filter, PdfFilters all) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter ? all._unpacked + Inflated(input, Most - all._unpacked) >= Most : all._unpacked + (input.Length * MostAByte) > Most)
            {
                throw all.Over();
            }

            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            all._unpacked += output.Length;
            return output;
        }

        /// <summary>What one byte can become: in LZW up to two thousand, in run lengths 64, in the others hardly more than one.</summary>
        long MostAByte => filter switch
        {
            LzwFilter => 2_048,
            RunLengthFilter => 64,
            _ => 1,
        };

        /// <summary>How much comes out, up to a limit; nothing of it is kept. Where the data are damaged, what came before.</summary>
        static long Inflated(Memory<byte> input, long limit)
        {
            using var inflating = new DeflateStream(new MemoryStream(input.ToArray(), Math.Min(2, input.Length), Math.Max(0, input.Length - 2)), CompressionMode.Decompress);
            var buffer = new byte[1 << 16];
            var length = 0L;
            try
            {
                for (int read; length < limit && (read = inflating.Read(buffer)) > 0;)
                {
                    length += read;
                }
            }
            catch (InvalidDataException)
            {
                return length; // the library meets the same fault, and says so or mends it
            }

            return length;
        }
    }
}
