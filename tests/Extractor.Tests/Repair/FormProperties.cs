using System.Globalization;
using CsCheck;
using Xunit;

namespace Extractor.Tests.Repairs;

/// <summary>
/// Of random indicator grids: every printed cell is found again in one indicator or one problem, and a row that differs from what was
/// printed has its repair.
/// </summary>
public sealed class FormProperties
{
    private const string Head = "项目支出绩效目标表\n项目名称|道路养护|||主管部门|某局||\n当年预算（万元）|12.50||||||\n绩效指标|一级指标|二级指标|三级指标|指标权重|计量单位|指标性质|指标值\n";

    /// <summary>Which of eight cells are filled and how many places the row is shifted to the left.</summary>
    private static readonly Gen<(bool[] Filled, int Shift)[]> Grids = Gen.Select(Gen.Bool.Array[8], Gen.Int[0, 3], (filled, shift) => (filled, shift)).Array[1, 8];

    [Fact]
    public void No_printed_cell_is_lost_or_used_twice() => Grids.Sample(grid =>
    {
        var (text, unique) = Print(grid);
        var result = SmallDocument.Budget(text);
        foreach (var cell in unique)
        {
            // a level is filled down: however often it stands there, it was used once
            var levels = result.Indicators.Any(i => i.Level1 == cell || i.Level2 == cell) ? 1 : 0;
            var found = levels + result.Indicators.Count(i => i.Name == cell || i.Unit == cell || i.ValueText == cell || Number(i) == cell) + result.Problems.Count(p => p.Arguments.Length > 0 && p.Arguments[0].Split('|').Contains(cell));
            Assert.True(found == 1, $"'{cell}' is found {found} times in\n{text}");
        }
    }, iter: 300);

    [Fact]
    public void A_row_that_is_not_as_printed_has_its_repair() => Grids.Sample(grid =>
    {
        var (text, _) = Print(grid);
        var result = SmallDocument.Budget(text);
        var lines = text.Split('\n');
        foreach (var indicator in result.Indicators)
        {
            var printed = lines[indicator.Place.Line!.Value - 1 - 2].Split('|');
            string[] read = [indicator.Level1, indicator.Level2, indicator.Name, Number(indicator), indicator.Unit, indicator.Comparator, indicator.ValueText];
            if (!printed.Skip(1).SequenceEqual(read)) Assert.True(indicator.RepairNo is not null, $"{string.Join('|', read)} was printed {string.Join('|', printed)}");
            if (indicator.RepairNo is { } number) Assert.Equal(indicator.Place.Line, result.Repairs[number - 1].Place.Line);
        }
    }, iter: 300);

    private static string Number(Extractor.Normalize.Records.IndicatorRecord indicator) => indicator.Weight?.ToString("0", CultureInfo.InvariantCulture) ?? "";

    private static (string Text, List<string> Unique) Print((bool[] Filled, int Shift)[] grid)
    {
        // a first whole row, so that the grid is a grid whatever follows
        var text = Head + "|产出指标|数量指标|养护里程|100|公里|≥|30\n";
        var unique = new List<string>();
        for (var r = 0; r < grid.Length; r++)
        {
            string[] cells = ["", "产出指标", "数量指标", $"名称{r}", $"{11 + r}", $"单位甲{r}", "≥", $"{1000 + r}"];
            for (var c = 0; c < 8; c++)
                if (!grid[r].Filled[c]) cells[c] = "";
            cells = [.. cells.Skip(grid[r].Shift), .. Enumerable.Repeat("", grid[r].Shift)];
            if (cells.All(c => c.Length == 0)) continue;
            unique.AddRange(cells.Where(c => c.Contains("名称", StringComparison.Ordinal) || c.Contains("单位甲", StringComparison.Ordinal) || c.Length == 4 && char.IsAsciiDigit(c[0])));
            text += string.Join('|', cells) + "\n";
        }

        return (text, unique);
    }
}
