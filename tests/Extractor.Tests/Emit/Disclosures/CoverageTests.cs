using Extractor.Knowledge;
using Extractor.Lists;
using Xunit;
using static Extractor.Tests.Emit.Between.Disclosures;

namespace Extractor.Tests.Emit.Disclosures;

/// <summary>What an office disclosed of each kind of table, and who should have.</summary>
public sealed class CoverageTests : IDisposable
{
    private const string Title = "江苏省某某厅2024年部门预算\n\n";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_kind_has_its_state()
    {
        const string empty = "国有资本经营预算支出表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n|||||\n\n";
        var rows = new DatasetTables([Read("a.txt", Title + "一、政府性基金预算\n本部门2024年没有使用政府性基金预算拨款安排的支出。\n\n" + General(50m, 30m) + empty)])["coverage"];
        Assert.Equal("figures", State(rows, "general_expenditure_by_function"));
        Assert.Equal("printed_empty", State(rows, "state_capital_expenditure"));
        Assert.Equal("stated_none", State(rows, "government_fund_expenditure"));
        Assert.Equal("not_in_document", State(rows, "revenue_summary"));
        Assert.All(rows, r => Assert.Equal(("江苏省某某厅", "320000", "2024", "budget", ""), (r["office_name"], r["place_code"], r["fiscal_year"], r["document_type"], r["in_roster"])));
        Assert.Equal("6", rows.Single(r => r["table_type"] == "general_expenditure_by_function")["figures"]);
    }

    [Fact]
    public void A_form_with_its_codes_and_no_number_is_printed_empty()
    {
        const string blank = "收入预算总表\n单位：万元\n科目编码|科目名称|合计|财政拨款收入|事业收入\n205|教育支出|||\n20502|普通教育|||\n2050205|高等教育|||\n\n";
        Assert.Equal("printed_empty", State(new DatasetTables([Read("a.txt", Title + General(50m, 30m) + blank)])["coverage"], "revenue_summary"));
    }

    [Theory]
    [InlineData("本部门无政府性基金预算支出。", true)]
    [InlineData("政府性基金预算支出表为空表。", true)]
    [InlineData("我单位2024年未安排政府性基金预算。", true)]
    [InlineData("上年没有政府性基金预算支出。", false)]
    [InlineData("政府性基金预算支出20万元，与上年相比无增减。", false)]
    [InlineData("经费无增减，政府性基金预算支出20万元。", false)]
    public void A_text_denies_a_kind_of_money(string sentence, bool denies) =>
        Assert.Equal(denies, KnowledgeBase.Default.Coverage.Denied([sentence]).Contains("government_fund_expenditure"));

    [Fact]
    public void A_superseded_edition_says_nothing()
    {
        var rows = new DatasetTables([Read("a_20240101.txt", Title + General(50m, 30m) + Revenue(80m, 20m)), Read("b_20240201.txt", Title + General(50m, 30m))])["coverage"];
        Assert.Equal("not_in_document", State(rows, "revenue_summary"));
        Assert.All(rows, r => Assert.Equal("b_20240201.txt", r["document"]));
    }

    [Fact]
    public void Only_a_roster_tells_who_has_not_published()
    {
        File.WriteAllText(folder.At("r.csv"), "office,place,years,type\n某某厅,江苏省,2023-2024,budget\n无锡市信访局,,2024,budget\n江苏省某某厅,,2024,final\n信访局,南京市,2024,\n");
        var roster = Roster.Read(folder.At("r.csv"), KnowledgeBase.Default);
        Assert.Empty(roster.Faults);
        var documents = Read("a.txt", Title + General(50m, 30m));
        Assert.DoesNotContain(new DatasetTables([documents])["coverage"], r => r["state"] == "no_document");

        var rows = new DatasetTables([documents], new UserLists(null, roster))["coverage"];
        Assert.All(rows.Where(r => r["document"].Length > 0), r => Assert.Equal("true", r["in_roster"]));
        var missing = rows.Where(r => r["state"] == "no_document").Select(r => $"{r["office_name"]} {r["place_code"]} {r["fiscal_year"]} {r["document_type"]}").Distinct();
        Assert.Equal(["某某厅 320000 2023 budget", "无锡市信访局 320200 2024 budget", "江苏省某某厅 320000 2024 final", "信访局 320100 2024 budget", "信访局 320100 2024 final"], missing);
    }

    [Fact]
    public void Faulty_rows_of_a_roster_are_told_and_left_out()
    {
        File.WriteAllText(folder.At("r.csv"), "office,years,place,type\n,2024,,\n甲局,后年,,\n乙局,2024,鼓楼区,\n丙局,2024,,预算\n丁局,2024,,final\n");
        var roster = Roster.Read(folder.At("r.csv"), KnowledgeBase.Default);
        Assert.Equal(["2 EmptyCell", "3 BadYear", "4 UnknownPlace", "5 UnknownWord"], roster.Faults.Select(f => $"{f.Line} {f.Kind}"));
        Assert.Equal("丁局", Assert.Single(roster.Entries).Office);
    }

    private static string State(List<Dictionary<string, string>> rows, string type) => rows.Single(r => r["table_type"] == type)["state"];
}
