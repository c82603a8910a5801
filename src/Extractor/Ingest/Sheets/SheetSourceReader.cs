using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Extractor.Values;

namespace Extractor.Ingest.Sheets;

/// <summary>
/// Reads a workbook: each visible sheet is a page, each row a line, each cell as it is shown. Formulas are read by the values they had when the
/// workbook was saved.
/// </summary>
internal static class SheetSourceReader
{
    /// <summary>Bytes that the parts of a workbook may unpack to, and how many times their size; more is a bomb.</summary>
    private const long MostUnpacked = 1024L * 1024 * 1024, MostRatio = 400;

    private const int SmallBytes = 16 * 1024 * 1024;

    /// <summary>Reads a workbook.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="kind"><see cref="FileKind.Xlsx"/> or <see cref="FileKind.Xls"/>.</param>
    /// <param name="limits">How much of it is kept.</param>
    public static Source Read(ReadOnlyMemory<byte> bytes, FileKind kind, IngestLimits limits)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            if (kind == FileKind.Xlsx && IsBomb(bytes)) return UnreadableSource.Damaged(kind, "workbook_too_large");
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var reader = ExcelReaderFactory.CreateReader(stream);
            var text = new SheetText(limits);
            text.Read(reader);
            return Lines(text, kind, limits);
        }
        catch (InvalidPasswordException)
        {
            return UnreadableSource.Damaged(kind, "workbook_encrypted");
        }
#pragma warning disable CA1031 // a broken workbook makes the parsers beneath throw anything (a cell far to the right asks for two thousand million columns); it must not take the run down
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return UnreadableSource.Damaged(kind, "workbook_damaged");
        }
    }

    private static Source Lines(SheetText text, FileKind kind, IngestLimits limits)
    {
        var reader = new TextLines(limits);
        var lines = reader.Cut(text.Text.AsSpan()).Select(l => l with { Number = text.Rows[l.Number - 1].Row, Page = text.Rows[l.Number - 1].Sheet, IsRow = l.IsTabbed }).ToImmutableArray();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (lines.All(l => l.IsBlank)) problems.Add(UnreadableSource.Empty);
        problems.AddRange(text.Problems);
        problems.AddRange(reader.Problems);
        return new Source(kind.Name(), "", text.Sheets, lines, problems.ToImmutable());
    }

    private static bool IsBomb(ReadOnlyMemory<byte> bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        var unpacked = archive.Entries.Sum(e => e.Length);
        return unpacked > MostUnpacked || (unpacked > SmallBytes && unpacked > MostRatio * bytes.Length);
    }
}
