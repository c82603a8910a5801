using Extractor.Tests.Corpus;
using Xunit;

namespace Extractor.Tests.Compare;

/// <summary>江苏省政协办公厅 2017–2019 of the shared corpus: its items change their codes from 2017 to 2018.</summary>
public sealed class JiangsuTests
{
    private static readonly Lazy<ComparedSeries> Compared = new(() => new ComparedSeries(
        Directory.EnumerateFiles(Path.Combine(SharedCorpus.Folder(), "pdf"), "江苏省政协*").Order(StringComparer.Ordinal).Select(p => TestDocuments.Pipeline.Run(p, File.ReadAllBytes(p))), []));

    [Theory]
    [InlineData("2018", "30311", "30113", "3417500", "3916600", "499100", "14.6")]
    [InlineData("2018", "30307", "30114", "204000", "201600", "-2400", "-1.18")]
    [InlineData("2019", "30113", "30113", "3916600", "4928700", "1012100", "25.84")]
    public void An_item_is_followed_over_its_codes(string year, string before, string after, string amountBefore, string amount, string change, string percent)
    {
        var row = Compared.Value.Rows.Single(r => r["fiscal_year"] == year && r["table_type"] == "basic_expenditure_by_economic" && r["code"] == after);
        Assert.Equal((before, amountBefore, amount, change, percent), (row["code_before"], row["amount_before_yuan"], row["amount_yuan"], row["change_yuan"], row["change_percent"]));
        Assert.Equal(before == after ? "same" : "recoded", row["item_link"]);
    }

    [Theory]
    [InlineData("2018", "2010204", "-2137400", "8,141.6")]
    [InlineData("2019", "2010202", "13795600", "3,159.78万元，与上年相比增加1,379.56万元")]
    [InlineData("2019", "2010299", "-1910000", "100万元，与上年相比减少191万元")]
    public void The_words_of_the_narrative_agree(string year, string code, string change, string words)
    {
        var row = Compared.Value.Rows.Single(r => r["fiscal_year"] == year && r["table_type"] == "general_expenditure_by_function" && r["code"] == code);
        Assert.Equal((change, change, "agree"), (row["change_yuan"], row["stated_change_yuan"], row["words"]));
        if (year == "2019") Assert.Contains(words, row["stated_text"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_edition_did_away_with_is_gone_and_nothing_is_said_to_differ()
    {
        var rows = Compared.Value.Rows;
        Assert.Equal("removed", rows.Single(r => r["fiscal_year"] == "2018" && r["table_type"] == "basic_expenditure_by_economic" && r["code_before"] == "30312")["item_link"]);
        Assert.DoesNotContain(rows, r => r["words"] is "differ");
        Assert.Equal(["江苏省政协办公厅 same 320000"], rows.Select(r => $"{r["office_name"]} {r["office_link"]} {r["place_code"]}").Distinct());
        Assert.Empty(Compared.Value.Open);
    }
}
