using Extractor.Ingest;
using Extractor.Tests.Tables;
using Extractor.Verify;

namespace Extractor.Tests.Overlay;

/// <summary>Pages of an office that does not exist, drawn by hand: what the stages and the pictures are shown with.</summary>
internal static class InventedOffice
{
    private const double RowHeight = 18;
    private const double Width = 560;
    private static readonly double[] Revenue = [20, 75, 200, 265, 335, 405, 470, 540];
    private static readonly double[] Expenditure = [20, 75, 215, 300, 380, 460, 540];

    /// <summary>A table of revenue under headings of two levels; all its sums hold.</summary>
    public static DrawnPage RevenueTable => Body(
        Heads(Table("2024年部门收入总表", Revenue, 9), Revenue), Revenue,
        ["", "合计", "580.50", "500.00", "50.50", "10.00", "20.00"],
        ["201", "一般公共服务支出", "430.00", "400.00", "", "10.00", "20.00"],
        ["20103", "政府办公厅及相关机构事务", "430.00", "400.00", "", "10.00", "20.00"],
        ["2010301", "行政运行", "430.00", "400.00", "", "10.00", "20.00"],
        ["212", "城乡社区支出", "150.50", "100.00", "50.50", "", ""],
        ["21201", "城乡社区管理事务", "150.50", "100.00", "50.50", "", ""],
        ["2120101", "行政运行", "150.50", "100.00", "50.50", "", ""]).Page;

    /// <summary>A table of expenditure with a column of no known meaning and a sum that fails.</summary>
    public static DrawnPage ExpenditureTable
    {
        get
        {
            var sheet = Table("2024年部门支出总表", Expenditure, 7);
            foreach (var (i, heading) in new[] { "科目编码", "科目名称", "合计", "基本支出", "项目支出", "另行安排" }.Index())
            {
                sheet.Middle((Expenditure[i] + Expenditure[i + 1]) / 2, 79, heading);
                Box(sheet, Expenditure[i], Expenditure[i + 1], 66, 84);
            }

            return Body(
                sheet, Expenditure, 84,
                ["", "合计", "580.50", "430.00", "150.50", ""],
                ["201", "一般公共服务支出", "430.00", "380.00", "50.00", "3.00"],
                ["20103", "政府办公厅及相关机构事务", "430.00", "380.00", "50.00", "3.00"],
                ["2010301", "行政运行", "430.00", "380.00", "50.00", "3.00"],
                ["212", "城乡社区支出", "150.50", "50.00", "105.00", ""]).Page;
        }
    }

    /// <summary>A page of text, with headings of sections.</summary>
    public static DrawnPage Narrative => new Sheet(9, Width, 190)
        .Middle(Width / 2, 34, "某市某局2024年部门预算")
        .Text(40, 62, "第一部分 部门概况")
        .Text(58, 84, "一、主要职责")
        .Text(58, 104, "负责全市某项事务的管理，拟订有关制度并组织实施；承担市委、市政府交办的其他各项工作。")
        .Text(58, 126, "二、预算收支情况")
        .Text(58, 146, "2024年收入预算580.50万元，其中一般公共预算拨款收入500.00万元，政府性基金预算拨款收入")
        .Text(40, 164, "50.50万元，事业收入10.00万元，上年结转20.00万元。")
        .Page;

    /// <summary>A table as journals print it, with horizontal lines only, below a line of text.</summary>
    public static DrawnPage OpenTable
    {
        get
        {
            double[] rights = [230, 310, 390, 470];
            var sheet = new Sheet(9, 520, 170).Text(40, 30, "表2 各月参观人数（千人），三月闭馆维修");
            foreach (var y in (ReadOnlySpan<double>)[42, 60, 150]) sheet.Across(y, 40, 475);
            string[][] rows = [["展览", "一月", "二月", "三月", "四月"], ["常设展览", "12.1", "11.8", "", "14.0"], ["专题展览", "3.4", "4.9", "", "5.2"], ["讲解", "0.8", "0.9", "", "1.3"], ["图书室", "1.1", "1.0", "", "1.2"]];
            foreach (var (i, row) in rows.Index())
            {
                var baseline = 55 + (i * 20) + (i == 0 ? 0 : 2);
                sheet.Text(44, baseline, row[0]);
                foreach (var (column, text) in row.Skip(1).Index()) sheet.Right(rights[column], baseline, text);
            }

            return sheet.Page;
        }
    }

    /// <summary>What the stages make of pages.</summary>
    public static DocumentTrace Trace(params ReadOnlySpan<DrawnPage> pages)
    {
        var drawn = new List<DrawnPage>();
        foreach (var page in pages) drawn.Add(page with { Number = drawn.Count + 1 });
        var source = new Source("pdf", "", drawn.Count, [], []) { Drawn = [.. drawn] };
        return TestDocuments.Pipeline.Trace("某市某局2024年部门预算.pdf", "invented"u8.ToArray(), source, default);
    }

    private static Sheet Table(string title, double[] xs, int rows) =>
        new Sheet(8, Width, 84 + (rows * RowHeight) - 12).Middle(Width / 2, 34, title).Text(xs[0], 58, "部门：某市某局").Right(xs[^1], 58, "单位：万元");

    private static Sheet Heads(Sheet sheet, double[] xs)
    {
        foreach (var (column, heading) in new[] { (0, "科目编码"), (1, "科目名称"), (2, "合计"), (6, "上年结转") })
        {
            sheet.Middle((xs[column] + xs[column + 1]) / 2, 88, heading);
            Box(sheet, xs[column], xs[column + 1], 66, 102);
        }

        foreach (var (i, heading) in new[] { "一般公共预算", "政府性基金", "事业收入" }.Index())
        {
            sheet.Middle((xs[3 + i] + xs[4 + i]) / 2, 97, heading);
            Box(sheet, xs[3 + i], xs[4 + i], 84, 102);
        }

        Box(sheet.Middle((xs[3] + xs[6]) / 2, 79, "本年收入"), xs[3], xs[6], 66, 84);
        return sheet;
    }

    private static Sheet Body(Sheet sheet, double[] xs, params ReadOnlySpan<string[]> rows) => Body(sheet, xs, 102, rows);

    private static Sheet Body(Sheet sheet, double[] xs, double top, params ReadOnlySpan<string[]> rows)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            var y = top + (row * RowHeight);
            for (var column = 0; column + 1 < xs.Length; column++)
            {
                Box(sheet, xs[column], xs[column + 1], y, y + RowHeight);
                if (column < 2) sheet.Text(xs[column] + 4, y + 13, rows[row][column]);
                else sheet.Right(xs[column + 1] - 4, y + 13, rows[row][column]);
            }
        }

        return sheet;
    }

    private static void Box(Sheet sheet, double x0, double x1, double y0, double y1) =>
        sheet.Across(y0, x0, x1).Across(y1, x0, x1).Down(x0, y0, y1).Down(x1, y0, y1);
}
