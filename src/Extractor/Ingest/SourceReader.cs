using Extractor.Ingest.Html;
using Extractor.Ingest.Pdf;
using Extractor.Ingest.Sheets;
using Extractor.Ingest.Word;

namespace Extractor.Ingest;

/// <summary>Tells a file's kind by its content and reads it.</summary>
public static class SourceReader
{
    /// <summary>True for the kinds of file this version turns into lines.</summary>
    public static bool CanRead(FileKind kind) => kind is FileKind.Text or FileKind.Pdf or FileKind.Html or FileKind.Xlsx or FileKind.Xls or FileKind.Docx;

    /// <summary>True for the kinds in which disclosures come and that this version can't read: each is named in problems.csv, never passed over.</summary>
    public static bool MayBeDisclosure(FileKind kind) =>
        kind is FileKind.Doc or FileKind.Rtf or FileKind.Ppt or FileKind.Pptx or FileKind.Ofd or FileKind.Eml or FileKind.Msg or FileKind.Xml or FileKind.Ole;

    /// <summary>How much of a file beyond the bound is looked at to name its kind, bytes.</summary>
    private const int KindBytes = 64 * 1024;

    /// <summary>Reads a document. Never throws for bad bytes: what can't be read is a problem of severity error and no lines.</summary>
    /// <param name="bytes">The whole file.</param>
    public static Source Read(ReadOnlyMemory<byte> bytes) => Read(bytes, IngestLimits.Default);

    /// <summary>Reads a document within other bounds. Never throws for bad bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much of it is read at most.</param>
    public static Source Read(ReadOnlyMemory<byte> bytes, IngestLimits limits)
    {
        if (bytes.Length > limits.FileBytes)
        {
            var beginning = bytes.Span[..Math.Min(bytes.Length, KindBytes)];
            return UnreadableSource.TooLarge(FileKindDetector.Detect(beginning), limits.FileBytes);
        }

        var kind = FileKindDetector.Detect(bytes.Span);
        return kind switch
        {
            FileKind.Text => TextSourceReader.Read(bytes.Span, limits),
            FileKind.Pdf => PdfSourceReader.Read(bytes, limits),
            FileKind.Html => HtmlSourceReader.Read(bytes.Span, limits),
            FileKind.Xlsx or FileKind.Xls => SheetSourceReader.Read(kind, bytes, limits),
            FileKind.Docx => WordSourceReader.Read(bytes, limits),
            _ when OfficeProgram.Turns(kind) => OldWordReader.Read(kind, bytes, limits, OfficeProgram.Find()),
            FileKind.Ole => SheetSourceReader.OfCompoundFile(bytes.Span),
            FileKind.Empty => UnreadableSource.OfNoBytes(),
            FileKind.Binary => UnreadableSource.NotText(),
            _ => UnreadableSource.NotSupported(kind),
        };
    }
}
