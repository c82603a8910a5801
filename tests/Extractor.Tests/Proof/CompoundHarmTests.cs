using Extractor.Tests.Corpus;
using Xunit;

namespace Extractor.Tests.Proof;

/// <summary>Several slips in one table: what explains the failing sums is no longer one figure, and the slipped one must not be proved for it.</summary>
public sealed class CompoundHarmTests
{
    private const string Slipped = "\t8\t\t八、社会保障和就业支出\t40\t2,228.57\t2,228.57\t\t";
    private const string Gone = "\t10\t\t十、节能环保支出\t42\t\t\t\t\n";
    private const string Twice = "\t9\t\t九、卫生健康支出\t41\t497.53\t497.53\t\t";

    [Fact]
    public void A_figure_in_the_column_beside_its_own_is_not_proved_where_another_row_is_there_twice()
    {
        var path = SharedCorpus.Tabbed().Single(p => p.Contains("国家信访局", StringComparison.Ordinal));
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.Contains($"{Slipped}\n{Twice}\n{Gone}", text, StringComparison.Ordinal);
        const string Harmed = "\t8\t\t八、社会保障和就业支出\t40\t2,228.57\t\t2,228.57\t\n";
        var result = TestDocuments.Run(text.Replace($"{Slipped}\n{Twice}\n{Gone}", $"{Harmed}{Twice}\n{Twice}\n", StringComparison.Ordinal), Path.GetFileName(path));
        Assert.DoesNotContain(result.Amounts, a => a is { Status: "verified", Measure: "government_fund", AmountYuan: 22_285_700m });
    }
}
