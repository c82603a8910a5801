using System.Text;
using Extractor.Emit;
using Extractor.Generator;
using Extractor.Query;
using Extractor.Tests.Corpus;
using Xunit;
using static Extractor.Tests.Emit.Between.Disclosures;

namespace Extractor.Tests.Query;

/// <summary>The panel counts no money twice: what it holds of an office's year adds up to what the office prints as its total.</summary>
public sealed class PanelTests : IDisposable
{
    // A printed figure may be off by half its last digit; the finest tables print 元, the coarsest 万元 with two places.
    private const string SumsThatDiffer =
        "SELECT office, fiscal_year, phase, side, sum(amount_yuan), any_value(printed_total_yuan), count(*) FROM panel "
        + "GROUP BY ALL HAVING abs(sum(amount_yuan) - any_value(printed_total_yuan)) > 50 * (count(*) + 1) OR count(DISTINCT (document_id, table_no)) > 1";

    private const string RowsTwice = "SELECT office, province, city, county, fiscal_year, phase, side, code, item FROM panel GROUP BY ALL HAVING count(*) > 1";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Generated_offices_add_up()
    {
        Write([.. Enumerable.Range(1, 8).Select(seed => ($"{seed}.txt", DisclosureGenerator.Generate(seed).Text))]);
        Assert.Empty(Rows(SumsThatDiffer));
        Assert.Empty(Rows(RowsTwice));
        Assert.NotEmpty(Rows("SELECT 1 FROM panel WHERE itemised"));
    }

    [Fact]
    public void Real_offices_add_up()
    {
        Write([.. SharedCorpus.Tabbed().Select(path => (Path.GetFileName(path), File.ReadAllText(path)))]);
        Assert.Empty(Rows(SumsThatDiffer));
        Assert.Empty(Rows(RowsTwice));
        Assert.NotEmpty(Rows("SELECT 1 FROM panel WHERE itemised"));
    }

    [Fact]
    public void Two_files_of_one_disclosure_count_once()
    {
        var text = DisclosureGenerator.Generate(1).Text;
        Write(("a.txt", text));
        var once = Rows("SELECT sum(amount_yuan), count(*) FROM panel WHERE side = 'expenditure'").Single();
        Write(("a.txt", text), ("b.txt", text + "\n"));
        Assert.Equal(once, Rows("SELECT sum(amount_yuan), count(*) FROM panel WHERE side = 'expenditure'").Single());
        Assert.Equal(1L, Rows("SELECT count(*) FROM headline").Single()[0]);
    }

    [Fact]
    public void A_unit_is_not_added_to_its_department()
    {
        Write(("department.txt", Small("某县教育局", "部门", "300.00", "100.00", "200.00")), ("unit.txt", Small("某县教育局（本级）", "单位", "30.00", "10.00", "20.00")));
        var offices = Rows("SELECT DISTINCT office_name, scope FROM documents ORDER BY 1");
        Assert.SkipWhen(offices.Count != 2 || !Equals(offices[1][1], "unit"), "the small documents are not told apart");
        Assert.Equal(["某县教育局"], Rows("SELECT DISTINCT office FROM panel").Select(row => (string)row[0]!));
        Assert.Equal("某县教育局", Rows("SELECT DISTINCT within FROM panel_units WHERE scope = 'unit'").Single()[0]);
    }

    [Fact]
    public void An_edition_that_another_supersedes_counts_nowhere()
    {
        var same = (Revenue(250m, 50m) + ThreePublic(2024, (3m, 5m), (2m, 4m))).Replace('|', '\t');
        Write(("a.txt", Small("江苏省某某厅", "部门", "300.00", "100.00", "200.00") + same), ("b更正.txt", Small("江苏省某某厅", "部门", "310.00", "100.00", "210.00") + same));
        Assert.Equal(["b更正.txt"], Rows("SELECT document FROM documents WHERE \"current\"").Select(row => (string)row[0]!));
        Assert.Equal(3_100_000m, Rows("SELECT sum(amount_yuan) FROM panel WHERE side = 'expenditure'").Single()[0]);
        Assert.Equal(3_100_000m, Rows("SELECT total_expenditure FROM headline").Single()[0]);
    }

    [Fact]
    public void Figures_that_differ_leave_a_headline_empty_and_no_other_row_takes_their_place()
    {
        const string Rest = "\n收支总表\n单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一般公共预算拨款收入\t300.00\t教育支出\t300.00\n收入合计\t300.00\t支出合计\t300.00\n收入总计\t310.00\t支出总计\t310.00\n";
        Write(("a.txt", Small("某县教育局", "部门", "300.00", "100.00", "200.00") + Rest + Rest.Replace("310.00", "320.00", StringComparison.Ordinal)));
        Assert.Equal(2L, Rows("SELECT count(DISTINCT amount_yuan) FROM amounts WHERE item = '收入总计'").Single()[0]);
        Assert.Null(Rows("SELECT total_revenue FROM headline").Single()[0]);
    }

    [Fact]
    public void Spending_by_function_tells_what_has_no_function()
    {
        Write(("a.txt", Small("某县教育局", "部门", "300.00", "100.00", "200.00")), ("b.txt", Small("某县卫生局", "部门", "30.00", "10.00", "20.00").Replace("205", "单位甲", StringComparison.Ordinal)));
        Assert.Equal(
            Rows("SELECT sum(amount_yuan) FROM panel WHERE side = 'expenditure'").Single(),
            Rows($"SELECT sum(amount_yuan) FROM ({SqlText.Question("spending-by-function")!.Sql.TrimEnd().TrimEnd(';')})").Single());
    }

    [Fact]
    public void Largest_projects_are_projects()
    {
        Write([("seed.txt", TestDocuments.SeedText)]);
        var question = SqlText.Question("largest-projects")!.Sql;
        var largest = Rows(question)[0];
        // the form of a whole office (整体绩效目标表) has its whole budget, and no project's name
        var without = Rows($"UPDATE projects SET project_name = NULL WHERE budget_yuan = (SELECT max(budget_yuan) FROM projects);\n{question}");
        Assert.NotEmpty(without);
        Assert.DoesNotContain(without, row => row[2] is null || Equals(row[3], largest[3]));
    }

    private static string Small(string office, string scope, string total, string basic, string project) =>
        $"{office}2024年{scope}预算公开\n目录\n第一部分 {office}概况\n{scope}支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
        + $"\t合计\t{total}\t{basic}\t{project}\n205\t教育支出\t{total}\t{basic}\t{project}\n20502\t普通教育\t{total}\t{basic}\t{project}\n2050201\t学前教育\t{basic}\t{basic}\t\n2050202\t小学教育\t{project}\t\t{project}\n";

    private void Write(params (string Name, string Text)[] documents)
    {
        using var writer = new DatasetWriter(folder.At("out"), DatasetFormats.Csv);
        foreach (var (name, text) in documents) writer.Add(new Pipeline().Run(name, Encoding.UTF8.GetBytes(text)));
        writer.Complete();
    }

    private System.Collections.Immutable.ImmutableArray<System.Collections.Immutable.ImmutableArray<object?>> RowsOf(string sql) =>
        DatasetQuery.Run(folder.At("out"), sql, 100, TestContext.Current.CancellationToken).Rows;

    private List<object?[]> Rows(string sql) => [.. RowsOf(sql).Select(row => row.ToArray())];
}
