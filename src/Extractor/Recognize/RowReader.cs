using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>The stub of one row in one block: what the row is of, before its figures are read.</summary>
/// <param name="Code">Classification code, joined and carried down, or empty.</param>
/// <param name="CodeFunction">The functional code of a row of an economic classification, or empty.</param>
/// <param name="CodeGovernment">Second classification, or empty.</param>
/// <param name="CodeLevel">1 类, 2 款, 3 项 by the parts printed; 0 without a code.</param>
/// <param name="Label">Label as printed (a merged label for a 小计), or empty.</param>
/// <param name="UnitCode">Unit's own code, or empty.</param>
/// <param name="IsUnit">True where the row's label is a unit.</param>
/// <param name="Indent">Where the label begins on a drawn page, points from the left; null in a text.</param>
/// <param name="Group">What a merged label in the first of several label columns makes of the row.</param>
internal sealed record RowStub(string Code, string CodeFunction, string CodeGovernment, int CodeLevel, string Label, string UnitCode, bool IsUnit, GroupPlace Group, double? Indent)
{
    /// <summary>The unit printed beside the row's own name, or empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What a column of years says of the row: 2025年, 增减变化金额; or empty.</summary>
    public string Year { get; init; } = "";

    public bool IsEmpty => Code.Length == 0 && Label.Length == 0 && UnitCode.Length == 0;
}

/// <summary>A row's place under a merged label that spans several rows.</summary>
internal enum GroupPlace
{
    /// <summary>None.</summary>
    None,

    /// <summary>The group's own 小计.</summary>
    Head,

    /// <summary>A part of the group.</summary>
    Part,
}

/// <summary>Reads the stubs of one block from the top down; it carries 类 and 款 and merged labels from row to row.</summary>
internal sealed class RowReader
{
    private readonly KnowledgeBase knowledge;
    private readonly ImmutableArray<ColumnReading> columns;
    private readonly string[] carried = ["", "", ""];
    private string group = "", carriedFunction = "";
    private bool groupHasHead;

    /// <summary>Starts at the top of a block.</summary>
    /// <param name="knowledge">What the tool knows.</param>
    /// <param name="columns">The block's columns.</param>
    public RowReader(KnowledgeBase knowledge, IEnumerable<ColumnReading> columns)
    {
        this.knowledge = knowledge;
        this.columns = [.. columns];
    }

    /// <summary>True where the block has a column of names: a row without one has lost it.</summary>
    public bool HasLabels => columns.Any(c => c.Role is ColumnRole.Label or ColumnRole.UnitLabel);

    /// <summary>True where the block has a column of years: a row that says none is of nobody knows which.</summary>
    public bool HasYears => columns.Any(c => c.Role == ColumnRole.Year);

