using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Extractor.Ingest.Pdf;

/// <summary>PdfPig's filters, made to refuse a stream that would unpack to more than a bound: some kilobytes can hold gigabytes.</summary>
/// <param name="most">Bytes at most.</param>
internal sealed class BoundedFilters(int most) : IFilterProvider
{
    private readonly IFilterProvider all = DefaultFilterProvider.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(all.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(all.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(all.GetAllFilters());

    private IFilter[] Bounded(IReadOnlyList<IFilter> filters)
    {
        var bounded = new IFilter[filters.Count];
        for (var i = 0; i < bounded.Length; i++) bounded[i] = new Filter(filters[i], most);
        return bounded;
    }

    private sealed class Filter(IFilter inner, int most) : IFilter
    {
        /// <summary>Deflate makes a byte from at least this share of one.</summary>
        private const int BestDeflate = 1032;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter && (long)input.Length * BestDeflate > most && Measure(input) > most)
                throw new InvalidDataException("a compressed stream unpacks to more than the bound");
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            return output.Length <= most ? output : throw new InvalidDataException("a stream unpacks to more than the bound");
        }

        // What the stream unpacks to, counted without keeping it, and no further than the bound. A broken stream is left to the filter.
        private long Measure(Memory<byte> input)
        {
            using var packed = new MemoryStream(input.ToArray());
            using var stream = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            var total = 0L;
            try
            {
                for (int read; total <= most && (read = stream.Read(buffer)) > 0;) total += read;
            }
            catch (InvalidDataException)
            {
                return total;
            }

            return total;
        }
    }
}
