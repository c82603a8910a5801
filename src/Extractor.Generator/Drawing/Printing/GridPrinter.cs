using System.Collections.Immutable;
using System.Globalization;
using Extractor.Generator.Chance;
using Extractor.Generator.Drawing.Blocks;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>Prints grids to the sheet and notes in the ledger what every printed figure means.</summary>
internal sealed class GridPrinter(Setting setting, Sheet sheet, Ledger ledger)
{
    // shorter tables fit their page
    private const int RowsOfLongTable = 6;

    private readonly Titling _titling = new(setting);

    private MoneyFormat _format = setting.Format("");

    /// <summary>Prints one table with its caption, page breaks and damages.</summary>
    public void Print(Grid grid)
    {
        var number = ++ledger.Tables;
        var (over, under) = _titling.Of(grid);
        grid = grid with { Title = over };
        _format = setting.Format(grid.TableType);
        var caption = new Caption(setting, _format, sheet);
        caption.Print(number, grid.Title, grid.Width);
        var top = sheet.Line + 1;
        PrintHeader(grid);
        var rows = ImmutableArray.CreateBuilder<PrintedRow>();
        var dice = setting.Dice("breaks " + grid.TableType);
        var pageBreak = PageBreakBefore(grid, dice);
        var cut = CutBefore(grid, dice, pageBreak);
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            if (row == pageBreak) PrintPageBreak(grid, caption);
            if (row == cut)
            {
                sheet.Blank();
                ledger.Flaws.Add(new Flaw(FlawKind.BlankLine, sheet.Line, 0, null, null));
            }

            rows.Add(PrintRow(grid.Rows[row], grid.TableType, number));
        }

        sheet.Keep(new TableBlock(
            top, IsForm: false,
            [.. grid.Header.Select((row, index) => new PrintedRow(top + index, [.. row.Select(text => new PrintedCell(text))]))],
            grid.HasColumnNumbers, rows.ToImmutable()));
        ledger.Kinds.Add(new TruthTable(number, grid.TableType, over.Length > 0 ? over : under, top, sheet.Line));
        if (under.Length > 0) sheet.Note(under);
        if (grid.Note.Length > 0) sheet.Note(grid.Note);
        sheet.Blank();
    }

    private void PrintHeader(Grid grid)
    {
        foreach (var row in grid.Header)
            sheet.Write(row);
    }

    private int PageBreakBefore(Grid grid, Dice dice)
    {
        if (setting.Dress.PageBreak == PageBreak.None || grid.Rows.Length < RowsOfLongTable || !dice.Chance(60)) return -1;
        return dice.Between(2, grid.Rows.Length - 2);
    }

    private int CutBefore(Grid grid, Dice dice, int pageBreak)
    {
        if (!setting.Dress.Damages.HasFlag(Damages.BlankLineInTable) || grid.TableType != "general_expenditure_by_function") return -1;
        var row = dice.Between(2, grid.Rows.Length - 1);
        // a blank line beside a page number is no damage: many pages end with one
        return row == pageBreak ? row - 1 : row;
    }

    private void PrintPageBreak(Grid grid, Caption caption)
    {
        sheet.Spaced(string.Format(CultureInfo.InvariantCulture, setting.Words["page.number"], ++ledger.Pages));
        if (setting.Dress.PageBreak == PageBreak.NumberTitleAndHeader) caption.Title(grid.Title, grid.Width);
        if (setting.Dress.PageBreak != PageBreak.Number) PrintHeader(grid);
    }

    private PrintedRow PrintRow(ImmutableArray<Cell> cells, string tableType, int number)
    {
        sheet.Write(cells.Select(Text));
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column] is Figure figure && Text(figure).Length > 0) Note(figure, tableType, number, column + 1);
        }

        return new PrintedRow(sheet.Line, [.. cells.Select(cell => new PrintedCell((cell as Label)?.Text ?? Text(cell), cell is not Label, (cell as Label)?.Indent ?? 0))]);
    }

    private void Note(Figure figure, string tableType, int number, int column)
    {
        var printed = _format.Printed(figure.Misprint ?? figure.Yuan!.Value);
        var fault = figure.Fault ?? (figure.Misprint is null ? null : FlawKind.Mistake);
        if (fault is { } kind)
            ledger.Flaws.Add(new Flaw(kind, sheet.Line, column, printed, figure.Misprint is null ? null : _format.Printed(figure.Yuan!.Value)));
        ledger.Amounts.Add(new TruthAmount
        {
            TableNo = number,
            TableType = tableType,
            Side = figure.Meaning.Side,
            Code = figure.Meaning.Code,
            Item = figure.Meaning.Item,
            Phase = figure.Meaning.Phase,
            Measure = figure.Meaning.Measure,
            FiscalYear = figure.Meaning.Year,
            AmountYuan = printed,
            Text = Text(figure),
            Unit = _format.UnitName,
            Line = sheet.Line,
            Column = column,
            Fault = fault,
        });
    }

    private string Text(Cell cell) => cell switch
    {
        Label label => new string('\u3000', label.Indent) + label.Text,
        Figure figure => _format.Text(figure.Misprint ?? figure.Yuan),
        Difference difference => _format.Text(difference.Yuan),
        _ => "",
    };
}
