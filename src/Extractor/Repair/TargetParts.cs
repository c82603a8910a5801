using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Repairs;

/// <summary>A target's cell → comparator, value and unit, where it prints them together and no column of their own says otherwise.</summary>
internal static class TargetParts
{
    /// <summary>The cell as printed.</summary>
    public const string Printed = "value_text";

    /// <summary>Parts a row.</summary>
    /// <param name="cells">Column → text.</param>
    /// <param name="forms">The words of forms.</param>
    public static ImmutableDictionary<string, string> Of(ImmutableDictionary<string, string> cells, FormCatalogue forms)
    {
        var printed = cells.GetValueOrDefault("value", "");
        var whole = cells.SetItem(Printed, printed).SetItem("comparator", forms.Comparator(Text("comparator")) ?? "");
        var (comparator, value, unit) = forms.Targets.Part(printed);
        if (comparator.Length > 0 && whole["comparator"].Length > 0 && whole["comparator"] != comparator) return whole;
        if (unit.Length > 0 && Text("unit").Length > 0 && Text("unit") != unit) return whole;
        var parted = whole.SetItem("value", value);
        if (comparator.Length > 0) parted = parted.SetItem("comparator", comparator);
        return unit.Length > 0 ? parted.SetItem("unit", unit) : parted;

        string Text(string column) => cells.GetValueOrDefault(column, "");
    }
}
