using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Extractor.Values;

namespace Extractor.Ingest.Sheets;

/// <summary>One workbook being read: the sheets done so far can be taken from another thread at any time.</summary>
/// <remarks>
/// ExcelDataReader meets hostile bytes with many kinds of exceptions; each ends the reading with a problem, and the sheets before it are kept.
/// </remarks>
internal sealed class WorkbookReading(FileKind kind, IngestLimits limits)
{
    private readonly Lock gate = new();
    private readonly List<SourceLine> lines = [];
    private readonly List<Problem> problems = [];
    private int sheets;
    private bool abandoned;

    /// <summary>True where nobody waits for more.</summary>
    public bool IsAbandoned
    {
        get
        {
            lock (gate) return abandoned;
        }
    }

    /// <summary>Reads the workbook; never throws for bad bytes.</summary>
    /// <param name="file">The whole file.</param>
    public void Read(Stream file)
    {
        try
        {
            var scan = kind == FileKind.Xlsx ? WorkbookScan.Of(file, limits) : WorkbookScan.None;
            if (scan.Refusal is { } refusal)
            {
                Add([], refusal);
                return;
            }

            file.Position = 0;
            using var reader = kind == FileKind.Xlsx ? ExcelReaderFactory.CreateOpenXmlReader(file) : ExcelReaderFactory.CreateBinaryReader(file);
            Sheets(reader, scan);
        }
        catch (InvalidPasswordException)
        {
            Add([], Problem.Of("office_encrypted", Severity.Error, null));
        }
        catch (Exception e)
        {
            // memory too: an array that a damaged length asks for is refused, not a sign that all is used up
            Add([], Problem.Of("workbook_damaged", Severity.Error, null, e.Message.ReplaceLineEndings(" ")));
        }
    }

    /// <summary>Gives the reading up and returns what is done.</summary>
    public Source Abandon()
    {
        lock (gate)
        {
            abandoned = true;
            var next = sheets + 1;
            problems.Add(Problem.Of("document_timed_out", Severity.Error, null, Text(next), limits.DocumentTime.TotalSeconds.ToString(CultureInfo.InvariantCulture)));
            return Result();
        }
    }

    /// <summary>What is done.</summary>
    public Source Result()
    {
        lock (gate)
        {
            var isPart = LeftOutPages.Are(sheets, limits.Asked);
            var told = problems.ToList();
            if (lines.Count == 0 && !isPart && !told.Exists(p => p.Severity == Severity.Error)) told.Add(UnreadableSource.Empty);
            return LeftOutPages.Tell(new Source(kind.Name(), "", sheets, [.. lines], [.. told]), limits.Asked);
        }
    }

    private void Sheets(IExcelDataReader reader, WorkbookScan scan)
    {
        var budget = new SheetBudget(limits);
        do
        {
            if (sheets >= limits.Sheets)
            {
                Add([], Problem.Of("too_many_sheets", Severity.Warning, null, Text(limits.Sheets)));
                return;
            }

            if (reader.VisibleState != "visible")
            {
                if (reader.RowCount > 0) Add([], Problem.Of("sheet_hidden", Severity.Warning, null, reader.Name));
                continue;
            }

            lock (gate) sheets++;
            if (!limits.Asked.Contains(sheets)) continue;
            var sheet = new SheetRows(limits, budget, sheets).Read(reader, this);
            Add(SheetLines.Of(sheet), [.. sheet.Problems, .. scan.Errors(reader.Name, sheets)]);
        }
        while (!IsAbandoned && !budget.IsSpent && reader.NextResult());
    }

    private void Add(IEnumerable<SourceLine> read, params ReadOnlySpan<Problem> told)
    {
        lock (gate)
        {
            if (abandoned) return;
            lines.AddRange(read);
            problems.AddRange(told);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
