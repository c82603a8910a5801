using System.Collections.Immutable;
using Extractor.Segment.Layout;
using Extractor.Values;

namespace Extractor.Segment.Broken;

/// <summary>What a whole row of a table in a text looks like, and every way to make one of broken pieces.</summary>
/// <param name="width">Its number of cells.</param>
/// <param name="columns">What stands in which column.</param>
internal sealed class RowShape(int width, ColumnShape columns)
{
    /// <summary>Of a hundred rows at least so many must have the same number of cells.</summary>
    private const int Most = 50;

    private const int FewestRows = 3;

    /// <summary>The number of cells of a whole row.</summary>
    public int Width => width;

    /// <summary>A table of so few rows, pieces among them, is read by the width of its header.</summary>
    private const int Few = 6;

    /// <summary>The shape of a table: that of its rows, or, where these are few, the one its header asks for. Null where nothing tells.</summary>
    /// <param name="header">Its header.</param>
    /// <param name="body">Its rows under the header.</param>
    public static RowShape? Of(IReadOnlyList<ImmutableArray<Cell>> header, IReadOnlyList<ImmutableArray<Cell>> body) =>
        body.Count <= BrokenRows.MostPieces ? OfHeader(header) ?? Of(body) : Of(body) ?? (body.Count <= Few ? OfHeader(header) : null);

    /// <summary>Learns the shape of a table's rows, or returns null where they agree in none.</summary>
    /// <param name="body">Its rows under the header.</param>
    public static RowShape? Of(IReadOnlyList<ImmutableArray<Cell>> body)
    {
        if (body.Count < FewestRows) return null;
        var width = body.GroupBy(r => r.Length).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
        var whole = body.Where(r => r.Length == width).ToList();
        if (width < 2 || whole.Count < FewestRows || whole.Count * 100 < body.Count * Most) return null;
        // a heading that is printed again is no row to learn from
        var figures = whole.FindAll(r => r.Any(c => PrintedNumber.TryParse(c.Text, out _)));
        return new RowShape(width, ColumnShape.Of([.. (figures.Count >= FewestRows ? figures : whole).Select(Texts)]));
    }

    /// <summary>The shape that the header of a table of a row or two asks for, or null where its own rows differ in length.</summary>
    /// <param name="header">The header's rows.</param>
    public static RowShape? OfHeader(IReadOnlyList<ImmutableArray<Cell>> header) =>
        header.Count > 0 && header[0].Length > 2 && header.All(r => r.Length == header[0].Length) ? new RowShape(header[0].Length, ColumnShape.Open(header[0].Length)) : null;

    /// <summary>True where a cell stands in a column of codes.</summary>
    public bool IsCode(int column) => columns.IsCode(column);

    /// <summary>True for a whole row.</summary>
    public bool Fits(ImmutableArray<Cell> row) => columns.Fits(Texts(row));

    /// <summary>The only one of several rows that is whole, or null where none or more than one is.</summary>
    public ImmutableArray<Cell>? Only(IEnumerable<ImmutableArray<Cell>> candidates) => candidates.Where(Fits).Take(2).ToList() is [var only] ? only : null;

