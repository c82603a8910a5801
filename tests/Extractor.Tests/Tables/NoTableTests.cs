using Xunit;

namespace Extractor.Tests.Tables;

public sealed class NoTableTests
{
    private const string Prose = "the total indicative amounts available to new member states under the funds are summarised below according to the regulation and the annual appropriations allocated to a member state should be limited to a ceiling fixed with regard to its capacity";

    [Fact]
    public void Justified_prose_is_none() => Assert.Empty(Justified(new Sheet(), 60, 480, 100).Tables);

    [Fact]
    public void Two_columns_of_prose_are_none() => Assert.Empty(Justified(Justified(new Sheet(), 60, 210, 100), 310, 210, 100).Tables);

    [Fact]
    public void List_is_none()
    {
        var sheet = new Sheet();
        for (var i = 0; i < 6; i++) sheet.Text(60, 100 + (i * 14), $"{i + 1}.").Text(90, 100 + (i * 14), "a thing to do, " + i);
        Assert.Empty(sheet.Tables);
    }

    [Fact]
    public void Table_of_contents_is_none()
    {
        var (dotted, plain) = (new Sheet(), new Sheet());
        for (var i = 0; i < 6; i++)
        {
            dotted.Text(60, 100 + (i * 14), "Chapter on things " + new string('.', 40)).Right(400, 100 + (i * 14), $"{3 + (i * 4)}");
            plain.Text(60, 100 + (i * 14), "Chapter on things").Right(400, 100 + (i * 14), $"{3 + (i * 4)}");
        }

        Assert.Empty(dotted.Tables);
        Assert.Empty(plain.Tables);
    }

    [Fact]
    public void Chart_with_its_grid_is_none()
    {
        var sheet = new Sheet(8);
        for (var i = 0; i <= 6; i++) sheet.Across(100 + (i * 30), 100, 400).Right(95, 103 + (i * 30), $"{600 - (i * 100)}");
        for (var i = 0; i <= 6; i++) sheet.Down(100 + (i * 50), 100, 280).Text(115 + (i * 50), 292, $"{2001 + i}");
        Assert.Empty(sheet.Tables);
    }

    [Fact]
    public void Frames_around_one_text_are_none() =>
        Assert.Empty(new Sheet().Across(90, 60, 200).Across(120, 60, 200).Across(94, 64, 196).Down(60, 90, 120).Down(200, 90, 120).Down(64, 90, 120).Text(80, 108, "State budget").Tables);

    private static Sheet Justified(Sheet sheet, double left, double width, double top)
    {
        var line = new List<string>();
        foreach (var word in Prose.Split(' ').Append(""))
        {
            if (word.Length > 0 && sheet.Width(string.Join(' ', line.Append(word))) <= width)
            {
                line.Add(word);
                continue;
            }

            var space = word.Length == 0 || line.Count < 2 ? sheet.Width(" ") : (width - line.Sum(sheet.Width)) / (line.Count - 1);
            var x = left;
            foreach (var printed in line)
            {
                sheet.Text(x, top, printed);
                x += sheet.Width(printed) + space;
            }

            (line, top) = ([word], top + 12);
        }

        return sheet;
    }
}
