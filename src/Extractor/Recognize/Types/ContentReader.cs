using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize.Types;

/// <summary>
/// What a table plainly holds, whatever stands over it: enough to see that a title is another table's. It says nothing where there is little to
/// go by.
/// </summary>
internal sealed class ContentReader(KnowledgeBase knowledge)
{
    /// <summary>One or two codes or items may be misprinted, or be a table's guests.</summary>
    private const int Few = 3;

    /// <summary>Codes and name stand in the first filled cells of a row.</summary>
    private const int StubWidth = 4;

    /// <summary>Why a table can't be of a type, in words a reader understands; null where nothing speaks against it.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="type">The type its title names.</param>
    public string? Against(TableGrid grid, TableType type)
    {
        if (IsListOfTables(grid)) return "a list of tables";
        if (type.Kind != TableKind.Money || type.Content == TableContent.Any) return null;
        return AgainstCodes(grid, type) ?? AgainstItems(grid, type) ?? AgainstColumns(grid, type);
    }

    /// <summary>True where most rows name tables of the catalogue: 表9 部门综合预算政府性基金收支表 是 不涉及.</summary>
    private bool IsListOfTables(TableGrid grid)
    {
        var titles = grid.Rows.Count(r => r.Any(c => knowledge.Captions.IsTitle(c.Text) && knowledge.Tables.ByTitle(c.Text) is not null));
        return titles * 2 > grid.Rows.Length;
    }

    private string? AgainstCodes(TableGrid grid, TableType type)
    {
        var (functional, economic) = Codes(grid);
        if (type.FirstForeign(functional) is { } foreign && functional.Count >= Few) return "code " + foreign;
        if (type.Content is TableContent.Functions && economic.Count > 0 && functional.Count == 0) return "code " + economic[0];
        if (type.Content is TableContent.Economics && functional.Count > 0 && economic.Count == 0) return "code " + functional[0];
        if (type.Content is TableContent.Sides && functional.Count + economic.Count >= Few && !IsTwofold(grid)) return "code " + functional.Concat(economic).First();
        return type.Content is TableContent.Names && IsOfSubjects(grid) ? "names of subjects" : null;
    }

    private string? AgainstItems(TableGrid grid, TableType type)
    {
        if (type.Content != TableContent.PublicItems) return PublicItems(grid) is { Count: >= Few } items ? "item " + items[0] : null;
        return !HasPublicItem(grid) && HasFigures(grid) ? "none of its items" : null;
    }

    private string? AgainstColumns(TableGrid grid, TableType type)
    {
        if (type.Content is not TableContent.Sides && IsTwofold(grid)) return "revenue beside expenditure";
        var measures = Measures(grid);
        if (type.Content is TableContent.Sources && measures.Contains("basic") && measures.Contains("project")) return "columns of basic and project expenditure";
        if (type.IsOfBudget && measures.Where(knowledge.Columns.IsOwnSource).ToList() is { Count: > 1 } sources) return "columns of other money: " + string.Join(", ", sources);
        return null;
    }

    /// <summary>What a table is plainly made of; <see cref="TableContent.Any"/> where that is not plain.</summary>
    public TableContent Of(TableGrid grid)
    {
        if (IsTwofold(grid)) return TableContent.Sides;
        if (PublicItems(grid).Count >= Few) return TableContent.PublicItems;
        if (Measures(grid).Count(knowledge.Columns.IsSource) >= Few) return TableContent.Sources;
        var (functional, economic) = Codes(grid);
        if (functional.Count + economic.Count == 0) (functional, economic) = Named(grid);
        return functional.Count > economic.Count ? TableContent.Functions : economic.Count > 0 ? TableContent.Economics : TableContent.Any;
    }

