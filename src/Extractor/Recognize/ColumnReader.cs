using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>Header tree → the role of each column, for any number of blocks side by side.</summary>
internal sealed class ColumnReader(KnowledgeBase knowledge)
{
    private const string Revenue = "revenue";

    private readonly MeasureReader measures = new(knowledge);

    /// <summary>Reads the columns of one table of money.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="type">Its type.</param>
    /// <param name="identity">The document, for its year and phase.</param>
    /// <param name="year">The table's year.</param>
    public ImmutableArray<ColumnReading> Read(TableGrid grid, TableType type, DocumentIdentity identity, int? year)
    {
        var items = type.Name == ThreePublicType && grid.HeaderPaths.Any(p => p.Any(h => knowledge.Items.ThreePublicItem(h) is { } item && item != knowledge.Items.ThreePublicTotal));
        var roles = Enumerable.Range(0, grid.Columns).Select(c => RoleOf(grid, c, items)).ToArray();
        if (!roles.Contains(ColumnRole.Label) && !roles.Contains(ColumnRole.UnitLabel)) NameLabel(grid, roles);
        new CodeGroups(knowledge.Columns).Assign(grid, roles);
        var blocks = Blocks(roles);
        NameByGovernment(roles, blocks);
        PartByFunction(grid, roles, blocks);
        var result = new ColumnReading[grid.Columns];
        var isRevenue = false;
        for (var block = 0; block <= blocks.Max(); block++)
        {
            var columns = Enumerable.Range(0, grid.Columns).Where(c => blocks[c] == block).ToList();
            var (side, declared) = SideOf(grid, columns, roles, type, block);
            // 收入 | | 支出 | that lost its second heading: nobody says that two blocks are of revenue
            declared &= !isRevenue || side != Revenue || type.Side.Length > 0;
            isRevenue |= side == Revenue;
            var figures = columns.Where(c => roles[c] == ColumnRole.Figure).ToList();
            var meanings = measures.Read(grid.HeaderPaths, figures, items, identity, year);
            foreach (var c in columns)
            {
                var meaning = meanings.GetValueOrDefault(c) ?? MeasureReader.None;
                result[c] = new ColumnReading(
                    c, roles[c], block, side, declared, meaning.Measure, meaning.Phase, meaning.Year, meaning.Item, grid.HeaderPaths[c].Any(knowledge.Columns.IsPart), meaning.Declared);
            }
        }

        return [.. result];
    }

    private ColumnRole RoleOf(TableGrid grid, int column, bool items)
    {
        var path = grid.HeaderPaths[column];
        var leaf = path.Length > 0 ? path[^1] : "";
        var body = grid.Rows.Skip(grid.HeaderRows).Select(r => r[column].Text).Where(t => t.Length > 0).ToList();
        var numbers = body.Count(t => PrintedNumber.TryParse(t, out _));
        if (path.Any(knowledge.Columns.IsComparison)) return ColumnRole.Comparison;
        // The further part of a merged heading with nothing under it is no column of its own.
        if (body.Count == 0 && column > 0 && path.Length > 0 && path.SequenceEqual(grid.HeaderPaths[column - 1], StringComparer.Ordinal)) return ColumnRole.Text;
        if (path.Select(knowledge.Columns.Role).FirstOrDefault(r => r is "government_code" or "government_label") is { } second)
            return second == "government_code" ? ColumnRole.GovernmentCode : ColumnRole.GovernmentLabel;
        var threePublic = items && knowledge.Items.ThreePublicItem(leaf) is not null;
        switch (threePublic ? null : knowledge.Columns.Role(leaf))
        {
            case "class_part": return ColumnRole.ClassPart;
            case "group_part": return ColumnRole.GroupPart;
            case "item_part": return ColumnRole.ItemPart;
            case "row_number": return ColumnRole.RowNumber;
            case "year": return ColumnRole.Year;
            case "unit_code": return ColumnRole.UnitCode;
            case "unit_label": return ColumnRole.UnitLabel;
            case "text": return ColumnRole.Remark;
            case "code": return ColumnRole.Code;
            case "label": return body.Count > 0 && body.Count(t => SubjectCode.TryParse(t, out _)) * 2 > body.Count ? ColumnRole.Code : ColumnRole.Label;
            default:
                if (threePublic || knowledge.Columns.Measure(leaf) is not null || knowledge.Columns.IsNeutral(leaf) || knowledge.Columns.IsTotal(leaf) || knowledge.Columns.IsSubtotal(leaf))
                    return ColumnRole.Figure;
                if (numbers > 0 && numbers * 2 >= body.Count) return ColumnRole.Figure;
                // 收入 | 预算数 | 支出 | 预算数: the side's name stands over its items
                return body.Count > 0 && numbers == 0 && knowledge.Columns.Side(leaf) is not null ? ColumnRole.Label : ColumnRole.Text;
        }
    }

