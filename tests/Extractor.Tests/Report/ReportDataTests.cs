using System.Text.Json;
using Extractor.Report.Data;
using Extractor.Report.Page;
using Extractor.Tests.Emit;
using Extractor.Tests.Segment;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Report;

/// <summary>What a report shows, before it is a page.</summary>
public sealed class ReportDataTests : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new(ReportPage.Json) { WriteIndented = true };

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>EXTRACTOR_REGENERATE=1 writes the committed file anew; what changed then is for the reader of the commit to judge.</summary>
    [Fact]
    public void The_seeds_report_is_the_one_committed()
    {
        Datasets.Write(folder.Path, Datasets.All, TestDocuments.Seed);
        var data = Read() with { Fingerprint = "" };
        var made = JsonSerializer.Serialize(data, Indented) + "\n";
        var committed = Path.Combine(NarrativeText.Root(), "tests", "Extractor.Tests", "Report", "seed.json");
        if (Environment.GetEnvironmentVariable("EXTRACTOR_REGENERATE") == "1") File.WriteAllText(committed, made);
        Assert.Equal(File.ReadAllText(committed), made);
    }

    [Fact]
    public void A_misprint_is_written_out_in_the_unit_of_the_page()
    {
        const string name = "generated_00004.txt";
        Datasets.Write(folder.Path, Datasets.All, TestDocuments.Pipeline.Run(name, File.ReadAllBytes(Path.Combine(NarrativeText.Root(), "corpus", name)), TestContext.Current.CancellationToken));

        var data = Read();

        Assert.Equal(2, data.Contradictions.Total);
        var column = data.Contradictions.Rows.Single(c => c.Kind == "column");
        Assert.Equal(("万元", "9691.32", "9751.32", "-60", "-600000"), (column.Unit, column.Left, column.Right, column.Difference, column.Yuan));
        Assert.Equal(["6033.26", "1073.72", "1073.59", "765.07", "498.59", "307.09"], column.Parts.Select(p => p.Text));
        Assert.Equal("1013.72", column.Expected);
        var suspect = column.Parts.Single(p => p.No == column.Suspect);
        Assert.Equal(("2010502", "total", 65L), (suspect.Code, suspect.Measure, suspect.Line));
        Assert.Equal("general_expenditure_by_function", data.Tables[suspect.Table].Type);
        var row = data.Contradictions.Rows.Single(c => c.Kind == "row");
        Assert.Equal(("1073.72", "1013.72"), (row.Total!.Text, Assert.Single(row.Parts).Text));
    }

    [Fact]
    public void What_accuses_a_figure_comes_before_what_others_clear()
    {
        var cleared = SampleResults.Full(name: "a.txt");
        var mixed = HostileResults.Document();
        mixed = mixed with { Document = SampleResults.Document(SampleResults.SecondId, "b.txt"), Checks = [cleared.Checks[1] with { CheckNo = 3, Difference = 9999999m }, .. mixed.Checks] };
        Datasets.Write(folder.Path, Datasets.All, cleared, mixed);

        var data = Read();

        Assert.Equal(["b.txt", "b.txt", "b.txt", "a.txt"], data.Contradictions.Rows.Select(c => data.Sources[c.Source].Name));
        Assert.Equal([true, true, false, false], data.Contradictions.Rows.Select(c => c.Accused > 0));
    }

    [Fact]
    public void Where_members_have_several_units_the_sums_are_in_yuan()
    {
        var sample = SampleResults.Full();
        Datasets.Write(folder.Path, Datasets.All, sample with
        {
            Checks = [sample.Checks[0] with { Verdict = "fails", Fault = "undecided", Left = 5007500m, Right = -0.5m, Difference = 5007500.5m }],
        });

        var check = Assert.Single(Read().Contradictions.Rows);

        Assert.Equal(("CNY", "5007500.5", "万元"), (check.Unit, check.Difference, check.Total!.Unit));
        var part = Assert.Single(check.Parts);
        Assert.Equal(("0.50", true, "元"), (part.Text, part.Negative, part.Unit));
    }

    [Fact]
    public void Figures_that_do_not_make_the_sums_of_a_check_are_not_written_out()
    {
        var sample = SampleResults.Full();
        Datasets.Write(folder.Path, Datasets.All, sample with { Checks = [sample.Checks[0] with { Verdict = "fails", Left = 3m, Right = 4m, Difference = -1m }] });

        var check = Assert.Single(Read().Contradictions.Rows);

        Assert.Null(check.Total);
        Assert.Empty(check.Parts);
        Assert.Equal(("3", "4", "-1"), (check.Left, check.Right, check.Difference));
    }

    [Fact]
    public void A_very_long_sum_ends_in_the_sum_of_the_rest()
    {
        Datasets.Write(folder.Path, Datasets.All, HostileResults.Document(parts: 600));

        var check = Read().Contradictions.Rows.Single(c => c.Kind == "column");

        Assert.Equal((Limits.Members, 200), (check.Parts.Length, check.RestCount));
        Assert.Equal(decimal.Parse(check.Right, null), decimal.Parse(check.Rest!, null) + check.Parts.Sum(p => decimal.Parse(p.Text, null) * (p.Negative ? -1 : 1)));
    }

    [Fact]
    public void A_sum_of_the_narrative_comes_with_its_sentence()
    {
        Datasets.Write(folder.Path, Datasets.All, HostileResults.Document());

        var data = Read();

        var statement = Assert.Single(data.Statements.Rows);
        Assert.Equal(("fails", "100000", "10000"), (statement.Verdict, statement.StatedYuan, statement.TableYuan));
        Assert.Equal(("10", HostileResults.Attack), (statement.Stated!.Value, statement.Stated.Text));
        Assert.Equal("万元", data.Contradictions.Rows.Single(c => c.Kind == "narrative").Unit);
    }

    [Fact]
    public void A_list_that_is_cut_has_every_documents_first_rows()
    {
        var many = Enumerable.Range(1, 1500).Select(line => new Repair("joined", $"{line}", "", "", Place.OfLine(line), null)).ToArray();
        var one = SampleResults.Full(id: "d00000000000000aa") with { Repairs = [.. many] };
        var two = SampleResults.Full(id: "d00000000000000ab") with { Repairs = [.. many] };
        Datasets.Write(folder.Path, Datasets.All, one, two, SampleResults.Full(id: "d00000000000000ac"));

        var data = Read();

        Assert.Equal((3001, Limits.Repairs), (data.Repairs.Total, data.Repairs.Rows.Length));
        Assert.Equal([1000, 999, 1], data.Repairs.Rows.GroupBy(r => data.Sources[r.Source].Id).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Count()));
        Assert.Equal(3001, data.RepairKinds.Sum(k => k.Count));
    }

    [Fact]
    public void Documents_are_linked_where_they_lie()
    {
        Directory.CreateDirectory(folder.At("来源 #1"));
        File.WriteAllText(folder.At("来源 #1", "甲 50%.txt"), "");
        var links = new SourceLinks(folder.At("out"));

        Assert.Equal("../%E6%9D%A5%E6%BA%90%20%231/%E7%94%B2%2050%25.txt", links.To(folder.At("来源 #1", "甲 50%.txt")));
        Assert.Null(links.To(folder.At("nowhere.txt")));
        Assert.Null(links.To("javascript:alert(1)"));
        Assert.Null(links.To("a\0b"));
        File.WriteAllText(folder.At("javascript:alert(1)"), "");
        Assert.Equal("./javascript%3Aalert%281%29", new SourceLinks(folder.Path).To(folder.At("javascript:alert(1)")));
    }

    private ReportData Read() => ReportReader.Read(folder.Path, TestContext.Current.CancellationToken);
}
