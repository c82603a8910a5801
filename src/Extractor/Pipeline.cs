using System.Security.Cryptography;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Normalize;
using Extractor.Normalize.Records;
using Extractor.Recognize;
using Extractor.Repairs;
using Extractor.Segment;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor;

/// <summary>The stages of one document, in order. Safe to share between threads.</summary>
public sealed class Pipeline(KnowledgeBase knowledge)
{
    private readonly Segmenter segment = new(knowledge);
    private readonly Recognizer recognize = new(knowledge);
    private readonly Repairer repair = new(knowledge);
    private readonly Normalizer normalize = new(knowledge);
    private readonly Verifier verify = new(knowledge);

    /// <summary>Makes the pipeline with the knowledge built into this version.</summary>
    public Pipeline()
        : this(KnowledgeBase.Default)
    {
    }

    /// <summary>Version of the tool, as documents.csv prints it.</summary>
    public static string Version { get; } = typeof(Pipeline).Assembly.GetName().Version!.ToString(3);

    /// <summary>Runs every stage over one document's bytes. What is wrong with the input is a problem of the result, not an exception.</summary>
    /// <param name="path">The path it was found under (its name gives hints of place and year).</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="cancellation">Stops between stages.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public DocumentResult Run(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default) =>
        Trace(path, bytes, IngestLimits.Default, cancellation).Result;

    /// <summary>Runs every stage over as much of a document as the limits allow, and keeps what the stages gave on the way.</summary>
    /// <param name="path">The path it was found under.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much of it is read, and which pages.</param>
    /// <param name="cancellation">Stops between stages.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public DocumentTrace Trace(string path, ReadOnlyMemory<byte> bytes, IngestLimits limits, CancellationToken cancellation = default) =>
        Trace(path, bytes, SourceReader.Read(bytes, limits), cancellation);

    /// <summary>Runs every stage after the first.</summary>
    internal DocumentTrace Trace(string path, ReadOnlyMemory<byte> bytes, Source source, CancellationToken cancellation)
    {
        var document = Document(path, bytes.Span, source);
        cancellation.ThrowIfCancellationRequested();
        var outline = repair.Mend(segment.Read(source));
        cancellation.ThrowIfCancellationRequested();
        var reading = repair.Repair(recognize.Read(path, source, outline));
        cancellation.ThrowIfCancellationRequested();
        return new DocumentTrace(verify.Verify(normalize.Read(document.DocumentId, reading), document), source, outline);
    }

    private static DocumentRecord Document(string path, ReadOnlySpan<byte> bytes, Source source)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var failed = source.Lines.IsEmpty && source.Drawn.IsEmpty && source.Problems.Any(p => p.Severity == Severity.Error);
        return new DocumentRecord
        {
            DocumentId = DocumentId.Of(hash),
            Document = Path.GetFileName(path),
            Path = path,
            Sha256 = hash,
            Bytes = bytes.Length,
            Kind = source.Kind,
            Pages = source.Pages,
            Language = "zh",
            Status = failed ? "failed" : source.IsPart || source.Problems.Any(p => p.Severity == Severity.Error) ? "partial" : "converted",
            ToolVersion = Version,
            Attachments = string.Join("; ", source.Attachments),
        };
    }
}