    /// <summary>The type whose items may be columns.</summary>
    internal const string ThreePublicType = "three_public_expenditure";

    /// <summary>Where no heading names a label, the text column next to the first figures is one.</summary>
    private static void NameLabel(TableGrid grid, ColumnRole[] roles)
    {
        var first = Array.IndexOf(roles, ColumnRole.Figure);
        if (first <= 0) return;
        var text = Enumerable.Range(0, first).Where(c => roles[c] == ColumnRole.Text && grid.Rows.Skip(grid.HeaderRows).Any(r => r[c].Text.Length > 0)).ToList();
        // a category names the rows only where nothing else does
        if (text.Count == 0) text = [.. Enumerable.Range(0, first).Where(c => roles[c] == ColumnRole.Remark && grid.Rows.Skip(grid.HeaderRows).Any(r => r[c].Text.Length > 0))];
        foreach (var c in text) roles[c] = ColumnRole.Label;
    }

    /// <summary>A block of its own by the second classification has that one's names for labels.</summary>
    private static void NameByGovernment(ColumnRole[] roles, int[] blocks)
    {
        for (var c = 0; c < roles.Length; c++)
        {
            var own = Enumerable.Range(0, roles.Length).Any(o => blocks[o] == blocks[c] && roles[o] is ColumnRole.Label or ColumnRole.UnitLabel or ColumnRole.Code);
            if (roles[c] == ColumnRole.GovernmentLabel && !own) roles[c] = ColumnRole.Label;
        }
    }

    /// <summary>Where a block has columns of both classifications, the rows are those of the economic one, each within a function.</summary>
    private void PartByFunction(TableGrid grid, ColumnRole[] roles, int[] blocks)
    {
        var classes = Enumerable.Range(0, roles.Length).Select(c => grid.HeaderPaths[c].Select(knowledge.Columns.Classification).FirstOrDefault(k => k is not null)).ToList();
        for (var c = 0; c < roles.Length; c++)
        {
            var beside = Enumerable.Range(0, roles.Length).Any(o => blocks[o] == blocks[c] && classes[o] == "economic" && roles[o] is ColumnRole.Label or ColumnRole.Code or ColumnRole.ClassPart);
            if (classes[c] != "functional" || !beside) continue;
            roles[c] = roles[c] switch { ColumnRole.Label => ColumnRole.FunctionLabel, ColumnRole.Code => ColumnRole.FunctionCode, var other => other };
        }
    }

    /// <summary>A block begins where label or code columns follow figures.</summary>
    private static int[] Blocks(ColumnRole[] roles)
    {
        var blocks = new int[roles.Length];
        var block = 0;
        var figures = false;
        for (var c = 0; c < roles.Length; c++)
        {
            var stub = roles[c] is ColumnRole.Label or ColumnRole.UnitLabel or ColumnRole.Code or ColumnRole.ClassPart or ColumnRole.UnitCode or ColumnRole.GovernmentLabel;
            if (stub && figures)
            {
                block++;
                figures = false;
            }

            figures |= roles[c] == ColumnRole.Figure;
            blocks[c] = block;
        }

        // Labels and codes behind the last figures, with none of their own, belong to the rows before them.
        if (block > 0 && !figures)
            for (var c = 0; c < roles.Length; c++) blocks[c] = Math.Min(blocks[c], block - 1);
        return blocks;
    }

    private (string Side, bool Declared) SideOf(TableGrid grid, List<int> columns, ColumnRole[] roles, TableType type, int block)
    {
        if (type.Side.Length > 0) return (type.Side, true);
        foreach (var c in columns)
        {
            if (roles[c] == ColumnRole.Figure && columns.Count > 1) continue;
            foreach (var heading in grid.HeaderPaths[c])
                if (knowledge.Columns.Side(heading) is { } side) return (side, true);
        }

        return (block == 0 ? Revenue : "expenditure", false);
    }
}
