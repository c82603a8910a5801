using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Extractor.Ingest.Pdf;

/// <summary>
/// PdfPig's filters, through which every packed stream passes, made to refuse what would take the reader's memory: a stream that
/// unpacks to more than a bound (some kilobytes can hold gigabytes).
/// </summary>
/// <param name="limits">The bounds.</param>
/// <param name="graph">Looks through the objects of streams before the parser does.</param>
internal sealed class BoundedFilters(IngestLimits limits, ObjectGraph graph) : IFilterProvider
{
    private static readonly NameToken ObjectStream = NameToken.Create("ObjStm");

    /// <summary>Filters of one stream; real ones have two.</summary>
    private const int MostFilters = 8;

    private readonly IFilterProvider all = DefaultFilterProvider.Instance;

    /// <summary>How much a page may cost.</summary>
    public PageBudget Budget { get; } = new(limits);

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(all.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        names.Count > MostFilters ? throw new InvalidDataException("a stream is packed more often than any is") : Bounded(all.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(all.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters)
    {
        Budget.Continue();
        var bounded = new List<IFilter>(filters.Count);
        for (var i = 0; i < filters.Count; i++) bounded.Add(new Bound(filters[i], limits.StreamBytes, i == filters.Count - 1 ? graph : null));
        return bounded;
    }

    /// <summary>A filter whose output is bounded; the last one of an object stream has its objects looked through.</summary>
    private sealed class Bound(IFilter inner, int most, ObjectGraph? graph) : IFilter
    {
        /// <summary>Deflate packs at most so many bytes into one.</summary>
        private const int BestDeflate = 1032;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            RowParameters.Check(streamDictionary, filterIndex, most);
            if (inner is FlateFilter && (long)input.Length * BestDeflate > most && Measure(input) > most)
                throw new InvalidDataException("a compressed stream unpacks to more than the bound");
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (output.Length > most) throw new InvalidDataException("a stream unpacks to more than the bound");
            if (graph is not null) CharacterRanges.Check(output.Span, CharacterRanges.MostOfFont);
            if (graph is not null && streamDictionary.TryGet(NameToken.Type, out NameToken type) && type.Equals(ObjectStream)) graph.AddStream(output.Span, streamDictionary);
            return output;
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
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                return total;
            }

            return total;
        }
    }
}
