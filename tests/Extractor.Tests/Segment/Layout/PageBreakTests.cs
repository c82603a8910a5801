using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Tests.Tables;
using Xunit;

namespace Extractor.Tests.Segment.Layout;

/// <summary>A table whose merged cells a page break cuts: they have neither head nor foot, and their text may stand on both pages.</summary>
public sealed class PageBreakTests
{
    private static readonly double[] Columns = [64, 164, 264];

    private static Outline Read(params Sheet[] sheets) =>
        new Segmenter(KnowledgeBase.Default).Read(new Source("pdf", "", sheets.Length, [], []) { Drawn = [.. sheets.Select((s, i) => s.Page with { Number = i + 1 })] });

    /// <summary>Lines over and under the rows of the last two columns only; the first column is one cell, open at its head and foot.</summary>
    private static Sheet Part(params double[] ys)
    {
        var sheet = new Sheet();
        foreach (var y in ys) sheet.Across(y, 160, 360);
        foreach (var x in (double[])[160, 260, 360]) sheet.Down(x, ys[0], ys[^1]);
        return sheet.Down(60, ys[0], ys[^1]);
    }

    private static Sheet First() => new Sheet().Across(90, 60, 360).Across(106, 60, 360).Across(122, 160, 360).Across(138, 160, 360)
        .Down(60, 90, 138).Down(160, 90, 138).Down(260, 90, 138).Down(360, 90, 138)
        .Row(101, Columns, "Project", "Indicator", "Value").Row(117, Columns, "Roads and", "Length", "12.5").Row(133, Columns[1..], "Share", "3.4");

    private static ImmutableArray<string> Rows(TableGrid grid) => [.. grid.Rows.Select(r => string.Join('|', r.Select(c => c.Text)))];

    [Fact]
    public void Lines_that_cross_nothing_belong_to_the_grid_beside_them()
    {
        var outline = Read(First(), Part(60, 76, 92).Text(64, 71, "bridges").Row(71, Columns[1..], "Cases", "700").Row(87, Columns[1..], "Jobs", "81"));
        Assert.Equal(["Project|Indicator|Value", "Roads and|Length|12.5", "|Share|3.4", "bridges|Cases|700", "|Jobs|81"], Rows(Assert.Single(outline.Tables)));
    }

    [Fact]
    public void Clipped_text_in_the_margin_does_not_part_the_table_and_is_told()
    {
        var outline = Read(First(), Part(60, 76, 92).Row(40, Columns, "Roads and", "Length", "12.5").Text(64, 71, "bridges").Row(71, Columns[1..], "Cases", "700").Row(87, Columns[1..], "Jobs", "81"));
        Assert.Equal(5, Assert.Single(outline.Tables).Rows.Length);
        Assert.Equal("Roads and Length 12.5", Assert.Single(outline.Repairs, r => r.Kind == "cell_spilt").Before);
        Assert.DoesNotContain(outline.Sections, s => s.Paragraphs.Any(p => p.Text.Contains("Length", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_line_across_the_columns_parts_two_tables()
    {
        var outline = Read(First(), Part(60, 76, 92, 108).Text(100, 40, "Another heading altogether").Text(64, 71, "bridges").Row(71, Columns[1..], "Cases", "700").Row(87, Columns[1..], "Jobs", "81").Row(103, Columns[1..], "Tons", "9"));
        Assert.Equal(2, outline.Tables.Length);
    }

    [Fact]
    public void A_unit_line_parts_two_tables()
    {
        var outline = Read(First(), Part(60, 76, 92, 108).Text(264, 40, "单位：万元").Text(64, 71, "bridges").Row(71, Columns[1..], "Cases", "700").Row(87, Columns[1..], "Jobs", "81").Row(103, Columns[1..], "Tons", "9"));
        Assert.Equal(2, outline.Tables.Length);
    }

    private static Sheet Grid(params double[] ys)
    {
        var sheet = new Sheet();
        foreach (var y in ys) sheet.Across(y, 60, 360);
        foreach (var x in (double[])[60, 160, 260, 360]) sheet.Down(x, ys[0], ys[^1]);
        return sheet;
    }

    [Fact]
    public void A_row_cut_by_the_page_break_is_put_together()
    {
        var outline = Read(
            Grid(74, 90, 106, 122).Row(85, Columns, "Project", "Indicator", "Value").Row(101, Columns, "Bridges", "Length", "5").Row(117, Columns, "无锡市第一女子中学", "Length", "").Right(358, 117, "12,437.3"),
            Grid(60, 76, 92).Text(64, 71, "四五分校").Right(358, 71, "6").Row(87, Columns, "Roads", "Jobs", "81"));
        Assert.Equal("无锡市第一女子中学四五分校", Assert.Single(outline.Tables).Rows[2][0].Text);
        Assert.Equal("Roads", outline.Tables[0].Rows[3][0].Text);
        Assert.Single(outline.Repairs, r => r.Kind == "row_torn");
    }

    [Fact]
    public void A_row_of_its_own_at_the_head_of_a_page_stays_one()
    {
        var outline = Read(
            Grid(74, 90, 106, 122).Row(85, Columns, "Project", "Indicator", "Value").Row(101, Columns, "Bridges", "Length", "5").Row(117, Columns, "无锡市第一", "Length", "12"),
            Grid(60, 76, 92).Text(64, 71, "教育支出").Row(87, Columns, "Roads", "Jobs", "81"));
        Assert.Equal(["无锡市第一", "教育支出", "Roads"], Assert.Single(outline.Tables).Rows.Skip(2).Select(r => r[0].Text));
    }
}
