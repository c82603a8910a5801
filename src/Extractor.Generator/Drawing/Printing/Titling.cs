using Extractor.Generator.Dressing;
using Extractor.Generator.Drawing.Tables;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>Which title stands over a table, and which under it.</summary>
internal sealed class Titling(Setting setting)
{
    private const int PercentLost = 35;

    /// <summary>The titles of a table; empty where none stands there.</summary>
    public (string Over, string Under) Of(Grid grid) => setting.Dress.Titling switch
    {
        TitleLoss.Some => (IsStruck(grid) ? "" : grid.Title, ""),
        TitleLoss.All => ("", ""),
        TitleLoss.Behind => ("", grid.Title),
        TitleLoss.Misplaced => (IsStruck(grid) ? Another(grid) : grid.Title, ""),
        _ => (grid.Title, ""),
    };

    private bool IsStruck(Grid grid) => setting.Dice("untitled " + grid.TableType).Chance(PercentLost);

    private string Another(Grid grid)
    {
        var others = TableList.Types.Where(type => type != grid.TableType && setting.HasTitle(type)).ToList();
        return setting.Title(setting.Dice("misplaced " + grid.TableType).Pick(others));
    }
}
