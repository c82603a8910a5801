using System.Runtime.InteropServices;
using System.Text;
using Extractor.Values;

namespace Extractor.Ingest.Sheets;

/// <summary>Reads workbooks of Excel and its like, <c>.xlsx</c> and <c>.xls</c>, through ExcelDataReader.</summary>
/// <remarks>A chain of sectors may lead in a circle, so a workbook is given up when its time is over, as a PDF is.</remarks>
internal static class SheetSourceReader
{
    // strings of workbooks before Excel 97 are in the code page of their machine
    static SheetSourceReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a workbook. Never throws for bad bytes: what can't be read is a problem.</summary>
    /// <param name="kind">Which of the two kinds.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much of it is read at most.</param>
    public static Source Read(FileKind kind, ReadOnlyMemory<byte> bytes, IngestLimits limits) =>
        SourceSoFar.Read(kind, limits, soFar => new WorkbookReading(kind, limits, soFar).Read(MemoryFile.Open(bytes)));

    /// <summary>A compound file that no reader knows; told apart where it only wraps an encrypted document of Office.</summary>
    /// <param name="bytes">The whole file.</param>
    public static Source OfCompoundFile(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(MemoryMarshal.AsBytes("EncryptedPackage".AsSpan())) < 0
            ? UnreadableSource.NotSupported(FileKind.Ole)
            : UnreadableSource.Of(FileKind.Ole, Problem.Of("office_encrypted", Severity.Error, null));
}
