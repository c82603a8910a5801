using System.Text;
using DuckDB.NET.Data;
using Extractor.Query;
using Extractor.Tests.Emit;
using Xunit;

namespace Extractor.Tests.Query;

public sealed class DatasetDatabaseTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string Out => folder.At("it's [an] out");

    public DatasetDatabaseTests() => Datasets.Write(Out, Datasets.All, SampleResults.Full(), SampleResults.Failed());

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_view_and_question_answers_alike_from_the_files_and_from_the_database()
    {
        string[] questions = [.. SqlText.Views.Select(view => $"SELECT * FROM {view.Name} ORDER BY ALL"), .. SqlText.Questions.Select(question => question.Sql)];
        var before = questions.Select(Ask).ToList();
        DatasetDatabase.Build(Out);
        Assert.Equal("dataset", Ask("SELECT current_database()"));
        Assert.Equal(before, questions.Select(Ask));
    }

    [Fact]
    public void A_database_older_than_the_dataset_is_not_asked()
    {
        DatasetDatabase.Build(Out);
        Datasets.Write(Out, Datasets.All, SampleResults.Failed());
        Assert.Equal("memory", Ask("SELECT current_database()"));
        Assert.Equal("1", Ask("SELECT count(*) FROM documents"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_passed_over()
    {
        File.WriteAllText(Path.Combine(Out, DatasetDatabase.FileName), "no database");
        Assert.Equal("2", Ask("SELECT count(*) FROM documents"));
    }

    [Fact]
    public void Old_clients_can_open_it()
    {
        var bytes = File.ReadAllBytes(DatasetDatabase.Build(Out));
        Assert.Equal("DUCK", Encoding.ASCII.GetString(bytes, 8, 4));

        // 64 is the storage of DuckDB 0.9 to 1.1; a later one would be a greater number.
        Assert.Equal(64L, BitConverter.ToInt64(bytes, 12));
    }

    [Fact]
    public void Tables_columns_and_views_are_described_in_both_languages()
    {
        DatasetDatabase.Build(Out);
        Assert.Contains("金额（元）", Ask("SELECT comment FROM duckdb_columns() WHERE table_name = 'amounts' AND column_name = 'amount_yuan'"), StringComparison.Ordinal);
        Assert.Equal("0", Ask("SELECT count(*) FROM duckdb_tables() WHERE comment IS NULL AND table_name NOT IN ('panel_order', 'headline_rules', 'dataset_info')"));
        Assert.Equal("0", Ask("SELECT count(*) FROM duckdb_views() WHERE comment IS NULL AND NOT internal"));
    }

    [Theory]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("COPY amounts TO '/tmp/stolen.csv'")]
    [InlineData("ATTACH '/tmp/new.db'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD httpfs")]
    [InlineData("SELECT * FROM read_csv('https://example.org/a.csv')")]
    [InlineData("SET enable_external_access=true")]
    [InlineData("SET allowed_paths=['/etc/passwd']")]
    [InlineData("DELETE FROM amounts")]
    [InlineData("CREATE TABLE more AS SELECT 1")]
    public void Nothing_can_be_opened_or_changed(string sql)
    {
        DatasetDatabase.Build(Out);
        Assert.Throws<QueryFailedException>(() => Ask(sql));
    }

    [Fact]
    public void An_answer_is_written_as_parquet_and_nothing_else_is()
    {
        var target = folder.At("答案.parquet");
        DatasetQuery.WriteParquet(Out, "SELECT amount_yuan FROM amounts -- all\n;\n", target, TestContext.Current.CancellationToken);
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT max(amount_yuan) FROM read_parquet('{target}')";
        Assert.Equal(5007500m, command.ExecuteScalar());

        var other = folder.At("other.parquet");
        Assert.Throws<QueryFailedException>(() => DatasetQuery.WriteParquet(Out, $"SELECT 1) TO '{folder.At("stolen")}' (FORMAT csv); COPY (SELECT 1", other, TestContext.Current.CancellationToken));
        Assert.Equal([Out, target], Directory.EnumerateFileSystemEntries(folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_error_tells_its_place()
    {
        var message = Assert.Throws<QueryFailedException>(() => Ask("SELECT item\nFROM amounts WHERE nothing = 1")).Message;
        Assert.Contains("LINE 2", message, StringComparison.Ordinal);
        Assert.Contains("nothing", message, StringComparison.Ordinal);
    }

    private string Ask(string sql) => string.Join('\n', DatasetQuery.Run(Out, sql, 100, TestContext.Current.CancellationToken).Rows.Select(row => string.Join('|', row)));
}
