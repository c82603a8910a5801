using Extractor.Normalize.Records;
using Extractor.Segment;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Tests.Emit;

/// <summary>Small results made by hand: one of each record, with every kind of value a column can hold.</summary>
internal static class SampleResults
{
    public const string FirstId = "d0123456789abcdef";
    public const string SecondId = "dfedcba9876543210";

    /// <summary>A text document with a section tree, two tables, and one record of each kind.</summary>
    public static DocumentResult Full(string id = FirstId, string name = "示例.txt") => new(
        Document: Document(id, name) with { Tables = 2, Amounts = 2, Verified = 1, Unchecked = 1, Problems = 1 },
        Sections:
        [
            new SectionRecord(1, null, 1, "部门概况", "第一部分", "", "第一段，含\"引号\"。\n第二段。", Place.OfLine(1)),
            new SectionRecord(2, 1, 2, "职能职责", "（一）", "duties", "编制 15 人。", Place.OfLine(3)),
        ],
        Tables:
        [
            new TableRecord(
                1, 1, "revenue_expenditure_summary", 0.95m, "title", "部门收支总表", "表一", "万元", 2023, 2, 2, null, null, false, "", Place.OfLine(10)),
            new TableRecord(2, null, "project_targets", 1m, "title", "项目支出绩效目标表", "", "", 2023, 1, 2, null, null, false, "", Place.OfLine(20)),
        ],
        Grids: [Grid(1, 10), Grid(2, 20)],
        Amounts: [Amount(id, 1) with { Status = "verified", Witnesses = 2 }, Amount(id, 2) with { ParentAmountNo = 1, IsLeaf = true, RepairNo = 1, AmountYuan = -0.50m, Text = "-0.50", AmountUnit = "元" }],
        Projects: [new ProjectRecord(2, "50011", "消防整改", "113-某局", 2023, 50000.00m, 50000m, null, 10m, "概况", "依据", "目标", Place.OfLine(21))],
        Indicators:
        [
            new IndicatorRecord(
                2, 1, "50011", "消防整改", "产出指标", "数量指标", "设备数", 20m, "台", "=", "5", "=5", "是", "verified", null, Place.OfCell(22, 3)),
            new IndicatorRecord(
                2, 2, "50011", "消防整改", "产出指标", "质量指标", "", 80m, "", "定性", "优", "优", "", "verified", 1, Place.OfCell(23, 3)),
        ],
        Units: [new UnitRecord(1, 2, 1, null, "某局本级", "113001", "行政", "", Place.OfLine(24))],
        Facts: [new FactRecord(1, 2, "staff_quota", "", "15", "人", null, "", "", "编制 15 人。", "unchecked", Place.OfLine(4))],
        Checks:
        [
            new CheckRecord(1, "parts_of_total", "column", [1, 2], 5007500m, 5007500.0m, 0m, "holds", null, null, "", "", "1 = 2", "one is two"),
            new CheckRecord(2, "years", "years", [], 1.10m, 1m, 0.1m, "fails", 2, -0.4m, "undecided", id, "上年 = 上年", "last year = last year"),
        ],
        Repairs: [new Repair("shifted_row", "a\tb", "b", "只有这一种可能", Place.OfLine(23), 2)],
        Problems: [Problem.Of("kind_not_supported", Severity.Warning, null, "pdf")]);

    /// <summary>A document of which nothing could be read.</summary>
    public static DocumentResult Failed(string id = SecondId) => new(
        Document(id, "坏.bin") with { Status = "failed", Problems = 1, Language = "", FiscalYear = null },
        [], [], [], [], [], [], [], [], [], [],
        [Problem.Of("kind_not_supported", Severity.Error, Place.OfLine(1), "binary")]);

    /// <summary>The row of a converted text document.</summary>
    public static DocumentRecord Document(string id, string name) => new()
    {
        DocumentId = id,
        Document = name,
        Path = "seeds/" + name,
        Sha256 = id[1..] + new string('0', 48),
        Bytes = 1234,
        Kind = "text",
        OfficeName = "某局",
        DocumentType = "budget",
        FiscalYear = 2023,
        Language = "zh",
        Status = "converted",
        NumbersSeen = 3,
        NumbersAccounted = 3,
        ToolVersion = "0.1.0",
    };

    /// <summary>An amount of the first table.</summary>
    public static AmountRecord Amount(string id, int number) => new()
    {
        AmountNo = number,
        TableNo = 1,
        FigureId = $"f{id}{number}",
        FiscalYear = 2023,
        UnitName = "某局",
        TableType = "revenue_expenditure_summary",
        Side = "revenue",
        Code = number == 1 ? "" : "2080505",
        Item = number == 1 ? "合计" : "机关事业单位基本养老保险缴费支出",
        Phase = "budget",
        Measure = "total",
        AmountYuan = 5007500.00m,
        Text = "500.75",
        AmountUnit = "万元",
        Level = number == 1 ? 0 : 3,
        Place = Place.OfCell(11, number),
    };

    private static TableGrid Grid(int number, int line) => new(
        number, null, new Caption("", "", "", "", null), 2,
        [
            [new Cell("项目", Place.OfCell(line, 1)), new Cell("预算数", Place.OfCell(line, 2))],
            [new Cell("合计", Place.OfCell(line + 1, 1)), new Cell("500.75", Place.OfCell(line + 1, 2))],
        ],
        1, [["项目"], ["预算数"]], "");
}
