using System.Globalization;
using Xunit;

namespace Extractor.Tests.Generator;

public sealed class TruthStandsInTextTests
{
    [Fact]
    public void Every_amount_stands_in_its_cell()
    {
        foreach (var (_, disclosure) in Seeds.All)
        {
            var lines = disclosure.Text.Split('\n');
            Assert.NotEmpty(disclosure.Amounts);
            foreach (var amount in disclosure.Amounts)
            {
                var cell = lines[amount.Line - 1].Split('\t')[amount.Column - 1];
                var factor = amount.Unit == "元" ? 1m : 10000m;
                Assert.Equal(amount.Text, cell);
                Assert.Equal(amount.AmountYuan, decimal.Parse(cell.Replace(",", ""), CultureInfo.InvariantCulture) * factor);
                Assert.DoesNotContain('(', amount.Item);
                Assert.NotEmpty(amount.Item);
            }
        }
    }

    [Fact]
    public void No_two_truths_share_a_cell()
    {
        foreach (var (_, disclosure) in Seeds.All)
            Assert.Equal(disclosure.Amounts.Length, disclosure.Amounts.Select(amount => (amount.Line, amount.Column)).Distinct().Count());
    }

    [Fact]
    public void Every_item_stands_on_its_line_of_a_table_with_codes()
    {
        foreach (var (_, disclosure) in Seeds.All)
        {
            var lines = disclosure.Text.Replace('(', '（').Replace(')', '）').Split('\n');
            foreach (var amount in disclosure.Amounts.Where(amount => amount.Code.Length > 0))
                Assert.Contains(amount.Item, lines[amount.Line - 1]);
        }
    }

    [Fact]
    public void Every_project_indicator_and_fact_stands_on_its_line()
    {
        foreach (var (_, disclosure) in Seeds.All)
        {
            var lines = disclosure.Text.Split('\n');
            foreach (var project in disclosure.Projects)
                Assert.Contains(project.ProjectName, lines[project.Line - 1]);
            foreach (var row in disclosure.Indicators)
            {
                Assert.Contains(row.Name, lines[row.Line - 1].Split('\t'));
                Assert.Contains(row.Value, lines[row.Line - 1].Split('\t'));
            }

            Assert.NotEmpty(disclosure.Facts);
            foreach (var fact in disclosure.Facts)
                Assert.Contains(fact.Value, lines[fact.Line - 1]);
        }
    }
}
