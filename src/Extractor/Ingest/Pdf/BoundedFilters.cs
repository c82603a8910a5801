using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Extractor.Ingest.Pdf;

/// <summary>
/// PdfPig's filters, through which every stream passes, made to refuse what would take the reader's memory or time: a stream that
/// unpacks to more than a bound (some kilobytes can hold gigabytes), and a page whose contents, forms drawn again and again included,
/// are longer than any page's.
/// </summary>
/// <param name="limits">The bounds.</param>
/// <param name="graph">Looks through the objects of streams before the parser does.</param>
internal sealed class BoundedFilters(IngestLimits limits, ObjectGraph graph) : IFilterProvider
{
    private static readonly NameToken ObjectStream = NameToken.Create("ObjStm");
    private static readonly NameToken Form = NameToken.Create("Form");

    private readonly IFilterProvider all = DefaultFilterProvider.Instance;
    private long contents;

    /// <summary>Set where nobody waits for the document any more: the next stream ends the work on it.</summary>
    public bool IsStopped { get; set; }

    /// <summary>A new page begins: its contents count from nothing.</summary>
    public void BeginPage() => contents = 0;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        var filters = Bounded(all.GetFilters(dictionary));
        if (dictionary.TryGet(NameToken.Type, out NameToken type) && type.Equals(ObjectStream)) filters.Add(new Check(graph.AddStream));
        else if (IsContents(dictionary)) filters.Add(new Check(Count));
        return filters;
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(all.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(all.GetAllFilters());

    // Contents are the only streams that say nothing of themselves; fonts, images and profiles do.
    private static bool IsContents(DictionaryToken dictionary) =>
        dictionary.TryGet(NameToken.Subtype, out NameToken subtype)
            ? subtype.Equals(Form)
            : !dictionary.ContainsKey(NameToken.Type) && !dictionary.ContainsKey(NameToken.Length1) && !dictionary.ContainsKey(NameToken.N);

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters)
    {
        if (IsStopped) throw new OperationCanceledException();
        var bounded = new List<IFilter>(filters.Count + 1);
        foreach (var filter in filters) bounded.Add(new Bound(filter, limits.StreamBytes));
        return bounded;
    }

    private void Count(ReadOnlySpan<byte> content, DictionaryToken dictionary)
    {
        contents += content.Length;
        if (contents > limits.PageBytes) throw new InvalidDataException("the page's contents are longer than the bound");
    }

    /// <summary>A filter whose output is bounded.</summary>
    private sealed class Bound(IFilter inner, int most) : IFilter
    {
        /// <summary>Deflate packs at most so many bytes into one.</summary>
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

    private delegate void Inspection(ReadOnlySpan<byte> content, DictionaryToken dictionary);

    /// <summary>A last filter that changes nothing and looks at what comes out of the others.</summary>
    private sealed class Check(Inspection inspect) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            inspect(input.Span, streamDictionary);
            return input;
        }
    }
}
