using Extractor.Tests.Corpus;
using Extractor.Tests.Report;
using Extractor.Verify;
using Xunit;
using static Extractor.Tests.Emit.Between.Disclosures;

namespace Extractor.Tests.Emit.Disclosures;

/// <summary>Which documents are editions of each other, which of them holds, and which only seem to be.</summary>
public sealed class EditionTests
{
    private const string Title = "江苏省某某厅2024年部门预算\n\n";
    private const string Text = "江苏省某某厅2024年部门预算\n\n第一部分 部门概况\n一、主要职能\n负责全省某某工作。\n二、收入预算情况\n本部门2024年收入预算100.00万元。\n";

    [Theory]
    [InlineData("b.txt", "发布时间：2024-03-01\n", "a.txt")]
    [InlineData("b_20240101.txt", "", "a.txt")]
    [InlineData("b.txt", "发布时间：2024-01-01\n", "a.txt")]
    [InlineData("b_20240301.txt", "", "b_20240301.txt")]
    public void The_later_edition_holds(string name, string head, string current)
    {
        var dated = head.Length > 0 && name == "b.txt" && head.Contains("03", StringComparison.Ordinal) ? name : current;
        var tables = new DatasetTables([Read("a.txt", "发布时间：2024-02-01\n" + Title + General(50m, 30m) + Revenue(80m, 20m)), Read(name, head + Title + General(50m, 31m) + Revenue(80m, 20m))]);
        Assert.Single(tables["documents"].Select(d => d["disclosure_id"]).Distinct());
        Assert.Equal(dated, Assert.Single(tables["documents"], d => d["current"] == "true")["document"]);
        Assert.DoesNotContain(tables["problems"], p => p["code"].StartsWith("edition", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_dates_a_correction_holds()
    {
        var tables = new DatasetTables([Read("a.txt", Title + General(50m, 30m) + Revenue(80m, 20m)), Read("b更正.txt", Title + General(50m, 31m) + Revenue(80m, 20m))]);
        Assert.Equal("true", tables.Document("b更正.txt")["current"]);
        Assert.Equal("false", tables.Document("a.txt")["current"]);
        Assert.DoesNotContain(tables["problems"], p => p["code"].StartsWith("edition", StringComparison.Ordinal));
    }

    [Fact]
    public void Problems_that_come_with_other_documents_are_numbered_on()
    {
        DocumentResult[] documents = [SampleResults.Full(), SampleResults.Failed(), HostileResults.Document() with { Document = SampleResults.Document("d00000000000000aa", "甲.txt") }];
        var problems = new DatasetTables(documents)["problems"];
        Assert.Contains(problems, p => p["code"].StartsWith("edition", StringComparison.Ordinal) && p["problem_no"] != "1");
        Assert.All(problems.GroupBy(p => p["document_id"]), own => Assert.Equal(Enumerable.Range(1, own.Count()).Select(n => $"{n}"), own.Select(p => p["problem_no"])));
    }

    [Fact]
    public void Without_any_sign_the_most_complete_holds_and_the_doubt_is_told_to_both()
    {
        DocumentResult[] documents = [Read("a.txt", Title + General(50m, 30m) + Revenue(80m, 20m)), Read("b.txt", Title + General(50m, 31m) + Revenue(80m, 20m) + ThreePublic(2024, (3m, 5m), (2m, 4m)))];
        var tables = new DatasetTables(documents);
        Assert.Equal("true", tables.Document("b.txt")["current"]);
        Assert.Equal(["a.txt", "b.txt"], tables["problems"].Where(p => p["code"] == "edition_order_doubtful").Select(p => p["document"]));
        Assert.All(tables["documents"], d => Assert.Equal(tables["problems"].Count(p => p["document"] == d["document"]), int.Parse(d["problems"], System.Globalization.CultureInfo.InvariantCulture)));
        var turned = new DatasetTables(documents.Reverse());
        Assert.Equal(tables["documents"].OrderBy(d => d["document"]).Select(d => d["disclosure_id"] + d["current"]), turned["documents"].OrderBy(d => d["document"]).Select(d => d["disclosure_id"] + d["current"]));
    }

    [Fact]
    public void One_content_in_two_forms_is_no_doubt()
    {
        var tables = new DatasetTables([Read("a.txt", Title + General(50m, 30m)), Read("b.txt", Title + "\n" + General(50m, 30m))]);
        Assert.Single(tables["documents"], d => d["current"] == "true");
        Assert.DoesNotContain(tables["problems"], p => p["code"].StartsWith("edition", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edition_whose_unit_of_money_was_wrong_is_one_all_the_same()
    {
        var tables = new DatasetTables([Read("a_20240101.txt", Title + General(50m, 30m)), Read("b_20240201.txt", Title + General(50m, 30m).Replace("万元", "元", StringComparison.Ordinal))]);
        Assert.Single(tables["documents"].Select(d => d["disclosure_id"]).Distinct());
        Assert.Equal("true", tables.Document("b_20240201.txt")["current"]);
    }

    [Fact]
    public void Explanation_and_tables_are_parts_and_both_hold()
    {
        var tables = new DatasetTables([Read("a.txt", Text), Read("b.txt", "江苏省某某厅2024年预算公开表\n\n" + General(50m, 30m))]);
        Assert.Single(tables["documents"].Select(d => d["disclosure_id"]).Distinct());
        Assert.Equal(["2 true", "1 true"], tables["documents"].Select(d => d["disclosure_part"] + " " + d["current"]));
    }

    [Fact]
    public void Units_under_the_name_of_their_department_are_no_editions()
    {
        var tables = new DatasetTables([Read("a.txt", Title + General(50m, 30m) + Revenue(80m, 20m)), Read("b.txt", Title + General(7m, 3m) + Revenue(9m, 1m))]);
        Assert.Equal(2, tables["documents"].Select(d => d["disclosure_id"]).Distinct().Count());
        Assert.All(tables["documents"], d => Assert.Equal("true", d["current"]));
        Assert.Equal(2, tables["problems"].Count(p => p["code"] == "edition_doubtful"));
    }

    [Theory]
    [InlineData("江苏省某某厅2024年度部门决算\n\n")]
    [InlineData("江苏省某某厅2023年部门预算\n\n")]
    [InlineData("浙江省某某厅2024年部门预算\n\n")]
    [InlineData("江苏省某某厅（本级）2024年部门预算\n\n")]
    public void Other_disclosures_stand_alone(string title)
    {
        var tables = new DatasetTables([Read("a.txt", Title + General(50m, 30m)), Read("b.txt", title + General(50m, 30m))]);
        Assert.Equal(2, tables["documents"].Select(d => d["disclosure_id"]).Distinct().Count());
        Assert.All(tables["documents"], d => Assert.Equal("true", d["current"]));
    }

    [Fact]
    public void Every_part_of_a_disclosure_has_one_current_document_in_the_shared_corpus()
    {
        var folder = SharedCorpus.Folder();
        string[] paths = [.. Directory.EnumerateFiles(Path.Combine(folder, "text", "layout")), .. Directory.EnumerateFiles(Path.Combine(folder, "pdf"))];
        var tables = new DatasetTables(paths.Order(StringComparer.Ordinal).Select(p => TestDocuments.Pipeline.Run(p, File.ReadAllBytes(p))));
        Assert.All(tables["documents"].GroupBy(d => (d["disclosure_id"], d["disclosure_part"])), part => Assert.Single(part, d => d["current"] == "true"));
        // the office's explanation and tables of three years, each as PDF and as text
        var jiangsu = tables["documents"].Where(d => d["document"].StartsWith("江苏省政协", StringComparison.Ordinal)).GroupBy(d => d["disclosure_id"]).ToList();
        Assert.Equal(3, jiangsu.Count);
        Assert.All(jiangsu, d => Assert.Equal("1 1 2 2", string.Join(' ', d.Select(x => x["disclosure_part"]).Order())));
    }
}
