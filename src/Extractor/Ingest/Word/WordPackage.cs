using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Extractor.Ingest.Word;

/// <summary>The parts of a <c>.docx</c>. Nothing is written, nothing that a link leads to is fetched, and all that is unpacked is bounded.</summary>
internal sealed class WordPackage : IDisposable
{
    private const string DefaultMain = "word/document.xml";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly ZipArchive archive;
    private readonly string main;
    private readonly Dictionary<string, string> parts;
    private long left;

    /// <summary>Opens a document.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">How much it may unpack to.</param>
    /// <exception cref="InvalidDataException">It is no archive, or a damaged one.</exception>
    public WordPackage(Stream file, IngestLimits limits)
    {
        archive = new ZipArchive(file, ZipArchiveMode.Read);
        left = limits.WordBytes;
        main = Relations("_rels/.rels", "").GetValueOrDefault("officeDocument", DefaultMain);
        if (archive.GetEntry(main) is null) main = DefaultMain;
        var slash = main.LastIndexOf('/') + 1;
        parts = Relations($"{main[..slash]}_rels/{main[slash..]}.rels", main[..slash]);
    }

    /// <summary>The text of the document, standing before its first element.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public XmlReader Main() => Open(main) ?? throw new InvalidDataException($"There is no part {main}");

    /// <summary>A part that the text needs; null where there is none, or where it is damaged: the text is worth more than its styles.</summary>
    /// <param name="relation">The last word of the relation's type: <c>styles</c>, <c>numbering</c>, <c>footnotes</c>.</param>
    /// <param name="isDamaged">True where there is one that can't be read.</param>
    public XElement? Part(string relation, out bool isDamaged)
    {
        isDamaged = false;
        if (!parts.TryGetValue(relation, out var name)) return null;
        try
        {
            using var xml = Open(name);
            if (xml is null) return null;
            xml.MoveToContent();
            return new TreeReader().Read(xml);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            isDamaged = true;
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private XmlReader? Open(string name) => archive.GetEntry(name) is { } entry ? XmlReader.Create(new Counted(entry.Open(), this), Settings) : null;

    /// <summary>The targets of a part's relations by the last word of their type; links that lead out of the file are left out.</summary>
    private Dictionary<string, string> Relations(string name, string folder)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = Open(name);
        try
        {
            while (xml?.Read() == true)
            {
                if (xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External" || xml.GetAttribute("Target") is not { Length: > 0 } target) continue;
                var type = xml.GetAttribute("Type") ?? "";
                targets.TryAdd(type[(type.LastIndexOf('/') + 1)..], target[0] == '/' ? target[1..] : folder + target);
            }
        }
        catch (XmlException)
        {
            // what can't be found stands where it stands in nearly all documents, or the document has none
        }

        return targets;
    }

    /// <summary>A part being unpacked, which counts against the whole.</summary>
    private sealed class Counted(Stream inner, WordPackage package) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            package.left -= read;
            return package.left >= 0 ? read : throw new TooLargeException();
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
