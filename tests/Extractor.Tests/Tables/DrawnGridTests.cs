using Xunit;

namespace Extractor.Tests.Tables;

public sealed class DrawnGridTests
{
    private static readonly double[] Columns = [64, 164, 264];

    private static Sheet Grid(double[] xs, double[] ys)
    {
        var sheet = new Sheet();
        foreach (var y in ys) sheet.Across(y, xs[0], xs[^1]);
        foreach (var x in xs) sheet.Down(x, ys[0], ys[^1]);
        return sheet;
    }

    [Fact]
    public void Ruled_cells_are_read_with_their_wrapped_lines_and_spaces()
    {
        var sheet = Grid([60, 160, 260, 360], [90, 120, 140]).Row(102, Columns, "Czech", "Share of", "All").Row(114, Columns, "Republic", "cases", "").Row(134, Columns, "Brno", "1.5", "2");
        Assert.Equal("Czech Republic|Share of cases|All\nBrno|1.5|2", Assert.Single(sheet.Tables));
    }

    [Fact]
    public void Rows_need_not_be_drawn()
    {
        var sheet = Grid([60, 160, 260, 360], [90, 106, 154]).Row(101, Columns, "Country", "Share", "Cases")
            .Row(118, Columns, "Austria", "12.5", "700").Row(132, Columns, "Belgium", "3.4", "").Row(146, Columns, "Cyprus", "-", "5");
        Assert.Equal("Country|Share|Cases\nAustria|12.5|700\nBelgium|3.4|\nCyprus|-|5", Assert.Single(sheet.Tables));
    }

    [Fact]
    public void Columns_may_be_drawn_in_the_header_alone()
    {
        var sheet = Grid([60, 160, 260, 360], [90, 106]).Row(101, Columns, "Country", "Share", "Cases");
        for (var i = 1; i <= 2; i++) sheet.Across(106 + (i * 16), 60, 360);
        sheet.Down(60, 106, 138).Down(360, 106, 138).Row(117, Columns, "Austria", "12.5", "700").Row(133, Columns, "Belgium", "", "81");
        Assert.Equal("Country|Share|Cases\nAustria|12.5|700\nBelgium||81", Assert.Single(sheet.Tables));
    }

    [Fact]
    public void Columns_may_be_hidden_in_one_drawn_column()
    {
        var sheet = Grid([60, 160, 360], [90, 106, 122, 138]).Row(101, Columns, "Country", "Share", "Cases").Row(117, Columns, "Austria", "12.5", "700").Row(133, Columns, "Belgium", "3.4", "81");
        Assert.Equal("Country|Share|Cases\nAustria|12.5|700\nBelgium|3.4|81", Assert.Single(sheet.Tables));
    }

    [Fact]
    public void Spanned_cell_stands_in_its_first()
    {
        var sheet = new Sheet().Across(90, 60, 360).Across(106, 160, 360).Across(122, 60, 360).Across(138, 60, 360)
            .Down(60, 90, 138).Down(160, 90, 138).Down(260, 106, 138).Down(360, 90, 138)
            .Text(64, 109, "Country").Text(240, 101, "2007").Text(164, 117, "Share").Text(264, 117, "Cases").Row(133, Columns, "Austria", "12.5", "700");
        Assert.Equal("Country|2007|\n|Share|Cases\nAustria|12.5|700", Assert.Single(sheet.Tables));
    }
}
