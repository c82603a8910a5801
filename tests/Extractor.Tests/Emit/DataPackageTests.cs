using System.Text.Json;
using Extractor.Emit;
using Xunit;

namespace Extractor.Tests.Emit;

public sealed class DataPackageTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string Out => folder.At("out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_reference_implementation_finds_a_dataset_valid()
    {
        Skip();
        Datasets.Write(Out, Datasets.All, SampleResults.Full(), SampleResults.Failed());
        var outcome = DataPackageValidation.Validate(Out);
        Assert.True(outcome.Valid, outcome.ToString());
        Assert.Contains("amounts 2", outcome.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dataset_without_documents_or_of_json_alone_is_valid()
    {
        Skip();
        Datasets.Write(Out, DatasetFormats.Csv);
        Assert.True(DataPackageValidation.Validate(Out).Valid);
        Datasets.Write(Out, DatasetFormats.Json, SampleResults.Full());
        Assert.True(DataPackageValidation.Validate(Out).Valid);
    }

    [Theory]
    [InlineData("amounts.csv", ",2,1,fd0123456789abcdef2,", ",1,1,fd0123456789abcdef2,", "unique constraint")]
    [InlineData("amounts.csv", "fd0123456789abcdef2", "fd0123456789abcdef1", "unique constraint")]
    [InlineData("amounts.csv", ",2,1,fd0123456789abcdef2,", ",2,9,fd0123456789abcdef2,", "Foreign key")]
    [InlineData("amounts.csv", ",5007500,", ",much,", "number")]
    [InlineData("amounts.csv", ",revenue,2080505", ",income,2080505", "enum")]
    [InlineData("amounts.csv", ",万元,", ",,", "required")]
    [InlineData("checks.csv", "undecided,d0123456789abcdef", "undecided,d0000000000000000", "Foreign key")]
    [InlineData("facts.csv", ",1,2,staff_quota", ",1,8,staff_quota", "Foreign key")]
    [InlineData("units.csv", "document_id,document,unit_no", "document_id,document,unit", "header")]
    [InlineData("datapackage.json", "\"profile\": \"tabular-data-resource\"", "\"profile\": \"data-resource\"", "profile")]
    public void A_broken_dataset_is_found_out(string file, string right, string wrong, string message)
    {
        Skip();
        Datasets.Write(Out, Datasets.All, SampleResults.Full(), SampleResults.Failed());
        var path = folder.At("out", file);
        var text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var mark = file.EndsWith(".csv", StringComparison.Ordinal) ? "\uFEFF" : "";
        File.WriteAllText(path, mark + text.Replace(right, wrong, StringComparison.Ordinal));

        var outcome = DataPackageValidation.Validate(Out);
        Assert.False(outcome.Valid);
        Assert.Contains(message, outcome.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_descriptor_tells_size_and_hash_of_each_file_and_no_time()
    {
        Datasets.Write(Out, Datasets.All, SampleResults.Full());
        using var package = JsonDocument.Parse(File.ReadAllBytes(folder.At("out", "datapackage.json")));
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var bytes = File.ReadAllBytes(folder.At("out", resource.GetProperty("path").GetString()!));
            Assert.Equal(bytes.LongLength, resource.GetProperty("bytes").GetInt64());
            Assert.Equal("sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), resource.GetProperty("hash").GetString());
        }

        Assert.False(package.RootElement.TryGetProperty("created", out _));
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", package.RootElement.GetProperty("$schema").GetString());
    }

    private static void Skip() => Assert.SkipWhen(DataPackageValidation.Missing is not null, "missing " + DataPackageValidation.Missing);
}
