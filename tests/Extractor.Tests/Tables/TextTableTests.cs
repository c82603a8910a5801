using Xunit;

namespace Extractor.Tests.Tables;

public sealed class TextTableTests
{
    private static readonly double[] Columns = [60, 200, 300];

    private static Sheet Body(Sheet sheet, double top) => sheet
        .Row(top, Columns, "Austria", "12.5", "700")
        .Row(top + 14, Columns, "Belgium", "3.4", "81")
        .Row(top + 28, Columns, "Cyprus", "-", "1,200");

    [Fact]
    public void White_space_alone_makes_a_table() =>
        Assert.Equal("Country|Share|Cases\nAustria|12.5|700\nBelgium|3.4|81\nCyprus|-|1,200", Assert.Single(Body(new Sheet().Row(100, Columns, "Country", "Share", "Cases"), 114).Tables));

    [Fact]
    public void Title_and_note_beyond_the_lines_stay_outside()
    {
        var sheet = new Sheet().Text(60, 80, "Table 1. Cases by country").Across(86, 58, 340).Row(100, Columns, "Country", "Share", "Cases").Across(104, 58, 340);
        Body(sheet, 116).Across(150, 58, 340).Text(60, 162, "Source: reports of the countries");
        Assert.Equal("Country|Share|Cases\nAustria|12.5|700\nBelgium|3.4|81\nCyprus|-|1,200", Assert.Single(sheet.Tables));
    }

    [Fact]
    public void Only_the_header_may_be_underlined()
    {
        var sheet = new Sheet().Row(100, Columns, "Country", "Share", "Cases").Across(104, 58, 340);
        Assert.Equal("Country|Share|Cases\nAustria|12.5|700\nBelgium|3.4|81\nCyprus|-|1,200", Assert.Single(Body(sheet, 116).Tables));
    }

    [Fact]
    public void Header_over_two_columns_stands_in_the_first()
    {
        var sheet = new Sheet().Across(88, 58, 340).Text(210, 100, "Confirmed in 2007 and 2008").Row(113, Columns, "Country", "Share", "Cases").Across(118, 58, 340);
        Body(sheet, 130).Across(164, 58, 340);
        Assert.Equal("|Confirmed in 2007 and 2008|\nCountry|Share|Cases\nAustria|12.5|700\nBelgium|3.4|81\nCyprus|-|1,200", Assert.Single(sheet.Tables));
    }

    [Fact]
    public void Wrapped_label_is_one_row()
    {
        var sheet = new Sheet().Row(100, Columns, "Country", "Share", "Cases")
            .Row(118, Columns, "Austria", "12.5", "700")
            .Row(136, Columns, "Bosnia and", "3.4", "81").Text(60, 147, "Herzegovina")
            .Row(165, Columns, "Cyprus", "-", "1,200").Row(183, Columns, "Denmark", "7.0", "5");
        Assert.Equal("Country|Share|Cases\nAustria|12.5|700\nBosnia and Herzegovina|3.4|81\nCyprus|-|1,200\nDenmark|7.0|5", Assert.Single(sheet.Tables));
    }

    [Fact]
    public void Figures_may_stand_between_a_labels_two_lines()
    {
        var sheet = new Sheet().Row(100, Columns, "Country", "Share", "Cases").Row(118, Columns, "Austria", "12.5", "700")
            .Text(60, 136, "Bosnia and").Text(200, 142, "3.4").Text(300, 142, "81").Text(60, 147, "Herzegovina")
            .Row(165, Columns, "Cyprus", "-", "1,200");
        Assert.Equal("Country|Share|Cases\nAustria|12.5|700\nBosnia and Herzegovina|3.4|81\nCyprus|-|1,200", Assert.Single(sheet.Tables));
    }

    [Fact]
    public void Two_tables_with_a_title_between_are_two()
    {
        var sheet = Body(new Sheet().Row(100, Columns, "Country", "Share", "Cases"), 114).Text(150, 162, "Other gases").Row(176, Columns, "Country", "Share", "Cases");
        Assert.Equal(2, Body(sheet, 190).Tables.Length);
    }

    [Fact]
    public void Note_mark_belongs_to_its_word()
    {
        var sheet = new Sheet().Row(100, Columns, "Country", "Share", "Cases");
        Body(sheet, 114);
        var page = sheet.Page;
        var mark = page.Letters[0] with { Text = "1", Size = 6, Baseline = 96, Box = new Extractor.Values.Box(95.2, 91, 98, 97) };
        var grid = Assert.Single(Extractor.Segment.Layout.PageGrids.Of(page with { Letters = page.Letters.Add(mark) }));
        Assert.Equal("Country1", grid.Rows[0][0]);
    }
}