    /// <summary>True where most rows bear the names of codes, and codes beside them.</summary>
    private bool IsOfSubjects(TableGrid grid)
    {
        var labels = grid.Rows.Skip(grid.HeaderRows).Select(r => r.Select(c => c.Text).Where(t => t.Length > 0).Take(StubWidth).ToList()).Where(r => r.Count > 1).ToList();
        var named = labels.Count(r => r.Exists(t => CodedLabel.Of(t).Code.Level > 0) && r.Exists(t => knowledge.Codes.CodesOf(knowledge.Items.Item(t), null).Count > 0));
        return named >= Few && named * 2 > labels.Count;
    }

    /// <summary>The codes of names, where only names are printed.</summary>
    private (List<string> Functional, List<string> Economic) Named(TableGrid grid)
    {
        var codes = grid.Rows.Skip(grid.HeaderRows).SelectMany(r => r).Where(c => c.Text.Any(char.IsLetter)).SelectMany(c => knowledge.Codes.CodesOf(knowledge.Items.Item(c.Text), null)).ToList();
        return ([.. codes.Where(c => c[0] == '2')], [.. codes.Where(c => c[0] == '3')]);
    }

    /// <summary>The codes of both classifications in columns that can hold codes.</summary>
    private (List<string> Functional, List<string> Economic) Codes(TableGrid grid)
    {
        var columns = Enumerable.Range(0, grid.Columns).Where(c => IsStub(grid.HeaderPaths[c])).ToList();
        var codes = grid.Rows.Skip(grid.HeaderRows).SelectMany(r => columns.Select(c => r[c].Text)).Where(t => t.Length > 0)
            .Select(t => CodedLabel.Of(t).Code).Where(c => c.Level > 0).Select(c => c.Digits).ToList();
        return ([.. codes.Where(c => c[0] == '2')], [.. codes.Where(c => c[0] != '2')]);
    }

    private bool IsStub(ImmutableArray<string> path) =>
        path.Length > 0 && path.Any(h => knowledge.Columns.Role(h) is "code" or "class_part" or "label" or "unit_label" or "government_code" or "government_label");

    /// <summary>The items of “三公” where the table is made of them: several headings, or most labels; 会议费 among other economic items is none.</summary>
    private List<string> PublicItems(TableGrid grid)
    {
        var headed = grid.HeaderPaths.SelectMany(p => p).Select(Item).OfType<string>().Distinct().ToList();
        if (headed.Count >= Few) return headed;
        var labels = grid.Rows.Skip(grid.HeaderRows).SelectMany(r => r).Select(c => c.Text).Where(t => t.Any(char.IsLetter) && !knowledge.Items.IsGrandTotal(t)).Distinct().ToList();
        var items = labels.Select(Item).OfType<string>().Distinct().ToList();
        return items.Count * 2 > labels.Count ? items : [];
    }

    private bool HasPublicItem(TableGrid grid) => grid.HeaderPaths.SelectMany(p => p).Concat(grid.Rows.SelectMany(r => r).Select(c => c.Text)).Any(t => Item(t) is not null);

    private static bool HasFigures(TableGrid grid) => grid.Rows.Skip(grid.HeaderRows).Any(r => r.Any(c => PrintedNumber.TryParse(c.Text, out var n) && n.Decimals > 0 && n.Value != 0));

    private string? Item(string text) =>
        knowledge.Items.ThreePublicItem(text) is { } item && item != knowledge.Items.ThreePublicTotal && item != knowledge.Items.ThreePublicSubtotalItem ? item : null;

    /// <summary>True where labels of revenue and labels of expenditure stand side by side.</summary>
    private bool IsTwofold(TableGrid grid)
    {
        var labels = grid.HeaderPaths.Where(p => p.Length > 0 && knowledge.Columns.Role(p[^1]) == "label").ToList();
        return labels.Count > 1 && Has("revenue") && Has("expenditure");
        bool Has(string side) => labels.Exists(p => knowledge.Columns.Side(p[0]) == side);
    }

    private HashSet<string> Measures(TableGrid grid) => [.. grid.HeaderPaths.SelectMany(p => p).Select(knowledge.Columns.Measure).OfType<string>()];
}
