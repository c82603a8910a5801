using DuckDB.NET.Data;
using Extractor.Query;
using Extractor.Tests.Emit;
using Xunit;

namespace Extractor.Tests.Query;

public sealed class ParquetFolderTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string Out => folder.At("it's out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Values_and_types_are_those_of_the_files()
    {
        Datasets.Write(Out, Datasets.All, SampleResults.Full(), SampleResults.Failed());
        ParquetFolder.Update(Out);
        Assert.Equal("DECIMAL(24,6)", Ask("SELECT typeof(amount_yuan) FROM {amounts} LIMIT 1"));
        Assert.Equal("BIGINT", Ask("SELECT typeof(fiscal_year) FROM {amounts} LIMIT 1"));
        Assert.Equal("BOOLEAN", Ask("SELECT typeof(is_leaf) FROM {amounts} LIMIT 1"));
        foreach (var file in Extractor.Knowledge.DatasetSchema.Current.Files)
        {
            var rows = DatasetQuery.Run(Out, $"SELECT count(*) FROM \"{file.Name}\"", 1, TestContext.Current.CancellationToken).Rows[0][0]!.ToString();
            if (rows != "0") Assert.Equal(rows, Ask($"SELECT count(*) FROM {{{file.Name}}}"));
        }
    }

    [Fact]
    public void Nothing_is_written_or_deleted_through_a_link()
    {
        Datasets.Write(Out, Datasets.All, SampleResults.Full());
        ParquetFolder.Update(Out);
        var tables = Path.Combine(Out, ParquetFolder.FolderName, "tables");
        Directory.Move(tables, folder.At("elsewhere"));
        Directory.CreateSymbolicLink(tables, folder.At("elsewhere"));
        var kept = Directory.GetFiles(folder.At("elsewhere"), "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);
        Datasets.Write(Out, Datasets.All, SampleResults.Full(SampleResults.SecondId, "他.txt"));
        Assert.Throws<IOException>(() => ParquetFolder.Update(Out));
        Assert.Equal(kept, Directory.GetFiles(folder.At("elsewhere"), "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc));
    }

    [Fact]
    public void Only_touched_partitions_are_written_again()
    {
        var other = SampleResults.Failed();
        Datasets.Write(Out, Datasets.All, SampleResults.Full(), other);
        ParquetFolder.Update(Out);
        var before = Files();
        Assert.Empty(ParquetFolder.Update(Out));
        Assert.Equal(before, Files());

        Datasets.Write(Out, Datasets.All, SampleResults.Full(), other with { Document = other.Document with { Province = "a/../b" } });
        var written = ParquetFolder.Update(Out);
        Assert.NotEmpty(written);
        Assert.All(written, path => Assert.Contains("province=a%2F%2E%2E%2Fb", path, StringComparison.Ordinal));
        Assert.Equal(before.Where(file => Files().ContainsKey(file.Key)), Files().Where(file => before.ContainsKey(file.Key)));
        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(Out, "parquet", "documents"), "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void A_damaged_manifest_or_partition_is_made_again()
    {
        Datasets.Write(Out, Datasets.All, SampleResults.Full());
        var first = ParquetFolder.Update(Out);
        File.WriteAllText(Path.Combine(Out, "parquet", first[0]), "damaged");
        Assert.Equal([first[0]], ParquetFolder.Update(Out));
        File.WriteAllText(Path.Combine(Out, "parquet", "manifest.json"), "{");
        Assert.Equal(first, ParquetFolder.Update(Out));
    }

    private Dictionary<string, (DateTime, string)> Files() => Directory.EnumerateFiles(Path.Combine(Out, "parquet"), "*.parquet", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).ToDictionary(path => path, path => (File.GetLastWriteTimeUtc(path), Convert.ToHexString(File.ReadAllBytes(path))));

    private string Ask(string sql)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        var root = Path.Combine(Out, "parquet").Replace("'", "''", StringComparison.Ordinal);
        command.CommandText = sql.Replace("{", $"read_parquet('{root}/", StringComparison.Ordinal).Replace("}", "/**/*.parquet', hive_partitioning=true)", StringComparison.Ordinal);
        return command.ExecuteScalar()!.ToString()!;
    }
}
