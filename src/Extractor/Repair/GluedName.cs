using Extractor.Knowledge;
using Extractor.Recognize;
using Extractor.Values;

namespace Extractor.Repairs;

/// <summary>
/// Indicators printed with their levels in one cell: 产出指标数量指标培训人次. Where most names of a form begin so, what stands before the levels in
/// another is the last line of the cell above, which was too low for it.
/// </summary>
internal sealed class GluedName(FormCatalogue forms)
{
    private const string LevelsInName = "both levels are printed before the indicator's name, in its cell";
    private const string CellTooLow = "every name of this column begins with its levels: what stands before them is the end of the name above";

    /// <summary>Parts them.</summary>
    /// <param name="indicators">The indicators of a form.</param>
    /// <param name="table">Number of its table.</param>
    /// <param name="repairs">Receives each change.</param>
    public void Part(List<IndicatorReading> indicators, int table, List<Repair> repairs)
    {
        var parts = indicators.ConvertAll(i => i.Cells.ContainsKey("level1") ? null : forms.Glued(i["name"]));
        if (parts.Count(p => p is { Before.Length: 0 }) * 2 <= indicators.Count) return;
        for (var i = 0; i < indicators.Count; i++)
        {
            if (parts[i] is not { } part || (part.Before.Length > 0 && i == 0)) continue;
            var indicator = indicators[i];
            if (part.Before.Length > 0)
            {
                var above = indicators[i - 1];
                repairs.Add(new Repair("cell_spilt", above["name"] + "|" + indicator["name"], above["name"] + part.Before + "|" + part.Name, CellTooLow, indicator.Place, table));
                indicators[i - 1] = above with { Cells = above.Cells.SetItem("name", above["name"] + part.Before), RepairIndex = above.RepairIndex ?? repairs.Count - 1 };
            }

            repairs.Add(new Repair("levels_parted", indicator["name"], part.Level1 + "|" + part.Level2 + "|" + part.Name, LevelsInName, indicator.Place, table));
            indicators[i] = indicator with
            {
                Cells = indicator.Cells.SetItem("level1", part.Level1).SetItem("level2", part.Level2).SetItem("name", part.Name),
                RepairIndex = indicator.RepairIndex ?? repairs.Count - 1,
            };
        }
    }
}
