using Extractor.Verify;
using Xunit;
using static Extractor.Tests.Emit.Between.Disclosures;

namespace Extractor.Tests.Emit.Between;

/// <summary>Each identity between documents on a small pair: where it holds, where it fails, where it is not applied.</summary>
public sealed class BetweenDocumentsTests
{
    private const string Title2024 = "江苏省某某厅2024年部门预算\n\n";
    private const string Title2025 = "江苏省某某厅2025年部门预算\n\n";
    private const string Tables2024 = "江苏省某某厅2024年预算公开表\n\n";

    [Fact]
    public void Two_documents_of_one_disclosure_print_the_same_figures()
    {
        var one = Read("a.txt", Title2024 + General(50m, 30m) + Revenue(80m, 20m));
        var holds = Compared(one, Read("b.txt", Title2024 + General(50m, 30m)));
        Assert.Equal(6, holds.Count);
        Assert.All(holds, row => Assert.EndsWith("holds", row, StringComparison.Ordinal));

        var differs = Compared(one, Read("b.txt", Title2024 + General(50m, 30m).Replace("201|一般公共服务支出|80.00|50.00", "201|一般公共服务支出|80.00|51.00", StringComparison.Ordinal)));
        Assert.Equal(["500000", "510000"], Assert.Single(differs, row => row.EndsWith("fails", StringComparison.Ordinal)).Split(' ')[2..4].Order());
    }

    [Theory]
    [InlineData("江苏省某某厅2024年度部门决算\n\n")] // another kind
    [InlineData("江苏省某某厅2023年部门预算\n\n")] // another year
    [InlineData("江苏省某某局2024年部门预算\n\n")] // another office
    [InlineData("江苏省某某厅（本级）2024年部门预算\n\n")] // one unit of it
    public void Documents_of_different_disclosures_are_not_compared(string title) =>
        Assert.Empty(Compared(Read("a.txt", Title2024 + General(50m, 30m)), Read("b.txt", title + General(50m, 30m))));

    [Fact]
    public void One_name_with_other_totals_is_another_disclosure() =>
        Assert.Empty(Compared(Read("a.txt", Title2024 + General(50m, 30m)), Read("b.txt", Title2024 + General(50m, 29m))));

    [Theory]
    [InlineData("80.00", "holds")]
    [InlineData("81.00", "fails")]
    public void A_sum_stated_in_the_explanation_is_that_of_the_tables(string source, string verdict)
    {
        var text = Read("a.txt", Title2024 + $"一、收入预算情况\n本部门2024年收入预算100.00万元。其中：财政拨款收入{source}万元，事业收入20.00万元。\n");
        var tables = Read("b.txt", Tables2024 + Summary());
        var rows = Compared(text, tables);
        Assert.Contains("a.txt same_sum_stated 1000000 1000000 holds", rows);
        Assert.Contains($"a.txt same_sum_stated {source.Replace(".00", "0000", StringComparison.Ordinal)} 800000 {verdict}", rows);
    }

