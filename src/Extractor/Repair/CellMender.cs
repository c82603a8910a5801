using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Repairs;

/// <summary>
/// Cells that print a figure or a code in letters it cannot have: O for 0, l for 1, 、 for a comma, spaces within, a code run into its name. Each is read in
/// the only way that makes a figure or code of it, and told; a cell that is well printed is never changed. It works on the shape of the document, before
/// anything is known of meaning: no sum chooses a reading, so that sums may prove it.
/// </summary>
internal sealed class CellMender(KnowledgeBase knowledge)
{
    private const string OnlyFigure = "the column holds figures, and this is the only figure that the text can be";
    private const string Groups = "more than three digits stand behind the last separator: the point was lost behind the third of them";
    private const string OnlyCode = "the column holds codes, and this is the only code that the text can be";
    private const string RunInto = "the cell of the code is empty, and the label begins with one";
    private const string CodeJoined = "code_joined", CodeParted = "code_parted", Chosen = "reading_chosen", PointRestored = "point_restored";

    /// <summary>Mends the cells of all tables.</summary>
    /// <param name="outline">The shape of the document.</param>
    public Outline Mend(Outline outline)
    {
        var repairs = outline.Repairs.ToList();
        var tables = outline.Tables.Select(t => t.Rows.Length == t.HeaderRows ? t : Mend(t, repairs)).ToImmutableArray();
        return outline with { Tables = tables, Repairs = [.. repairs] };
    }

    private TableGrid Mend(TableGrid table, List<Repair> repairs)
    {
        var columns = new PrintedColumns(table);
        var rows = table.Rows.ToBuilder();
        var choices = new List<RowChoice>();
        for (var r = table.HeaderRows; r < rows.Count; r++)
        {
            for (var c = 0; c < table.Columns; c++)
            {
                if (columns.IsCode(c)) Code(rows, r, c, table.Number, repairs);
                else if (columns.IsFigures(c)) Figure(rows, r, c, columns, table.Number, repairs, choices);
            }
        }

        return table with { Rows = rows.ToImmutable(), Choices = [.. choices] };
    }

    private static void Figure(ImmutableArray<ImmutableArray<Cell>>.Builder rows, int row, int column, PrintedColumns columns, int table, List<Repair> repairs, List<RowChoice> choices)
    {
        var cell = rows[row][column];
        if (cell.Text.Length < 2 || PrintedNumber.TryParse(cell.Text, out _)) return;
        if (MisprintedFigure.WithPoint(cell.Text, columns.Decimals(column)) is { } pointed)
        {
            Put(rows, row, column, pointed, PointRestored, Groups, table, repairs);
            return;
        }

        if (MisprintedFigure.Read(cell.Text) is not { } reading) return;
        var isTwo = reading.MayBeTwo && !HasNoPlaceForTwo(rows[row], column, reading.Text, columns.Decimals(column));
        if (isTwo || WithPoint(cell.Text, columns.Decimals(column)) is not null)
        {
            choices.AddRange((isTwo ? Ways(rows[row], column) : []).Concat(Whole(rows[row], column, reading.Text, columns.Decimals(column))).Select(w => new RowChoice(row, Chosen, w)));
            return;
        }

        Put(rows, row, column, reading.Text, reading.Kind, OnlyFigure, table, repairs);
    }

    /// <summary>The cell as one figure, with the point that may have been lost in its gap, and without.</summary>
    private static IEnumerable<ImmutableArray<Cell>> Whole(ImmutableArray<Cell> row, int column, string whole, int? decimals)
    {
        var cell = row[column];
        yield return row.SetItem(column, cell with { Text = whole, Printed = cell.Text });
        if (WithPoint(cell.Text, decimals) is { } pointed) yield return row.SetItem(column, cell with { Text = pointed, Printed = cell.Text });
    }

    /// <summary>A figure of two parts without a point, where all others of its column have as many decimals as the second has digits; else null.</summary>
    private static string? WithPoint(string text, int? decimals) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var left, var right] && !text.Contains('.', StringComparison.Ordinal) && right.All(char.IsAsciiDigit)
        && decimals == right.Length && PrintedNumber.TryParse(left, out _) ? left + "." + right : null;

    /// <summary>The cell as two figures that stand in it and the empty one before or after it.</summary>
    private static IEnumerable<ImmutableArray<Cell>> Ways(ImmutableArray<Cell> row, int column)
    {
        var (cell, parts) = (row[column], row[column].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (parts.Length != 2) yield break;
        var (left, right) = (cell with { Text = parts[0] }, cell with { Text = parts[1] });
        if (column + 1 < row.Length && row[column + 1].Text.Length == 0) yield return row.SetItem(column, left).SetItem(column + 1, right);
        if (column > 0 && row[column - 1].Text.Length == 0) yield return row.SetItem(column - 1, left).SetItem(column, right);
    }

    /// <summary>True where spaces cannot part two figures: the cells beside are filled, or the parts have other decimals than the column and the whole has its own.</summary>
    private static bool HasNoPlaceForTwo(ImmutableArray<Cell> row, int column, string whole, int? decimals)
    {
        bool Taken(int c) => c < 0 || c >= row.Length || row[c].Text.Length > 0;
        return (Taken(column - 1) && Taken(column + 1)) || (decimals is { } own && Decimals(whole) == own && row[column].Text.Split(' ').Any(p => Decimals(p) != own));
    }

    private static int? Decimals(string text) => PrintedNumber.TryParse(text, out var number) ? number.Decimals : null;

    private void Code(ImmutableArray<ImmutableArray<Cell>>.Builder rows, int row, int column, int table, List<Repair> repairs)
    {
        var (code, label) = (rows[row][column].Text, column + 1 < rows[row].Length ? rows[row][column + 1].Text : "");
        if (code.Any(char.IsAsciiDigit) && !code.All(char.IsAsciiDigit))
        {
            var joined = code.Replace(" ", "", StringComparison.Ordinal);
            var whole = MisprintedFigure.Read(joined) is { } read ? read.Text : joined;
            if (SubjectCode.TryParse(whole, out _)) Put(rows, row, column, whole, CodeJoined, OnlyCode, table, repairs);
        }
        else if (code.Length == 0 && label.TakeWhile(char.IsAsciiDigit).Count() is var digits and > 0 && SubjectCode.TryParse(label.AsSpan(0, digits), out var found) && IsName(found.Digits, label[digits..]))
        {
            Put(rows, row, column, found.Digits, CodeParted, RunInto, table, repairs, label);
            rows[row] = rows[row].SetItem(column + 1, rows[row][column + 1] with { Text = label[digits..] });
        }
    }

    /// <summary>True where a label is the code's name, or at least a word that is no other code's.</summary>
    private bool IsName(string code, string label) =>
        label.Length > 1 && char.IsLetter(label[0]) && label[0] > '\u3000' && FiscalYear.AllIn(code + label).Count == 0 && !knowledge.Codes.Contradicts(code, label, null);

    private static void Put(ImmutableArray<ImmutableArray<Cell>>.Builder rows, int row, int column, string text, string kind, string evidence, int table, List<Repair> repairs, string? before = null)
    {
        var cell = rows[row][column];
        repairs.Add(new Repair(kind, before ?? cell.Text, text, evidence, cell.Place, table));
        var number = repairs.Count;
        // what was read by help of a code came through its repair, too
        rows[row] = kind is CodeJoined or CodeParted
            ? [.. rows[row].Select((c, i) => i == column ? c with { Text = text, Repair = number } : c with { Repair = c.Repair ?? number })]
            : rows[row].SetItem(column, cell with { Text = text, Printed = cell.Text, Repair = number });
    }
}