    /// <summary>Reads the stub of the next row.</summary>
    public RowStub Read(ImmutableArray<Cell> row)
    {
        var labels = Texts(row, ColumnRole.Label).ToList();
        var units = Texts(row, ColumnRole.UnitLabel).Where(t => t.Length > 0).ToList();
        var (code, level) = Parts(row);
        var codes = Texts(row, ColumnRole.Code).Where(t => t.Length > 0).ToList();
        var government = string.Concat(Texts(row, ColumnRole.GovernmentCode).Where(t => t.Length > 0 && t.All(char.IsAsciiDigit)));
        var (fallback, owner) = ("", "");
        foreach (var text in codes)
        {
            // 252001 has no subject code's number of digits: it is a unit's
            if (IsUnitCode(text)) owner = text;
            else if (!text.All(char.IsAsciiDigit)) fallback = fallback.Length == 0 ? text : fallback;
            else if (code.Length == 0) code = text;
            else if (government.Length == 0) government = text;
        }

        if (level == 0 && code.Length > 0) level = new SubjectCode(code).Level;
        var (label, place) = Label(labels);
        var named = label.Length > 0;
        if (!named) label = units.Count > 0 ? units[^1] : fallback.Length > 0 ? fallback : PartLabel(row);
        var unitCode = Texts(row, ColumnRole.UnitCode).FirstOrDefault(t => t.Length > 0) ?? owner;
        if (unitCode.Length > 0 && !unitCode.All(c => char.IsAsciiLetterOrDigit(c)))
        {
            if (label.Length == 0) label = unitCode;
            unitCode = "";
        }

        if (label.Length == 0 && unitCode.Length > 0 && code.Length == 0) label = unitCode;
        if (code.Length == 0 && unitCode.Length == 0) (code, level, unitCode, label) = Split(label, units.Count > 0);
        var function = Function(row, code.Length > 0);
        // The function's own row has no economic name; an economic name without its code stays without one.
        if (code.Length == 0 && label.Length == 0 && function.Code.Length > 0) (code, level, function.Code) = (function.Code, new SubjectCode(function.Code).Level, "");
        if (label.Length == 0) label = function.Label;
        if (government.Length == 0) government = Texts(row, ColumnRole.GovernmentLabel).Select(l => Split(l, false).Code).FirstOrDefault(c => c.Length > 0) ?? "";
        // A unit beside a row's own name says whose the row is; alone it is the unit's own row. 1 全额 is a kind of funding, no unit.
        var isUnit = (units.Count > 0 && !named) || (units.Count == 0 && unitCode.Length >= FewestUnitDigits);
        var year = Texts(row, ColumnRole.Year).FirstOrDefault(t => t.Length > 0) ?? "";
        return new RowStub(code, function.Code, government, level, label, unitCode, isUnit, place, Indent(row)) { Year = year, Unit = units.Count > 0 ? Split(units[^1], true).Label : "" };
    }

    /// <summary>The function a row of an economic classification belongs to; printed only where it changes, it is carried down.</summary>
    private (string Code, string Label) Function(ImmutableArray<Cell> row, bool coded)
    {
        // parts in columns of their own are one code; without their 类 they say too little
        var (code, label) = (string.Concat(Texts(row, ColumnRole.FunctionCode).Where(t => t.All(char.IsAsciiDigit))), Texts(row, ColumnRole.FunctionLabel).LastOrDefault(t => t.Length > 0) ?? "");
        if (!SubjectCode.TryParse(code, out _)) code = "";
        if (code.Length == 0 && label.Length > 0) (code, _, _, label) = Split(label, false);
        if (code.Length > 0) carriedFunction = code;
        return (code.Length > 0 || !coded ? code : carriedFunction, label);
    }

    /// <summary>A unit's own code has at least so many digits or letters.</summary>
    private const int FewestUnitDigits = 3;

    private static bool IsUnitCode(string text) => text.Length is 6 or >= 8 && text.All(char.IsAsciiDigit);

    /// <summary>With this many label columns, labels step down to the right: the column is the depth.</summary>
    public const int Staircase = 3;

    /// <summary>How far apart the steps of a staircase are laid; any number beyond the tolerance for indents does.</summary>
    public const double Step = 100;

    /// <summary>Where the label of a row begins: on a drawn page by its place, in a staircase of label columns by its column.</summary>
    private double? Indent(ImmutableArray<Cell> row)
    {
        var labels = columns.Where(c => c.Role == ColumnRole.Label).ToList();
        if (labels.Count >= Staircase) return labels.FindIndex(c => row[c.Index].Text.Length > 0) is >= 0 and var at ? at * Step : null;
        return Start(row);
    }

    private double? Start(ImmutableArray<Cell> row) =>
        columns.Where(c => c.Role is ColumnRole.Label or ColumnRole.UnitLabel && row[c.Index].Text.Length > 0).Select(c => row[c.Index].Start).LastOrDefault();

    private IEnumerable<string> Texts(ImmutableArray<Cell> row, ColumnRole role) => columns.Where(c => c.Role == role).Select(c => row[c.Index].Text);

