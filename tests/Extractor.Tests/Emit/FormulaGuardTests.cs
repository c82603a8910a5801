using CsCheck;
using Extractor.Emit;
using Extractor.Knowledge;
using Xunit;

namespace Extractor.Tests.Emit;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+A1", "'+A1")]
    [InlineData("-A1", "'-A1")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("\r=1+1", "'\r=1+1")]
    [InlineData("\n=1+1", "'\n=1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-30.89", "-30.89")]
    [InlineData("=100%", "=100%")]
    [InlineData("≥95%", "≥95%")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void Only_what_could_start_a_formula_gets_an_apostrophe(string text, string expected) =>
        Assert.Equal(expected, FormulaGuard.Guard(text));

    [Fact]
    public void The_text_itself_is_never_changed() => Gen.String.Sample(text =>
    {
        var guarded = FormulaGuard.Guard(text);
        return guarded == text || guarded == "'" + text;
    });

    [Fact]
    public void A_text_column_is_guarded_limited_to_harmless_values_or_a_printed_figure()
    {
        var open = from file in DatasetSchema.Current.Files
                   from column in file.Columns
                   where column is { Type: ColumnType.Text, FreeText: false, PrintedFigure: false, Pattern: null }
                   where column.Vocabulary is not { } name || DatasetSchema.Current.Vocabularies[name].Open
                   select $"{file.Name}.{column.Name}";
        Assert.Empty(open);
    }

    [Fact]
    public void Free_text_is_guarded_in_csv_and_whole_in_json()
    {
        using var folder = new TestFolder();
        const string formula = "=HYPERLINK(\"http://x\",\"y\")";
        var sample = SampleResults.Full();
        var result = sample with
        {
            Document = sample.Document with { Document = "=1+1.txt" },
            Amounts = [sample.Amounts[0] with { Item = formula, Text = "-500.75", AmountYuan = -5007500m }],
            Checks = [],
        };
        Datasets.Write(folder.At("out"), Datasets.All, result);

        var csv = File.ReadAllText(folder.At("out", "amounts.csv"));
        Assert.Contains(",'=1+1.txt,1,1,", csv, StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",", csv, StringComparison.Ordinal);
        Assert.Contains(",-5007500,-500.75,", csv, StringComparison.Ordinal);
        var json = File.ReadAllText(folder.At("out", "json", SampleResults.FirstId + ".json"));
        Assert.Contains("\"item\":\"=HYPERLINK(\\\"http://x\\\",\\\"y\\\")\"", json, StringComparison.Ordinal);
    }
}
