using CsCheck;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment.Layout;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Extractor.Tests.Segment.Layout;

/// <summary>Random ruled tables, drawn as a PDF, come back whole: every text in its cell, a merged cell's in its first one.</summary>
public sealed class DrawnTableProperties
{
    private const double Left = 40;
    private const double Top = 780;
    private const double FontSize = 8;

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, 99_999_999].Select(n => (n / 100m).ToString("#,0.00", System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Char["ABCDEFGHKLMNPRSTUXY"].Array[1, 8].Select(c => new string(c)),
        Gen.Char["ABCDEFGHKLMNPRSTUXY"].Array[2, 6].Select(c => new string(c) + " " + new string(c)),
        Gen.Const(""));

    private static readonly Gen<Table> Tables =
        from columns in Gen.Int[2, 6]
        from rows in Gen.Int[2, 12]
        from widths in Gen.Double[60, 85].Array[columns]
        from heights in Gen.Double[24, 45].Array[rows]
        from texts in Text.Array[rows * columns]
        from spanRow in Gen.Int[0, rows - 1]
        from spanColumn in Gen.Int[0, columns - 1]
        from spanRows in Gen.Int[1, Math.Max(1, Math.Min(rows - 1, rows - spanRow))]
        from spanColumns in Gen.Int[1, Math.Max(1, Math.Min(columns - 1, columns - spanColumn))]
        select new Table(widths, heights, texts, spanRow, spanColumn, spanRows, spanColumns);

    [Fact]
    public void A_drawn_table_is_read_back_whole() => Tables.Sample(ReadsBack, iter: 60);

    private static void ReadsBack(Table table)
    {
        var (lines, _) = PageLayout.Read(SourceReader.Read(Draw(table)).Drawn, KnowledgeBase.Default);
        var read = lines.Where(l => !l.Drawn.IsDefault).Select(l => l.Drawn.Select(c => c.Text).ToArray()).ToArray();

        if (table.Texts.Where((_, i) => !table.IsCovered(i / table.Columns, i % table.Columns)).All(t => t.Length == 0)) return;
        Assert.Equal(table.Rows, read.Length);
        for (var row = 0; row < table.Rows; row++)
        {
            var expected = Enumerable.Range(0, table.Columns).Select(c => table.IsCovered(row, c) ? "" : table.TextAt(row, c));
            Assert.Equal(expected, read[row]);
        }
    }

    private static byte[] Draw(Table table)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        for (var row = 0; row < table.Rows; row++)
        {
            for (var column = 0; column < table.Columns; column++)
            {
                var (x0, x1, y0, y1) = (table.X(column), table.X(column + 1), table.Y(row), table.Y(row + 1));
                if (!table.IsInside(row, column - 1, row, column)) page.DrawLine(new PdfPoint(x0, y0), new PdfPoint(x0, y1), 0.5);
                if (!table.IsInside(row - 1, column, row, column)) page.DrawLine(new PdfPoint(x0, y0), new PdfPoint(x1, y0), 0.5);
                if (column == table.Columns - 1) page.DrawLine(new PdfPoint(x1, y0), new PdfPoint(x1, y1), 0.5);
                if (row == table.Rows - 1) page.DrawLine(new PdfPoint(x0, y1), new PdfPoint(x1, y1), 0.5);
                if (table.IsCovered(row, column)) continue;
                foreach (var (index, line) in table.TextAt(row, column).Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
                    page.AddText(line, FontSize, new PdfPoint(x0 + 3, y0 - 9 - (index * 10)), font);
            }
        }

        return builder.Build();
    }

    private sealed record Table(double[] Widths, double[] Heights, string[] Texts, int SpanRow, int SpanColumn, int SpanRows, int SpanColumns)
    {
        public int Columns => Widths.Length;

        public int Rows => Heights.Length;

        public double X(int column) => Left + Widths.Take(column).Sum();

        public double Y(int row) => Top - Heights.Take(row).Sum();

        public string TextAt(int row, int column) => Texts[(row * Columns) + column];

        /// <summary>True for a cell of the span but its first.</summary>
        public bool IsCovered(int row, int column) => IsInSpan(row, column) && (row, column) != (SpanRow, SpanColumn);

        /// <summary>True where two neighbours both belong to the span: nothing is drawn between them.</summary>
        public bool IsInside(int row, int column, int otherRow, int otherColumn) => IsInSpan(row, column) && IsInSpan(otherRow, otherColumn);

        private bool IsInSpan(int row, int column) =>
            row >= SpanRow && row < SpanRow + SpanRows && column >= SpanColumn && column < SpanColumn + SpanColumns;
    }
}