    /// <summary>
    /// Joins 类, 款 and 项 printed in columns of their own. A part printed only where it changes is carried down; a single digit in a
    /// two-digit column is padded (2 is 02), a 类 never is (DATASET.md, code).
    /// </summary>
    private (string Code, int Level) Parts(ImmutableArray<Cell> row)
    {
        ReadOnlySpan<ColumnRole> order = [ColumnRole.ClassPart, ColumnRole.GroupPart, ColumnRole.ItemPart];
        var parts = new string[3];
        var deepest = -1;
        var first = 3;
        for (var i = 0; i < 3; i++)
        {
            var role = order[i];
            var column = columns.FirstOrDefault(c => c.Role == role);
            var text = column is null ? "" : row[column.Index].Text;
            parts[i] = text.Length is > 0 and <= 3 && text.All(char.IsAsciiDigit) ? i > 0 && text.Length == 1 ? "0" + text : text : "";
            if (parts[i].Length == 0) continue;
            deepest = i;
            first = Math.Min(first, i);
        }

        if (deepest < 0) return ("", 0);
        for (var i = 0; i < first; i++) parts[i] = carried[i];
        for (var i = 1; i < deepest; i++)
            if (parts[i].Length == 0) parts[i] = carried[i];
        for (var i = 0; i < 3; i++) carried[i] = i <= deepest ? parts[i] : "";
        return (string.Concat(parts.Take(deepest + 1)), deepest + 1);
    }

    /// <summary>The total's label may stand in a merged cell over the code columns.</summary>
    private string PartLabel(ImmutableArray<Cell> row)
    {
        foreach (var role in (ColumnRole[])[ColumnRole.ClassPart, ColumnRole.GroupPart, ColumnRole.ItemPart, ColumnRole.FunctionCode, ColumnRole.RowNumber])
            foreach (var text in Texts(row, role))
                if (text.Length > 0 && !text.Any(char.IsAsciiDigit)) return text;
        return Texts(row, ColumnRole.Text).Concat(Texts(row, ColumnRole.Remark)).FirstOrDefault(knowledge.Items.IsGrandTotal) ?? "";
    }

    /// <summary>The row's own label: the last one printed; a 小计 takes the merged label beside it. A number is no label.</summary>
    private (string Label, GroupPlace Place) Label(List<string> labels)
    {
        if (labels.Count > 1 && labels[0].Length > 0) (group, groupHasHead) = (labels[0], false);
        var label = labels.LastOrDefault(l => l.Length > 0 && !PrintedNumber.TryParse(l, out _)) ?? "";
        if (labels.Count < 2 || label.Length == 0) return (label, GroupPlace.None);
        if (knowledge.Items.IsSubtotal(label))
        {
            groupHasHead = true;
            return (group, GroupPlace.Head);
        }

        return (label, groupHasHead && labels[0].Length == 0 ? GroupPlace.Part : GroupPlace.None);
    }

    /// <summary>Parts a code from the label it is printed with: [20113]商贸事务, 2010601-行政运行, 106_长沙市公安局.</summary>
    private static (string Code, int Level, string UnitCode, string Label) Split(string label, bool unit)
    {
        var text = label.AsSpan().Trim();
        var bracketed = text.Length > 2 && text[0] is '[' or '【' or '〔';
        if (bracketed) text = text[1..];
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits < 3 || digits == text.Length) return ("", 0, "", label);
        var rest = text[digits..];
        var mark = rest[0];
        if (bracketed ? mark is not (']' or '】' or '〕') : mark is not ('-' or '－' or '—' or '_' or ' ')) return ("", 0, "", label);
        var name = rest[1..].Trim().ToString();
        if (name.Length == 0) return ("", 0, "", label);
        var number = text[..digits].ToString();
        if (unit || mark == '_') return ("", 0, mark == '_' ? number + "_" : number, name);
        return SubjectCode.TryParse(number, out var code) ? (code.Digits, code.Level, "", name) : ("", 0, number, name);
    }
}
