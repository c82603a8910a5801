using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Repairs;

/// <summary>Cells in letters that no figure has; small documents, one harm each.</summary>
public sealed class CellMenderTests
{
    private const string Table = "支出总表\n单位：元\n科目编码|科目名称|合计|基本支出|项目支出\n合计||17,345.60|3,345.50|14,000.10\n208|社会保障和就业支出|5,000.50|1,000.50|4,000.00\n20805|行政事业单位养老支出|5,000.50|1,000.50|4,000.00\n2080501|行政单位离退休|5,000.50|1,000.50|4,000.00\n201|一般公共服务支出|12,345.10|2,345.00|10,000.10\n20103|办公厅事务|12,345.10|2,345.00|10,000.10\n";

    [Theory]
    [InlineData("12,345.10", "l2,345.1O", "digit_letters")]
    [InlineData("12,345.10", "12、345。10", "figure_marks")]
    [InlineData("12,345.10", "12,34 5.10", "figure_spaces")]
    [InlineData("12,345.10", "12 345.10", "figure_spaces")]
    [InlineData("12,345.10", "12,345|.10", "figure_joined")]
    [InlineData("12,345.10|2,345.00", "12,345.10 2,345.00", "figures_parted")]
    [InlineData("20103|办公厅事务", "201 03|办公厅事务", "code_joined")]
    [InlineData("20103|办公厅事务", "2OlO3|办公厅事务", "code_joined")]
    [InlineData("20103|办公厅事务", "|20103办公厅事务", "code_parted")]
    [InlineData("办公厅事务|12", "办公\n厅事务|12", "row_joined")]
    [InlineData("20103|办公厅事务", "20103\n办公厅事务", "row_joined")]
    [InlineData("2,345.00|10,000.10\n", "2,345.00\n10,000.10\n", "row_joined")]
    [InlineData("20103|办公厅事务|", "办公厅事务\n20103||", "label_joined")]
    [InlineData("2080501|行政单位离退休|5,000.50|", "2080501\n行政单位离退休|5,000.50\n", "row_joined")]
    [InlineData("12,345.10", "12,34510", "point_restored")]
    public void Is_read_as_printed_and_told(string printed, string harmed, string kind)
    {
        var at = Table.LastIndexOf(printed, StringComparison.Ordinal);
        var result = SmallDocument.Budget(Table[..at] + harmed + Table[(at + printed.Length)..]);
        Assert.Equal(SmallDocument.Budget(Table).Lines(), result.Lines());
        Assert.Contains(result.Repairs, r => r.Kind == kind);
        Assert.Contains(result.Amounts, a => a.RepairNo is { } number && result.Repairs[number - 1].Kind == kind);
        Assert.All(result.Amounts, a => Assert.Equal("verified", a.Status));
        Assert.Empty(DatasetRules.Broken(result));
    }

    [Theory]
    [InlineData("2080501|行政单位离退休|5,000.50|5,000.50|\n", "2080501|行政单位离退休\n5,000.50|5,000.50\n\n", "row_joined")]
    [InlineData("合计||17,345.60|", "合计\n||17,345.60|", "label_joined")]
    [InlineData("行政单位离退休|5,000.50|5,000.50|", "行政单位离退休||5,000.50|5,000.50", "cell_shifted")]
    [InlineData("行政单位离退休|5,000.50|5,000.50|", "行政单位离退休|5,000.50||5,000.50", "cell_shifted")]
    [InlineData("合计||17,345.60|6,345.50|11,000.10", "合计|17,345.60|6,345.50|11,000.10|", "cell_shifted")]
    public void Empty_cells_that_broke_off_or_came_in_between_are_told(string printed, string harmed, string kind)
    {
        const string Whole = "支出总表\n单位：元\n科目编码|科目名称|合计|基本支出|项目支出\n合计||17,345.60|6,345.50|11,000.10\n201|一般公共服务支出|12,345.10|1,345.00|11,000.10\n20103|办公厅事务|12,345.10|1,345.00|11,000.10\n208|社会保障和就业支出|5,000.50|5,000.50|\n20805|行政事业单位养老支出|5,000.50|5,000.50|\n2080501|行政单位离退休|5,000.50|5,000.50|\n210|卫生健康支出|0.00|0.00|\n";
        var result = SmallDocument.Budget(Whole.Replace(printed, harmed, StringComparison.Ordinal));
        Assert.Equal(SmallDocument.Budget(Whole).Lines(), result.Lines());
        Assert.Equal(kind, Assert.Single(result.Repairs).Kind);
    }

    [Theory]
    [InlineData("12,345100", null)]
    [InlineData("12,3451", 2)]
    [InlineData("12345", null)]
    [InlineData("1234,56789", null)]
    public void A_point_is_put_back_only_where_the_separators_tell(string text, int? decimals) => Assert.Null(MisprintedFigure.WithPoint(text, decimals));

    [Fact]
    public void A_page_number_under_a_table_is_no_piece_of_its_last_row()
    {
        var result = SmallDocument.Budget(Table.Replace("2,345.00|10,000.10\n20103|办公厅事务|12,345.10|2,345.00|10,000.10\n", "2,345.00|10,000.10\n20103|办公厅事务|12,345.10|2,345.00\n12\n", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Amounts, a => a.Text == "12");
    }

    [Fact]
    public void A_well_printed_figure_is_never_changed()
    {
        var result = SmallDocument.Budget(Table.Replace("办公厅事务|12,345.10", "办公厅事务|1234511", StringComparison.Ordinal));
        Assert.Empty(result.Repairs);
        Assert.NotEqual("verified", Assert.Single(result.Amounts, a => a.Code == "20103" && a.Measure == "total").Status);
        Assert.Equal(1234511m, Assert.Single(result.Amounts, a => a.Code == "20103" && a.Measure == "total").AmountYuan);
    }

    [Fact]
    public void What_stays_unreadable_is_told_and_leaves_its_row_unchecked()
    {
        var result = SmallDocument.Budget(Table.Replace("办公厅事务|12,345.10", "办公厅事务|12,3451O", StringComparison.Ordinal));
        Assert.Contains(result.Problems, p => p.Code == "figure_unreadable");
        Assert.All(result.Amounts.Where(a => a.Code == "20103"), a => Assert.Equal("unchecked", a.Status));
    }

    [Theory]
    [InlineData("47.91|0|1.35", "47.91\n0|1.35", "row_joined")]
    [InlineData("25|21.56", "25|21|.56", "figure_joined")]
    [InlineData("25|21.56", "25 21.56", "figures_parted")]
    public void A_table_of_one_row_knows_its_width_by_its_header(string printed, string harmed, string kind)
    {
        const string Table = "“三公”经费预算表\n单位：万元\n合计|因公出国（境）费|公务接待费|公务用车购置及运行费||\n|||小计|购置费|运行费\n47.91|0|1.35|46.56|25|21.56\n";
        var result = SmallDocument.Budget(Table.Replace(printed, harmed, StringComparison.Ordinal));
        Assert.Equal(SmallDocument.Budget(Table).Lines(), result.Lines());
        Assert.Contains(result.Repairs, r => r.Kind == kind);
    }
}
