using System.Collections.Immutable;

namespace Extractor.Segment.Layout;

/// <summary>Says whether rows and columns seen in white space are a table, or a list, a table of contents, a heading, a chart's labels.</summary>
internal static class TableJudge
{
    /// <summary>Fewest rows of a table with lines drawn over and under it.</summary>
    private const int RuledRows = 2;

    /// <summary>Fewest rows of a table with nothing drawn: two lines with gaps at one place happen by chance.</summary>
    private const int BareRows = 3;

    /// <summary>This share of a table's rows has more than one cell.</summary>
    private const double ManyCells = 0.5;

    /// <summary>This share of a table's cells holds text.</summary>
    private const double Filled = 0.4;

    /// <summary>This share of a bare table's columns of numbers is numbers.</summary>
    private const double Numbers = 0.5;

    /// <summary>Columns of a bare table of words: more than a letterhead or two columns of text have.</summary>
    private const int WordColumns = 3;

    /// <summary>Rows of a bare table of words.</summary>
    private const int WordRows = 4;

    /// <summary>Where more than this share of the texts are single letters, the text is turned.</summary>
    private const double Turned = 0.6;

    /// <summary>A run of this many dots leads to a page number.</summary>
    private const string Leader = "....";

    /// <summary>Says whether it is one.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="rules">How many lines are drawn across it.</param>
    public static bool IsTable(ImmutableArray<TextColumn> columns, List<List<FragmentLine>> rows, int rules)
    {
        var cells = rows.Select(r => r.SelectMany(l => l.Fragments).Select(f => (Column: ColumnFinder.Range(columns, f).First, Fragment: f)).ToLookup(c => c.Column, c => c.Fragment)).ToList();
        if (rows.Count < (rules >= 2 ? RuledRows : BareRows)) return false;
        if (cells.Count(c => c.Count > 1) < ManyCells * rows.Count) return false;
        if (cells.Sum(c => c.Count) < Filled * rows.Count * columns.Length) return false;
        if (IsTurned(rows)) return false;
        if (IsContents(rows) || (columns.Length == 2 && (IsMarked(cells) || CountsUp(cells)))) return false;
        if (rules >= 2) return true;
        return Enumerable.Range(1, columns.Length - 1).Any(c => IsNumbers(cells, c))
            || (columns.Length >= WordColumns && rows.Count >= WordRows && cells.Sum(c => c.Count) >= 2 * Filled * rows.Count * columns.Length);
    }

    private static bool IsNumbers(List<ILookup<int, Fragment>> cells, int column)
    {
        var filled = cells.Where(c => c.Contains(column)).ToList();
        return filled.Count >= BareRows - 1 && filled.Count(c => c[column].All(f => f.IsNumeric)) >= Numbers * filled.Count;
    }

    /// <summary>Text turned on its side, such as a chart's scale: every letter stands alone.</summary>
    private static bool IsTurned(List<List<FragmentLine>> rows)
    {
        var fragments = rows.SelectMany(r => r).SelectMany(l => l.Fragments).ToList();
        return fragments.Count(f => f.Letters.Count == 1) > Turned * fragments.Count;
    }

    private static bool IsContents(List<List<FragmentLine>> rows) =>
        rows.Count(r => r.Any(l => l.Fragments.Any(f => f.Text.Replace(" ", "", StringComparison.Ordinal).Contains(Leader, StringComparison.Ordinal)))) * 2 > rows.Count;

    /// <summary>A list: the first of two columns holds its bullets or numbers.</summary>
    private static bool IsMarked(List<ILookup<int, Fragment>> cells)
    {
        var first = cells.Where(c => c.Contains(0)).Select(c => c[0].First().Text).ToList();
        return first.Count(t => ListMark.Is(t)) * 2 > first.Count;
    }

    /// <summary>A table of contents without dots: whole numbers that never fall beside words.</summary>
    private static bool CountsUp(List<ILookup<int, Fragment>> cells)
    {
        var pages = cells.Where(c => c.Contains(1)).Select(c => int.TryParse(c[1].First().Text, out var page) ? page : -1).Where(p => p >= 0).ToList();
        return pages.Count * 2 > cells.Count && pages.Zip(pages.Skip(1)).All(p => p.First <= p.Second);
    }
}
