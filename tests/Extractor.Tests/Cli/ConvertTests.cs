using Extractor.Emit;
using Extractor.Query.Workbook;
using Extractor.Tests.Batch;
using Xunit;

namespace Extractor.Tests.Cli;

public sealed class ConvertTests : IDisposable
{
    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public async Task A_sheet_that_could_not_hold_all_is_told()
    {
        space.Write("in/a.txt", "a");
        var run = new CliRun { Cut = [new CutSheet("s", 1_100_000, 1_048_574)] };
        Assert.Equal(0, await run.Run("convert", space.At("in"), "--output", space.At("out"), "--format", "xlsx"));
        Assert.Equal(DatasetFormats.Csv | DatasetFormats.Workbook, run.Formats);
        Assert.Contains("1,048,574", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_converted_is_0_with_problems_and_contradictions_included()
    {
        space.Write("in/a.txt", "a");
        var run = new CliRun();
        Assert.Equal(0, await run.Run("convert", space.At("in"), "--output", space.At("out")));
        Assert.True(run.Completed);
        Assert.Equal(DatasetFormats.Csv | DatasetFormats.Json, run.Formats);
        Assert.StartsWith("1 of 1 documents done", Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partial")]
    [InlineData("failed")]
    public async Task Document_that_is_not_whole_is_1(string status)
    {
        space.Write("in/a.txt", "a");
        space.Write("in/b.txt", "b");
        var run = new CliRun { Convert = (path, bytes, _) => Results.Of(path, bytes, path.EndsWith("a.txt", StringComparison.Ordinal) ? status : "converted") with { Problems = [] } };
        Assert.Equal(1, await run.Run("convert", space.At("in")));
        Assert.True(run.Completed);
        Assert.Equal(2, run.Delivered.Count);
    }

    [Fact]
    public async Task Bad_files_are_told_in_one_sentence_each_and_the_others_come_out()
    {
        var run = new CliRun { Convert = (path, bytes, _) => path.EndsWith("bug.txt", StringComparison.Ordinal) ? throw new FormatException("no\nway") : Results.Converted(path, bytes) };
        var code = await run.Run(
            "convert", space.Write("good.txt", "good"), space.Write("empty.txt", ""), space.Write("binary.txt", "\0\u0001"), space.Write("README.md", "x"),
            "/proc/self/mem", space.Write("bug.txt", "bug"), "--quiet");
        Assert.Equal(1, code);
        Assert.Equal(["converted", "failed", "failed", "failed", "failed", "failed"], run.Delivered.Select(r => r.Status));
        Assert.Equal(
            ["kind_not_supported", "kind_not_supported", "readme_no_document", "unreadable_file", "internal_error"],
            run.Delivered.Skip(1).Select(r => Assert.Single(r.Problems).Key));
        Assert.Equal(5, Lines(run.Error).Length);
        Assert.All(Lines(run.Error), line => Assert.StartsWith("error: ", line, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task Missing_path_is_2_and_the_other_documents_come_out()
    {
        space.Write("in/a.txt", "a");
        var run = new CliRun();
        Assert.Equal(2, await run.Run("convert", space.At("nowhere"), space.At("in"), "--quiet"));
        Assert.Single(run.Delivered);
        Assert.True(run.Completed);
        Assert.Contains("nowhere\" does not exist", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_convert_is_2_and_says_what_was_passed_over()
    {
        space.Write("in/README.md", "x");
        space.Write("in/b.bin", "\0");
        var run = new CliRun { Open = () => throw new InvalidOperationException("no dataset is to be started") };
        Assert.Equal(2, await run.Run("convert", space.At("in")));
        Assert.Contains("Nothing to convert", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 (binary 1, readme 1)", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task Output_that_cannot_be_written_is_3()
    {
        space.Write("in/a.txt", "a");
        var run = new CliRun { Open = () => throw new UnauthorizedAccessException("read-only") };
        Assert.Equal(3, await run.Run("convert", space.At("in"), "--output", space.At("nope")));
        Assert.Contains("nope\" (read-only)", Lines(run.Error)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_folder_is_never_the_output()
    {
        space.Write("in/a.txt", "a");
        Assert.Equal(2, await new CliRun().Run("convert", space.At("in"), "--output", space.At("in/")));
    }

    [Fact]
    public async Task Log_file_that_cannot_be_written_is_3_and_a_good_one_is_filled()
    {
        space.Write("in/a.txt", "a");
        Assert.Equal(3, await new CliRun().Run("convert", space.At("in"), "--log-file", space.At("no/such/folder/log")));
        var bug = new CliRun { Convert = (_, _, _) => throw new FormatException("bug") };
        Assert.Equal(1, await bug.Run("convert", space.At("in"), "--log-level", "debug", "--log-file", space.At("log"), "--quiet"));
        Assert.Contains("System.FormatException: bug", await File.ReadAllTextAsync(space.At("log"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interruption_is_130_and_publishes_nothing()
    {
        for (var i = 0; i < 30; i++) space.Write($"in/{i}.txt", $"{i}");
        using var source = new CancellationTokenSource();
        var run = new CliRun { Convert = Interrupting(source), Cancellation = source.Token };
        Assert.Equal(130, await run.Run("convert", space.At("in"), "--jobs", "2"));
        Assert.False(run.Completed);
        Assert.StartsWith("error: Interrupted", Lines(run.Error)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_does_not_depend_on_the_number_of_jobs()
    {
        for (var i = 0; i < 30; i++) space.Write($"in/{i}.txt", $"{i}");
        CliRun one = new(), many = new();
        await one.Run("convert", space.At("in"), "--jobs", "1", "--output", space.At("out"));
        await many.Run("convert", space.At("in"), "--jobs", "8", "--output", space.At("out"), "--again");
        Assert.Equal(one.Delivered.Select(r => r.DocumentId), many.Delivered.Select(r => r.DocumentId));
        Assert.Equal(one.Out, many.Out);
    }

    [Fact]
    public async Task Many_failures_are_cut_to_a_few_lines()
    {
        for (var i = 0; i < 30; i++) space.Write($"in/{i}.txt", $"{i}");
        var run = new CliRun { Convert = (_, _, _) => throw new FormatException("bug") };
        Assert.Equal(1, await run.Run("convert", space.At("in"), "--quiet"));
        Assert.Equal(21, Lines(run.Error).Length);
        Assert.Contains("10 more documents failed", run.Error, StringComparison.Ordinal);
    }

    private static Extractor.Batch.DocumentConversion Interrupting(CancellationTokenSource source) => (path, bytes, cancellation) =>
    {
        source.Cancel();
        cancellation.ThrowIfCancellationRequested();
        return Results.Of(path, bytes);
    };

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
