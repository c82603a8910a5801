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
}
