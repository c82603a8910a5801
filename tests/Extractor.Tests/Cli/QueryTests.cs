using Extractor.Cli.Wiring;
using Extractor.Query;
using Extractor.Tests.Batch;
using Xunit;

namespace Extractor.Tests.Cli;

public sealed class QueryTests : IDisposable
{
    private readonly Workspace space = new();
    private readonly QueryTable answer = new(["item", "n"], [["合计, \"all\"", "1"], ["教育支出", "2"]], true);

    public QueryTests() => space.Write("datapackage.json", "{}");

    public void Dispose() => space.Dispose();

    [Fact]
    public async Task Csv_is_plain_and_the_limit_is_told_beside_it()
    {
        var run = new CliRun { Query = (_, _, limit, _) => limit == 2 ? answer : throw new InvalidOperationException() };
        Assert.Equal(0, await run.Run("query", space.Root, "select 1", "--format", "csv", "--limit", "2"));
        Assert.Equal("item,n\n\"合计, \"\"all\"\"\",1\n教育支出,2\n", run.Out);
        Assert.Contains("first 2 rows", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_is_aligned_for_wide_characters()
    {
        var run = new CliRun { Query = (_, _, _, _) => answer };
        Assert.Equal(0, await run.Run("query", space.Root, "select 1"));
        Assert.Contains("| 教育支出    | 2 |", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_that_cannot_be_answered_is_2()
    {
        var run = new CliRun { Query = (_, _, _, _) => throw new QueryFailedException("no table \"x\"") };
        Assert.Equal(2, await run.Run("query", space.Root, "select x"));
        Assert.Contains("no table \"x\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_engine_is_3()
    {
        var run = new CliRun { Query = (_, _, _, _) => throw new DllNotFoundException("duckdb") };
        Assert.Equal(3, await run.Run("query", space.Root, "select x"));
        Assert.Contains("duckdb", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatasetFault.NoDataset, "no complete dataset")]
    [InlineData(DatasetFault.NoTables, "--format csv,json")]
    [InlineData(DatasetFault.OtherVersion, "another version")]
    [InlineData(DatasetFault.BrokenFile, "was changed")]
    public async Task Folder_that_cannot_be_asked_is_2(DatasetFault fault, string sentence)
    {
        var run = new CliRun { Query = (folder, _, _, _) => throw new DatasetUnreadableException(folder, fault, "amounts.csv") };
        Assert.Equal(2, await run.Run("query", space.Root, "select x"));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "[\n  {\"item\": \"合计, \\\"all\\\"\", \"n\": 1},\n  {\"item\": \"教育支出\", \"n\": 2}\n]\n")]
    [InlineData("markdown", "| item | n |\n|---|---:|\n| 合计, \"all\" | 1 |\n| 教育支出 | 2 |\n")]
    public async Task Json_and_markdown_hold_numbers_as_numbers(string format, string printed)
    {
        var run = new CliRun { Query = (_, _, _, _) => answer with { Bare = [false, true] } };
        Assert.Equal(0, await run.Run("query", space.Root, "select 1", "--format", format));
        Assert.Equal(printed, run.Out);
    }

    [Fact]
    public async Task A_ready_question_is_named_shown_and_asked()
    {
        var asked = "";
        var run = new CliRun { Query = (_, sql, _, _) => { asked = sql; return answer; } };
        Assert.Equal(0, await run.Run("query", "--list"));
        Assert.Contains("three-public", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, await run.Run("query", "--show", "three-public"));
        var shown = run.Out;
        Assert.Equal(0, await run.Run("query", space.Root, "--question", "three-public"));
        Assert.Equal(shown, asked);
    }

    [Theory]
    [InlineData("no ready question", "--question", "nothing")]
    [InlineData("go together", "--format", "parquet", "select 1")]
    [InlineData("Several queries", "select 1", "--question", "three-public")]
    [InlineData("cannot be read", "--file", "nowhere.sql")]
    public async Task What_makes_no_query_is_2(string sentence, params string[] arguments)
    {
        var run = new CliRun { Query = (_, _, _, _) => answer };
        Assert.Equal(2, await run.Run(["query", .. arguments]));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
