using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Extractor.Values;

namespace Extractor.Ingest.Sheets;

/// <summary>Reads one workbook, sheet by sheet.</summary>
/// <remarks>
/// ExcelDataReader meets hostile bytes with many kinds of exceptions; each ends the reading with a problem, and the sheets before it are kept.
/// </remarks>
/// <param name="kind">Which of the two kinds.</param>
/// <param name="limits">How much of it is read at most.</param>
/// <param name="soFar">Takes what is read.</param>
internal sealed class WorkbookReading(FileKind kind, IngestLimits limits, SourceSoFar soFar)
{
    /// <summary>Reads the workbook; never throws for bad bytes.</summary>
    /// <param name="file">The whole file.</param>
    public void Read(Stream file)
    {
        try
        {
            var scan = kind == FileKind.Xlsx ? WorkbookScan.Of(file, limits) : WorkbookScan.None;
            if (scan.Refusal is { } refusal)
            {
                soFar.Add([], refusal);
                return;
            }

            file.Position = 0;
            using var reader = kind == FileKind.Xlsx ? ExcelReaderFactory.CreateOpenXmlReader(file) : ExcelReaderFactory.CreateBinaryReader(file);
            Sheets(reader, scan);
        }
        catch (InvalidPasswordException)
        {
            soFar.Add([], Problem.Of("office_encrypted", Severity.Error, null));
        }
        catch (Exception e)
        {
            // memory too: an array that a damaged length asks for is refused, not a sign that all is used up
            soFar.Add([], Problem.Of("workbook_damaged", Severity.Error, null, e.Message.ReplaceLineEndings(" ")));
        }
    }

    private void Sheets(IExcelDataReader reader, WorkbookScan scan)
    {
        var budget = new LineBudget(limits);
        do
        {
            if (soFar.Pages >= limits.Sheets)
            {
                soFar.Add([], Problem.Of("too_many_sheets", Severity.Warning, null, Text(limits.Sheets)));
                return;
            }

            if (reader.VisibleState != "visible")
            {
                if (reader.RowCount > 0) soFar.Add([], Problem.Of("sheet_hidden", Severity.Warning, null, reader.Name));
                continue;
            }

            var page = ++soFar.Pages;
            if (!limits.Asked.Contains(page)) continue;
            var sheet = new SheetRows(limits, budget, page).Read(reader, soFar);
            soFar.Add(SheetLines.Of(sheet), [.. sheet.Problems, .. scan.Errors(reader.Name, page)]);
        }
        while (!soFar.IsAbandoned && !budget.IsSpent && reader.NextResult());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
