using System.Runtime.InteropServices;
using System.Text;
using Extractor.Values;

namespace Extractor.Ingest.Sheets;

/// <summary>Reads workbooks of Excel and its like, <c>.xlsx</c> and <c>.xls</c>, through ExcelDataReader.</summary>
/// <remarks>A chain of sectors may lead in a circle, so a workbook is read by a thread of its own and given up when its time is over, as a PDF is.</remarks>
internal static class SheetSourceReader
{
    private const int StackBytes = 16 * 1024 * 1024;

    // strings of workbooks before Excel 97 are in the code page of their machine
    static SheetSourceReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a workbook. Never throws for bad bytes: what can't be read is a problem.</summary>
    /// <param name="kind">Which of the two kinds.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much of it is read at most.</param>
    public static Source Read(FileKind kind, ReadOnlyMemory<byte> bytes, IngestLimits limits)
    {
        var reading = new WorkbookReading(kind, limits);
        var worker = new Thread(() => reading.Read(Open(bytes)), StackBytes) { IsBackground = true, Name = "sheets" };
        worker.Start();
        return worker.Join(limits.DocumentTime) ? reading.Result() : reading.Abandon();
    }

    /// <summary>A compound file that no reader knows; told apart where it only wraps an encrypted document of Office.</summary>
    /// <param name="bytes">The whole file.</param>
    public static Source OfCompoundFile(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(MemoryMarshal.AsBytes("EncryptedPackage".AsSpan())) < 0
            ? UnreadableSource.NotSupported(FileKind.Ole)
            : UnreadableSource.Of(FileKind.Ole, Problem.Of("office_encrypted", Severity.Error, null));

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false) : new MemoryStream(bytes.ToArray());
}
