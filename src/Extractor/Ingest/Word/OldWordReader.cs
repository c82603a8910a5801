using System.ComponentModel;
using System.Globalization;
using Extractor.Values;

namespace Extractor.Ingest.Word;

/// <summary>Reads .doc, .wps and .rtf through LibreOffice.</summary>
internal static class OldWordReader
{
    /// <summary>Reads a document. Never throws for bad bytes: what can't be read is a problem.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much of it is read, and how long that may take.</param>
    /// <param name="program">LibreOffice; null where it is not installed.</param>
    public static Source Read(FileKind kind, ReadOnlyMemory<byte> bytes, IngestLimits limits, string? program)
    {
        if (program is null) return Failed(kind, "office_missing", kind.Name());
        try
        {
            var (docx, said) = OfficeProgram.Turn(program, bytes, limits.DocumentTime);
            return docx is null ? Failed(kind, "doc_unreadable", said) : WordSourceReader.Read(docx, limits) with { Kind = kind.Name() };
        }
        catch (TimeoutException)
        {
            return Failed(kind, "document_timed_out", "1", limits.DocumentTime.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
        {
            return Failed(kind, "doc_unreadable", e.Message.ReplaceLineEndings(" "));
        }
    }

    private static Source Failed(FileKind kind, string code, params ReadOnlySpan<string> arguments) => UnreadableSource.Of(kind, Problem.Of(code, Severity.Error, null, arguments));
}
