using Xunit;
using static Extractor.Tests.Ingest.Sheets.Workbook;

namespace Extractor.Tests.Ingest.Sheets;

/// <summary>What becomes of the tables of a workbook behind the reader.</summary>
public sealed class SheetTableTests
{
    [Fact]
    public void A_table_ends_with_its_sheet()
    {
        var header = Row(1, Text("A1", "科目编码") + Text("B1", "科目名称") + Text("C1", "合计") + Text("D1", "基本支出") + Text("E1", "项目支出"));
        var result = TestDocuments.Pipeline.Run("某市某局2024年部门预算.xlsx", Of([new Part("Sheet1", header + Line("教育支出", 3, 1, 2)), new Part("Sheet2", header + Line("教育支出", 5, 1, 4))]), TestContext.Current.CancellationToken);

        Assert.Equal([2, 2], result.Grids.Select(g => g.Rows.Length));
        Assert.Equal([1, 2], result.Grids.Select(g => g.Rows[0][0].Place.Page));
        Assert.DoesNotContain(result.Repairs, r => r.Kind == "joined");
    }

    private static string Line(string item, int total, int basic, int project) =>
        Row(2, Text("A2", "205") + Text("B2", item) + Number("C2", $"{total}") + Number("D2", $"{basic}") + Number("E2", $"{project}"));
}
