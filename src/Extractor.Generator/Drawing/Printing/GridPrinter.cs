using System.Collections.Immutable;
using System.Globalization;
using Extractor.Generator.Chance;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>Prints grids to the sheet and notes in the ledger what every printed figure means.</summary>
internal sealed class GridPrinter(Setting setting, MoneyFormat format, Sheet sheet, Ledger ledger)
{
    // shorter tables fit their page
    private const int RowsOfLongTable = 6;

    /// <summary>Prints one table with its caption, page breaks and damages.</summary>
    public void Print(Grid grid)
    {
        var number = ++ledger.Tables;
        var caption = new Caption(setting, format, sheet);
        caption.Print(number, grid.Title, grid.Width);
        PrintHeader(grid);
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

            PrintRow(grid.Rows[row], grid.TableType, number);
        }

        if (grid.Note.Length > 0) sheet.Write(grid.Note);
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
        sheet.Paragraph(string.Format(CultureInfo.InvariantCulture, setting.Words["page.number"], ++ledger.Pages));
        if (setting.Dress.PageBreak == PageBreak.NumberTitleAndHeader) caption.Title(grid.Title, grid.Width);
        if (setting.Dress.PageBreak != PageBreak.Number) PrintHeader(grid);
    }

    private void PrintRow(ImmutableArray<Cell> cells, string tableType, int number)
    {
        sheet.Write(cells.Select(Text));
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column] is Figure figure && Text(figure).Length > 0) Note(figure, tableType, number, column + 1);
        }
    }

    private void Note(Figure figure, string tableType, int number, int column)
    {
        var printed = format.Printed(figure.Misprint ?? figure.Yuan!.Value);
        if (figure.Misprint is not null)
            ledger.Flaws.Add(new Flaw(FlawKind.Mistake, sheet.Line, column, printed, format.Printed(figure.Yuan!.Value)));
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
            Unit = format.UnitName,
            Line = sheet.Line,
            Column = column,
        });
    }

    private string Text(Cell cell) => cell switch
    {
        Label label => label.Text,
        Figure figure => format.Text(figure.Misprint ?? figure.Yuan),
        Difference difference => format.Text(difference.Yuan),
        _ => "",
    };
}
