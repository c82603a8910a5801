using Extractor.Emit;
using Extractor.Knowledge;
using Extractor.Query;
using Extractor.Tests.Emit;
using Xunit;

namespace Extractor.Tests.Query;

public sealed class DatasetQueryTests : IDisposable
{
    private const int Many = 1000;
    private readonly TestFolder folder = new();

    // A name that would match other files, were it taken for a pattern.
    private string Out => folder.At("it's [a] *out?");

    public DatasetQueryTests() => Datasets.Write(Out, Datasets.All, SampleResults.Full(), SampleResults.Failed());

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Values_have_the_types_of_the_schema()
    {
        var answer = Run(Out, "SELECT amount_yuan, amount_no, is_leaf, item, fiscal_year, code FROM amounts ORDER BY amount_no", Many);
        Assert.Equal(["amount_yuan", "amount_no", "is_leaf", "item", "fiscal_year", "code"], answer.Columns);
        Assert.Equal(new object?[] { 5007500m, 1L, false, "合计", 2023, null }, answer.Rows[0]);
        Assert.Equal(-0.5m, answer.Rows[1][0]);
        Assert.False(answer.Truncated);
    }

    [Fact]
    public void Text_comes_whole()
    {
        var text = Run(Out, "SELECT text FROM sections WHERE section_no = 1", Many).Rows.Single()[0];
        Assert.Equal("第一段，含\"引号\"。\n第二段。", text);
    }

    [Fact]
    public void No_more_rows_than_asked_for()
    {
        var answer = Run(Out, "SELECT * FROM range(1000000)", 10);
        Assert.Equal(10, answer.Rows.Length);
        Assert.True(answer.Truncated);
        Assert.False(Run(Out, "SELECT * FROM range(10)", 10).Truncated);
    }

    [Fact]
    public void The_last_statement_is_the_answer()
    {
        var answer = Run(Out, "CREATE TABLE big AS SELECT * FROM range(100); SELECT * FROM big; SELECT count(*) FROM big", 5);
        Assert.Equal(100L, answer.Rows.Single().Single());
    }

    [Fact]
    public void Every_optional_reference_holds()
    {
        foreach (var file in DatasetSchema.Current.Files)
        {
            foreach (var reference in file.OptionalReferences)
            {
                var same = string.Join(" AND ", reference.Fields.Zip(reference.To, (from, to) => $"a.\"{from}\" = b.\"{to}\""));
                var dangling = Run(
                    Out, $"SELECT * FROM \"{file.Name}\" a WHERE a.\"{reference.Fields[^1]}\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"{reference.File}\" b WHERE {same})", Many);
                Assert.Empty(dangling.Rows);
            }
        }
    }

    [Theory]
    [InlineData("SELECT * FROM read_text('/etc/passwd')")]
    [InlineData("SELECT * FROM '/etc/passwd'")]
    [InlineData("COPY amounts TO '{0}/stolen.csv'")]
    [InlineData("ATTACH '{0}/new.db'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("SET enable_external_access=true")]
    [InlineData("SET temp_directory='{0}'")]
    [InlineData("SELECT 1; COPY amounts TO '{0}/stolen.csv'")]
    [InlineData("SELEC 1")]
    [InlineData("SELECT nothing FROM amounts")]
    public void What_a_query_may_not_do_fails_and_leaves_nothing(string sql)
    {
        Assert.Throws<QueryFailedException>(() => Run(Out, sql.Replace("{0}", folder.Path, StringComparison.Ordinal), Many));
        Assert.Equal([Out], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void The_dataset_itself_is_only_read()
    {
        var before = Directory.EnumerateFiles(Out).Select(File.ReadAllText).ToList();
        Run(Out, "DELETE FROM amounts", Many);
        Assert.Equal(before, Directory.EnumerateFiles(Out).Select(File.ReadAllText));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(1000)]
    public void A_query_can_be_interrupted_whenever_it_is_asked_to(int milliseconds)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds));
        Assert.ThrowsAny<OperationCanceledException>(
            () => DatasetQuery.Run(Out, "SELECT count(*) FROM range(100000000) a, range(100000) b WHERE a.range + b.range = 7", Many, soon.Token));
    }

    [Fact]
    public void A_folder_that_is_no_complete_dataset_says_why()
    {
        Assert.Equal(DatasetFault.NoDataset, Fault(folder.Path));
        Datasets.Write(folder.At("json only"), DatasetFormats.Json, SampleResults.Full());
        Assert.Equal(DatasetFault.NoTables, Fault(folder.At("json only")));

        var amounts = Path.Combine(Out, "amounts.csv");
        var text = File.ReadAllText(amounts);
        File.WriteAllText(amounts, text.Replace(",5007500,", ",much,", StringComparison.Ordinal));
        Assert.Equal(DatasetFault.BrokenFile, Fault(Out));
        File.WriteAllText(amounts, text.Replace(",amount_yuan,", ",yuan,", StringComparison.Ordinal));
        Assert.Equal(DatasetFault.OtherVersion, Fault(Out));
    }

    [Fact]
    public void A_chapter_of_ten_megabytes_is_read()
    {
        var sample = SampleResults.Full();
        var text = string.Concat(Enumerable.Repeat("一段很长的文字，\n", 500_000));
        Datasets.Write(Out, DatasetFormats.Csv, sample with { Sections = [sample.Sections[0] with { Text = text }, sample.Sections[1]] });
        Assert.Equal((long)text.Length, Run(Out, "SELECT max(length(text)) FROM sections", Many).Rows[0][0]);
    }

    private static QueryResult Run(string path, string sql, int rowLimit) => DatasetQuery.Run(path, sql, rowLimit, TestContext.Current.CancellationToken);

    private static DatasetFault Fault(string path) => Assert.Throws<DatasetUnreadableException>(() => Run(path, "SELECT 1", Many)).Fault;
}
