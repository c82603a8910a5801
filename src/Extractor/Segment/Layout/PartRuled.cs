using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>Tells grids that leave lines out: none between the columns of the header or of the rows, or none between rows.</summary>
/// <param name="knowledge">Known headings.</param>
internal sealed class PartRuled(KnowledgeBase knowledge)
{
    /// <summary>Cells of one row that hold figures under figures: one may be a mistake of the printer.</summary>
    private const int Stacked = 2;

    /// <summary>True where a cell of several columns holds headings or figures side by side, or several cells of a row figures under figures.</summary>
    /// <param name="table">The grid.</param>
    /// <param name="held">The letters of its cells.</param>
    public bool Is(RuledTable table, Dictionary<int, List<DrawnLetter>> held)
    {
        var stacked = new Dictionary<int, int>();
        foreach (var (cell, letters) in held)
        {
            var (row, column) = (cell / table.Columns, cell % table.Columns);
            var isWide = column + 1 < table.Columns && table.RootOf(row, column + 1) == cell;
            if (!isWide && !HasRoom(letters)) continue;
            var lines = FragmentReader.Lines([.. letters]);
            if (isWide && lines.Exists(l => AreBeside(table, l))) return true;
            if (AreStacked(lines) && (stacked[row] = stacked.GetValueOrDefault(row) + 1) >= Stacked) return true;
        }

        return false;
    }

    /// <summary>True where figures may stand under figures: digits on base lines a line apart.</summary>
    private static bool HasRoom(List<DrawnLetter> letters)
    {
        var (top, bottom) = (double.MaxValue, double.MinValue);
        foreach (var letter in letters)
            if (char.IsAsciiDigit(letter.Text[0])) (top, bottom) = (Math.Min(top, letter.Baseline), Math.Max(bottom, letter.Baseline));
        return bottom - top >= letters[0].Size;
    }

    private bool AreBeside(RuledTable table, FragmentLine line) =>
        IsSeveral(table, line.Fragments.Where(f => knowledge.Columns.IsKnown(f.Text))) || IsSeveral(table, line.Fragments.Where(f => IsFigure(f.Text)));

    private static bool IsSeveral(RuledTable table, IEnumerable<Fragment> fragments) =>
        fragments.Select(f => table.Edges.Count(x => x <= (f.Box.X0 + f.Box.X1) / 2)).Distinct().Count() > 1;

    private static bool AreStacked(List<FragmentLine> lines)
    {
        var texts = lines.ConvertAll(l => string.Join(' ', l.Fragments.Select(f => f.Text)));
        if (texts.Count(IsFigure) < 2) return false;
        CellText.Join(texts, out var torn);
        return !torn;
    }

    private static bool IsFigure(string text) => PrintedNumber.TryParse(text, out _);
}
