using Extractor.Generator.Dressing;

namespace Extractor.Generator.Layout;

/// <summary>How wide the columns of a table are, and how small its letters must be to fit.</summary>
/// <param name="Size">Size of its letters in points.</param>
/// <param name="Edges">Distances of the column edges from the left edge, one more than there are columns.</param>
internal sealed record ColumnWidths(double Size, IReadOnlyList<double> Edges)
{
    // empty space at both sides of a text, in ems
    private const double Padding = 0.8;

    /// <summary>Width of all columns with letters of the dress's size.</summary>
    public static double Natural(SpannedTable table, PageStyle style) => Ems(table, style).Sum() * style.Size;

    /// <summary>Fits a table to a width: letters shrink where it is too wide, columns grow where it is too narrow.</summary>
    public static ColumnWidths Of(SpannedTable table, PageStyle style, double available)
    {
        var ems = Ems(table, style);
        var all = ems.Sum();
        var size = Math.Min(style.Size, Math.Floor(available / all * 10) / 10);
        var edges = new List<double> { 0 };
        foreach (var width in ems)
            edges.Add(edges[^1] + width / all * available);
        return new ColumnWidths(size, edges);
    }

    private static double[] Ems(SpannedTable table, PageStyle style)
    {
        var ems = Enumerable.Repeat(2.0 + Padding, table.Columns).ToArray();
        foreach (var cell in table.Cells.Where(cell => cell.Width == 1 && cell.Text.Length > 0))
        {
            var width = TextMeasure.Ems(cell.Text) + cell.Indent * style.Indent / style.Size;
            // headings wrap after six letters, names where the dress says; figures never
            if (cell.Row < table.HeaderRows) width = Math.Min(width, 6);
            else if (!cell.IsFigure && !IsCode(cell.Text)) width = Math.Min(width, style.NameEms);
            ems[cell.Column] = Math.Max(ems[cell.Column], width + Padding);
        }

        return ems;
    }

    private static bool IsCode(string text) => text.All(char.IsAsciiDigit);
}