    [Fact]
    public void A_sum_that_its_own_tables_print_is_not_compared_again()
    {
        var text = Title2024 + "一、收入预算情况\n本部门2024年收入预算100.00万元。\n" + Summary();
        Assert.DoesNotContain(Compared(Read("a.txt", text), Read("b.txt", Tables2024 + Summary())), row => row.Contains("same_sum_stated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, 5, "holds")]
    [InlineData(3, 6, "fails")]
    public void Last_years_figure_is_that_of_last_years_document(decimal reception, decimal cars, string verdict)
    {
        var last = Read("a.txt", Title2024 + ThreePublic(2024, (2m, 6m), (3m, 5m)));
        var rows = Rows(Read("b.txt", Title2025 + ThreePublic(2025, (reception, cars), (4m, 4m))), last).Where(r => r["identity"] == "last_year_budget").ToList();
        Assert.Equal([verdict, "holds", verdict], rows.Select(r => r["verdict"])); // 合计, 公务接待费, 公务用车运行费
        Assert.All(rows, r => Assert.Equal(("b.txt", "years", last.Document.DocumentId, ""), (r["document"], r["kind"], r["other_document_id"], r["suspect"])));
        Assert.All(rows, r => Assert.Equal(r["verdict"] == "fails" ? "undecided" : "", r["fault"]));
    }

    [Theory]
    [InlineData("江苏省某某厅2023年部门预算\n\n", 2023)] // two years ago
    [InlineData("江苏省某某厅2024年度部门决算\n\n", 2024)] // what was spent, not what was planned
    public void Last_year_is_looked_up_in_the_document_it_compares_with(string title, int year) =>
        Assert.Empty(Compared(Read("a.txt", title + ThreePublic(year, (2m, 6m), (3m, 5m))), Read("b.txt", Title2025 + ThreePublic(2025, (3m, 5m), (4m, 4m)))));

    [Theory]
    [InlineData("江苏省某某厅2025年部门预算\n\n", "2024年执行数", "2025年预算数", "last_year_execution", false)] // may be an estimate
    [InlineData("江苏省某某厅2025年度部门决算\n\n", "2024年决算数", "2025年决算数", "last_year_final", true)]
    public void What_was_spent_last_year_is_in_last_years_final_account(string title, string lastColumn, string column, string identity, bool accuses)
    {
        var last = Read("a.txt", "江苏省某某厅2024年度部门决算\n\n" + Items("2024年预算数", "2024年决算数"));
        var now = Items(lastColumn, column);
        Assert.Equal([$"b.txt {identity} 80000 80000 holds", $"b.txt {identity} 30000 30000 holds", $"b.txt {identity} 50000 50000 holds"], Compared(last, Read("b.txt", title + now.Replace("3.00|3.00", "3.00|1.00", StringComparison.Ordinal))));
        var wrong = Compared(last, Read("b.txt", title + now.Replace("合计|8.00", "合计|8.50", StringComparison.Ordinal)));
        Assert.Equal(accuses ? 3 : 2, wrong.Count);
        Assert.Equal(accuses ? 1 : 0, wrong.Count(row => row.EndsWith("fails", StringComparison.Ordinal)));

        static string Items(string left, string right) =>
            $"“三公”经费支出表\n单位：万元\n项目|{left}|{right}\n合计|8.00|8.00\n公务接待费|3.00|3.00\n公务用车运行费|5.00|5.00\n\n";
    }

    [Fact]
    public void A_table_under_last_years_title_may_be_this_years()
    {
        var stale = Read("b.txt", Title2025 + "2024年" + General(60m, 30m) + Revenue(80m, 20m));
        Assert.Contains(stale.Amounts, a => a.FiscalYear == 2024);
        Assert.Empty(Compared(Read("a.txt", Title2024 + General(50m, 30m)), stale));
    }

    [Fact]
    public void So_many_documents_of_one_name_are_not_of_one_office()
    {
        var copies = Enumerable.Range(1, 18).Select(n => Read($"{n}.txt", Title2024 + General(50m, 30m) + new string('\n', n))).ToList();
        Assert.Equal(16 * 6, Compared(copies.Take(17)).Count);
        Assert.Empty(Compared(copies));
    }

    [Fact]
    public void A_figure_that_last_years_documents_print_differently_is_not_known()
    {
        var rows = Compared(
            Read("a.txt", Title2024 + ThreePublic(2024, (2m, 6m), (3m, 5m))), Read("b.txt", Title2024 + ThreePublic(2024, (2m, 6m), (3m, 6m))),
            Read("c.txt", Title2025 + ThreePublic(2025, (3m, 5m), (4m, 4m))));
        Assert.Equal(["c.txt last_year_budget 30000 30000 holds"], rows.Where(r => r.StartsWith("c.txt", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_no_figure_agrees_another_office_of_that_name_is_meant() =>
        Assert.Empty(Compared(Read("a.txt", Title2024 + ThreePublic(2024, (2m, 6m), (3m, 5m))), Read("b.txt", Title2025 + ThreePublic(2025, (30m, 50m), (4m, 4m)))));

    [Theory]
    [InlineData("与上年相比增加20.00万元", "holds")]
    [InlineData("与上年相比减少20.00万元", "fails")]
    [InlineData("与上年执行数相比减少20.00万元", "")] // not what last year's budget prints
    public void A_stated_change_is_the_difference_to_last_years_document(string change, string verdict)
    {
        var last = Read("a.txt", Title2024 + Summary(60m));
        var text = $"一、收入预算情况\n本部门2025年收入预算100.00万元。包括：\n1.财政拨款收入80.00万元，{change}。\n2.事业收入20.00万元，与上年相比无变化。\n";
        var rows = Compared(last, Read("b.txt", Title2025 + text + Summary(80m)));
        Assert.Contains("b.txt stated_change_budget 200000 200000 holds", rows);
        Assert.Equal(verdict, rows.Find(r => r.Contains("stated_change_budget", StringComparison.Ordinal) && r.Contains(" 600000 ", StringComparison.Ordinal))?.Split(' ')[^1] ?? "");
    }

    [Fact]
    public void A_change_of_what_no_table_prints_is_not_looked_up()
    {
        var last = Read("a.txt", Title2024 + Revenue(60m, 20m));
        Assert.Empty(Compared(last, Read("b.txt", Title2025 + "一、收入预算情况\n本部门2025年收入预算100.00万元，与上年相比增加20.00万元。\n")));
    }

    [Theory]
    [InlineData(30, "holds")]
    [InlineData(31, "fails")]
    public void A_department_is_the_sum_of_its_units(decimal second, string verdict)
    {
        var rows = Rows(Department("江苏省某某厅（本级）", "江苏省某某中心"), Unit("a.txt", "江苏省某某厅（本级）", 50m), Unit("b.txt", "江苏省某某中心", second));
        var row = Assert.Single(rows, r => r["identity"] == "department_general");
        Assert.Equal(("d.txt", "cross", verdict, ""), (row["document"], row["kind"], row["verdict"], row["other_document_id"]));
        Assert.Contains("a.txt", row["statement"], StringComparison.Ordinal);
        Assert.Contains("b.txt", row["statement"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_department_is_not_summed_up_without_all_its_units()
    {
        var (head, centre) = (Unit("a.txt", "江苏省某某厅（本级）", 50m), Unit("b.txt", "江苏省某某中心", 31m));
        Assert.Empty(Compared(Department("江苏省某某厅（本级）", "江苏省某某中心"), head)); // one is missing
        Assert.Empty(Compared(Department("江苏省某某中心", "江苏省某某学校"), centre, Unit("c.txt", "江苏省某某学校", 40m))); // the list leaves out the head office
        Assert.Empty(Compared(Department("江苏省某某厅（本级）", "江苏省某某中心"), head, Read("b.txt", "江苏省某某中心2024年单位预算\n\n" + Revenue(1m, 1m)))); // one has no such table
    }

    [Fact]
    public void What_units_hand_to_each_other_is_no_department_total()
    {
        const string Table = "收入总表\n单位：万元\n单位名称|合计|财政拨款收入|上级补助收入\n合计|{0}.00|{0}.00|{1}\n\n";
        DocumentResult Office(string name, string title, string total, string subsidy) => Read(name, title + Table.Replace("{0}", total, StringComparison.Ordinal).Replace("{1}", subsidy, StringComparison.Ordinal));
        var department = Read("d.txt", Title2024 + Units("江苏省某某厅（本级）", "江苏省某某中心") + Table.Replace("{0}", "80", StringComparison.Ordinal).Replace("{1}", "", StringComparison.Ordinal));
        var head = Office("a.txt", "江苏省某某厅（本级）2024年单位预算\n\n", "50", "");
        Assert.Equal(["d.txt department_revenue 800000 800000 holds"], Compared(department, head, Office("b.txt", "江苏省某某中心2024年单位预算\n\n", "30", "")));
        Assert.Empty(Compared(department, head, Office("b.txt", "江苏省某某中心2024年单位预算\n\n", "30", "5.00")));
    }

    [Fact]
    public void No_figures_status_and_no_row_of_another_file_changes()
    {
        using var folder = new TestFolder();
        DocumentResult[] documents = [Read("a.txt", Title2024 + ThreePublic(2024, (2m, 6m), (3m, 5m))), Read("b.txt", Title2025 + ThreePublic(2025, (3m, 6m), (4m, 4m)))];
        Datasets.Write(folder.At("both"), Datasets.All, documents);
        Datasets.Write(folder.At("one"), Datasets.All, documents[1]);
        var (both, one) = (folder.Files("both"), folder.Files("one"));
        foreach (var file in new[] { "amounts.csv", "documents.csv", "facts.csv", "problems.csv" })
            Assert.Equal(Lines(one[file]).Skip(1), Lines(both[file]).Where(line => line.StartsWith(documents[1].Document.DocumentId, StringComparison.Ordinal)));
        var json = Path.Combine("json", documents[1].Document.DocumentId + ".json");
        Assert.Equal(one[json], both[json]);
        Assert.Equal(Lines(one["checks.csv"]).Length + 3, Lines(both["checks.csv"]).Count(line => line.StartsWith(documents[1].Document.DocumentId, StringComparison.Ordinal)) + 1);
    }

    private static string[] Lines(byte[] file) => System.Text.Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Summary(decimal appropriation = 80m) =>
        $"收支总表\n单位：万元\n收入||支出|\n项目|预算数|项目|预算数\n财政拨款收入|{appropriation:0.00}|一般公共服务支出|{appropriation + 20m:0.00}\n事业收入|20.00||\n收入总计|{appropriation + 20m:0.00}|支出总计|{appropriation + 20m:0.00}\n\n";

    private static string Units(params string[] names) => "部门预算单位构成\n序号|单位名称\n" + string.Concat(names.Select((name, index) => $"{index + 1}|{name}\n")) + "\n";

    private static DocumentResult Department(params string[] units) => Read("d.txt", Title2024 + Units(units) + General(50m, 30m));

    private static DocumentResult Unit(string name, string office, decimal total) => Read(name, office + "2024年单位预算\n\n" + General(total, 0m));
}
