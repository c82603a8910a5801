using System.Text.Json;
using Extractor.Tests.Batch;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Extractor.Tests.Cli;

public sealed class TablesTests : IDisposable
{
    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public async Task Json_names_file_page_rows_and_box()
    {
        space.Write("in/a.pdf", Pdf(1));
        space.Write("in/notes.txt", "no PDF");
        var run = new CliRun();
        Assert.Equal(0, await run.Run("tables", space.At("in"), "--json"));
        using var json = JsonDocument.Parse(run.Out);
        var file = Assert.Single(json.RootElement.EnumerateObject());
        Assert.Equal("a.pdf", file.Name);
        var table = Assert.Single(file.Value.EnumerateArray());
        Assert.Equal(1, table.GetProperty("page").GetInt32());
        Assert.Equal("Name & <b>", table.GetProperty("rows")[0][0].GetString());
        Assert.Equal("1.5", table.GetProperty("rows")[1][1].GetString());
        Assert.Equal([50, 100, 350, 140], table.GetProperty("bbox").EnumerateArray().Select(e => Math.Round(e.GetDouble())));
    }

    [Fact]
    public async Task Table_over_two_pages_is_given_twice_and_joined_by_its_index()
    {
        space.Write("a.pdf", Pdf(2));
        var run = new CliRun();
        Assert.Equal(0, await run.Run("tables", space.At("a.pdf"), "--json"));
        using var json = JsonDocument.Parse(run.Out);
        var tables = json.RootElement.GetProperty("a.pdf").EnumerateArray().ToList();
        Assert.False(tables[0].TryGetProperty("continues", out _));
        Assert.Equal(0, tables[1].GetProperty("continues").GetInt32());
    }

    [Fact]
    public async Task Damaged_file_is_told_and_the_others_come_out()
    {
        space.Write("in/a.pdf", Pdf(1)[..400]);
        space.Write("in/b.pdf", Pdf(1));
        var run = new CliRun();
        Assert.Equal(1, await run.Run("tables", space.At("in"), "--json"));
        Assert.Contains("a.pdf", run.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(1, json.RootElement.GetProperty("b.pdf").GetArrayLength());
    }

    [Fact]
    public async Task Html_and_markdown_are_escaped()
    {
        space.Write("a.pdf", Pdf(1));
        var run = new CliRun();
        Assert.Equal(0, await run.Run("tables", space.At("a.pdf"), "--html"));
        Assert.Contains("<td>Name &amp; &lt;b&gt;</td>", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, await run.Run("tables", space.At("a.pdf"), "--markdown"));
        Assert.Contains("| Name \\& \\<b\\> | Value |\n| --- | --- |", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_is_a_file_a_table()
    {
        space.Write("a.pdf", Pdf(2));
        var run = new CliRun();
        Assert.Equal(0, await run.Run("tables", space.At("a.pdf"), "--csv", space.At("out")));
        Assert.Equal(["a-p1-t1.csv", "a-p2-t1.csv"], Directory.GetFiles(space.At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("Name & <b>,Value\nVienna,1.5\n", await File.ReadAllTextAsync(space.At("out/a-p1-t1.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_form_is_asked_for()
    {
        space.Write("a.pdf", Pdf(1));
        Assert.Equal(2, await new CliRun().Run("tables", space.At("a.pdf")));
        Assert.Equal(2, await new CliRun().Run("tables", space.At("a.pdf"), "--json", "--html"));
        Assert.Equal(2, await new CliRun().Run("tables", "--json"));
        Assert.Equal(2, await new CliRun().Run("tables", space.At("none.pdf"), "--json"));
    }

    private static byte[] Pdf(int pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var i = 0; i < pages; i++)
        {
            var page = builder.AddPage(PageSize.A4);
            var top = page.PageSize.Top;
            foreach (var y in new[] { 100, 120, 140 }) page.DrawLine(new PdfPoint(50, top - y), new PdfPoint(350, top - y));
            foreach (var x in new[] { 50, 200, 350 }) page.DrawLine(new PdfPoint(x, top - 100), new PdfPoint(x, top - 140));
            page.AddText("Name & <b>", 10, new PdfPoint(55, top - 114), font);
            page.AddText("Value", 10, new PdfPoint(205, top - 114), font);
            page.AddText("Vienna", 10, new PdfPoint(55, top - 134), font);
            page.AddText("1.5", 10, new PdfPoint(205, top - 134), font);
        }

        return builder.Build();
    }
}
