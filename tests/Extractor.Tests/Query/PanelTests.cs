using System.Text;
using Extractor.Emit;
using Extractor.Generator;
using Extractor.Query;
using Extractor.Tests.Corpus;
using Xunit;

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
