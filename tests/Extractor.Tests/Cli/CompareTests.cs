using Extractor.Emit;
using Extractor.Generator.Dressing;
using Extractor.Generator.Series;
using Extractor.Generator.Writing;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Cli;

/// <summary>extractor compare: two files in the dataset's folder, and what people write into one of them.</summary>
public sealed class CompareTests : IDisposable
{
    /// <summary>Offices of one place in the years of a reform.</summary>
    private static readonly Lazy<IReadOnlyList<(int Year, DocumentResult Result)>> Documents = new(() =>
    [
        .. SeriesGenerator.Generate(1, new Dress { LastYear = LastYear.Budget }, DocumentForm.Tabbed).Documents.Where(d => d.Year is 2018 or 2019)
            .Select(d => (d.Year, TestDocuments.Pipeline.Run(d.Document.Truth.Document, d.Document.Content.AsMemory()))),
    ]);

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Changes_and_matches_are_written_and_answers_are_obeyed_and_kept()
    {
        Write(2018, 2019);
        var run = new CliRun();
        Assert.Equal(0, await run.Run("compare", folder.At("out")));
        Assert.Contains("Changes:", run.Out, StringComparison.Ordinal);
        var before = File.ReadAllLines(folder.At("out", "changes.csv"));
        var matches = File.ReadAllText(folder.At("out", "matches.csv"));
        Assert.Contains("临峰市卫生健康局", string.Concat(before), StringComparison.Ordinal);

        // a person denies what the tool was sure of
        File.WriteAllText(folder.At("out", "matches.csv"), string.Join('\n', matches.Split('\n').Select(l => l.Contains("卫生健康局", StringComparison.Ordinal) ? "否" + l : l)));
        Assert.Equal(0, await run.Run("compare", folder.At("out")));
        Assert.DoesNotContain("临峰市卫生健康局", File.ReadAllText(folder.At("out", "changes.csv")), StringComparison.Ordinal);
        var answered = File.ReadAllText(folder.At("out", "matches.csv"));
        Assert.Contains("no,office,budget,2018,2019,,临峰市卫生和计划生育局,临峰市卫生健康局,", answered, StringComparison.Ordinal);
        Assert.Equal(0, await run.Run("compare", folder.At("out")));
        Assert.Equal(answered, File.ReadAllText(folder.At("out", "matches.csv")));

        // the dataset made anew has not been compared; the answers stay
        Write(2018, 2019);
        Assert.False(File.Exists(folder.At("out", "changes.csv")));
        Assert.True(File.Exists(folder.At("out", "matches.csv")));
    }

    [Fact]
    public async Task The_report_has_a_section_only_where_years_were_compared()
    {
        Write(2018, 2019);
        var run = new CliRun();
        Assert.Equal(0, await run.Run("report", folder.At("out")));
        Assert.Contains("\"changes\":null", File.ReadAllText(folder.At("out", "report.html")), StringComparison.Ordinal);
        Assert.Equal(0, await run.Run("compare", folder.At("out")));
        Assert.Equal(0, await run.Run("report", folder.At("out")));
        Assert.Contains("\"changes\":{\"total\":", File.ReadAllText(folder.At("out", "report.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no two years", 2, "--from", "2018")]
    [InlineData("is no fiscal year", 2, "--from", "18")]
    [InlineData("is not before", 2, "--from", "2019", "--to", "2018")]
    public async Task What_cannot_be_compared_ends_with_a_sentence_and_leaves_no_file(string sentence, int code, params string[] options)
    {
        Write(2018);
        var run = new CliRun();
        Assert.Equal(code, await run.Run(["compare", folder.At("out"), .. options]));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("out", "changes.csv")));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_understood_is_told()
    {
        Write(2018, 2019);
        File.WriteAllText(folder.At("out", "matches.csv"), "confirm,kind,document_type,year_before,fiscal_year,place,before,after\nperhaps,office,budget,2018,2019,,a,b\n");
        var run = new CliRun();
        Assert.Equal(2, await run.Run("compare", folder.At("out")));
        Assert.Contains("line 2: confirm cannot be \"perhaps\"", run.Error, StringComparison.Ordinal);
    }

    private void Write(params int[] years)
    {
        using var writer = new DatasetWriter(folder.At("out"), DatasetFormats.Csv);
        foreach (var document in Documents.Value.Where(d => years.Contains(d.Year))) writer.Add(document.Result);
        writer.Complete();
    }
}