    /// <summary>Every way to put pieces of a row together: at each cut either the cells stand side by side or the cut goes through one.</summary>
    public IEnumerable<ImmutableArray<Cell>> Whole(IReadOnlyList<ImmutableArray<Cell>> pieces)
    {
        var torn = pieces.Sum(p => p.Length) - width;
        for (var cuts = 0; cuts < 1 << (pieces.Count - 1); cuts++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)cuts) != torn) continue;
            ImmutableArray<Cell>? row = pieces[0];
            for (var i = 1; i < pieces.Count && row is not null; i++)
                row = (cuts & (1 << (i - 1))) == 0 ? [.. row.Value, .. pieces[i]] : Glue(row.Value[^1], pieces[i][0]) is { } cell ? [.. row.Value[..^1], cell, .. pieces[i].Skip(1)] : null;
            if (row is { } found) yield return found;
        }
    }

    /// <summary>A label on a line of its own, put into a column of words that the row beneath leaves empty: of a row's labels, those whose figures stand there.</summary>
    /// <param name="label">The line.</param>
    /// <param name="row">The row.</param>
    public IEnumerable<ImmutableArray<Cell>> Labelled(ImmutableArray<Cell> label, ImmutableArray<Cell> row)
    {
        if (label.Length != 1 || row.Length != width || label[0].Text.Length == 0 || PrintedNumber.TryParse(label[0].Text, out _)) return [];
        // of a table of a row or two only the first column is known to hold labels
        if (columns.IsOpen) return row[0].Text.Length == 0 && PrintedNumber.TryParse(row[1].Text, out _) ? [row.SetItem(0, label[0])] : [];
        return Blocks().Where(b => b.Labels.All(c => !columns.IsWords(c) || row[c].Text.Length == 0) && b.Figures.Any(c => row[c].Text.Length > 0))
            .SelectMany(b => b.Labels.Where(columns.IsWords)).Select(c => row.SetItem(c, label[0]));
    }

    /// <summary>The beginning of a label on a line of its own, put before its rest at the head of the row beneath.</summary>
    /// <param name="label">The line.</param>
    /// <param name="row">The row.</param>
    /// <param name="names">Tells that both are one name: the row would be whole without it.</param>
    public IEnumerable<ImmutableArray<Cell>> Headed(ImmutableArray<Cell> label, ImmutableArray<Cell> row, LabelNames names)
    {
        if (label.Length != 1 || row.Length != width || PrintedNumber.TryParse(label[0].Text, out _) || columns.IsFigures(0) || columns.IsCode(0) || PrintedNumber.TryParse(row[0].Text, out _)) yield break;
        if (Glue(label[0], row[0]) is { } whole && names.IsOne(label[0].Text, row[0].Text, whole.Text)) yield return row.SetItem(0, whole);
    }

    /// <summary>The ways to undo a slip: from some figure on all cells of the row one column to the left over an empty one, or to the right into one.</summary>
    /// <param name="row">A row of full length with money in a column of words or codes; of any other there are none.</param>
    public IEnumerable<ImmutableArray<Cell>> Slipped(ImmutableArray<Cell> row)
    {
        if (row.Length != width || !Enumerable.Range(0, width).Any(c => !IsFigures(c) && ColumnShape.IsMoney(row[c].Text))) yield break;
        for (var at = 0; at < width; at++)
        {
            if (!PrintedNumber.TryParse(row[at].Text, out _)) continue;
            if (at > 0 && row[at - 1].Text.Length == 0) yield return [.. row[..(at - 1)], .. row[at..], new Cell("", row[^1].Place)];
            if (row[^1].Text.Length == 0) yield return [.. row[..at], new Cell("", row[at].Place), .. row[at..^1]];
        }
    }

    /// <summary>The blocks side by side: their columns of labels, and those of figures after them.</summary>
    private IEnumerable<(List<int> Labels, List<int> Figures)> Blocks()
    {
        for (var at = 0; at < width;)
        {
            var labels = Enumerable.Range(at, width - at).TakeWhile(c => !IsFigures(c)).ToList();
            at += labels.Count;
            var figures = Enumerable.Range(at, width - at).TakeWhile(IsFigures).ToList();
            at += figures.Count;
            yield return (labels, figures);
        }
    }

    /// <summary>True for a column of figures, or one in which nothing is printed.</summary>
    private bool IsFigures(int column) => columns.IsFigures(column) || columns.IsEmpty(column);

    /// <summary>Every way to read a number or a code that stands in two cells as one.</summary>
    public IEnumerable<ImmutableArray<Cell>> WithTorn(ImmutableArray<Cell> row)
    {
        for (var c = 0; c + 1 < row.Length; c++)
        {
            var (left, right) = (row[c].Text, row[c + 1].Text);
            if (left.Length == 0 || right.Length == 0 || !left.All(IsFigureLetter) || !right.All(IsFigureLetter)) continue;
            CellText.Join([left, right], out var torn);
            if (torn || (columns.IsCode(c) && SubjectCode.TryParse(left + right, out _))) yield return [.. row[..c], row[c] with { Text = left + right }, .. row[(c + 2)..]];
        }
    }

    /// <summary>Every way to read a cell with two numbers as two cells.</summary>
    public static IEnumerable<ImmutableArray<Cell>> WithTwoInOne(ImmutableArray<Cell> row)
    {
        for (var c = 0; c < row.Length; c++)
        {
            var parts = row[c].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 2 && parts.All(p => PrintedNumber.TryParse(p, out _))) yield return [.. row[..c], .. parts.Select(p => row[c] with { Text = p }), .. row[(c + 1)..]];
        }
    }

    /// <summary>Two pieces of one cell, or null where they cannot be.</summary>
    public static Cell? Glue(Cell left, Cell right)
    {
        if (left.Text.Length == 0 || right.Text.Length == 0) return null;
        var text = CellText.Join([left.Text, right.Text], out var torn);
        return torn || !(char.IsAsciiDigit(left.Text[^1]) && char.IsAsciiDigit(right.Text[0])) ? left with { Text = text } : null;
    }

    private static string[] Texts(ImmutableArray<Cell> row) => [.. row.Select(c => c.Text)];

    private static bool IsFigureLetter(char c) => char.IsAsciiDigit(c) || c is ',' or '.' or '-';
}
