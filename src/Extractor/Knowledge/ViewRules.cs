using System.Collections.Immutable;

namespace Extractor.Knowledge;

/// <summary>What the views of a query go by: which table tells an office's year, and which row a headline figure.</summary>
internal static class ViewRules
{
    /// <summary>Rows of panel_order.csv: side, rank, type of table.</summary>
    public static ImmutableArray<ImmutableArray<string>> PanelOrder => Read("panel_order.csv");

    /// <summary>Rows of headline_rules.csv: figure, rank, type of table, side, measure, items parted by <c>|</c>.</summary>
    public static ImmutableArray<ImmutableArray<string>> HeadlineRules => Read("headline_rules.csv");

    private static ImmutableArray<ImmutableArray<string>> Read(string file)
    {
        using var text = KnowledgeFile.OpenText(file);
        text.ReadLine();
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();

        // cells hold neither commas nor line breaks
        while (text.ReadLine() is { Length: > 0 } line) rows.Add([.. line.Split(',')]);
        return rows.ToImmutable();
    }
}
