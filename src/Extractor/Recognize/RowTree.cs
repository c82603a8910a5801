using Extractor.Knowledge;
using Extractor.Proof;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>
/// Which row is a part of which: by code, where rows have codes; else by their numbering (一、 over （一） over 1.), whose styles nest in
/// the order in which a block uses them.
/// </summary>
/// <param name="knowledge">What the tool knows.</param>
/// <param name="indents">Where the block's labels begin, from the top down; empty in a text.</param>
internal sealed class RowTree(KnowledgeBase knowledge, IReadOnlyList<double> indents)
{
    /// <summary>Labels whose beginnings differ by less than this stand at one depth, points.</summary>
    private const double SameIndent = 2.5;

    /// <summary>More depths than this are no indentation: the labels are centred. The columns of a staircase are no such guess.</summary>
    private const int MostDepths = 4;

    private const int LeastRows = 5;

    private readonly bool indented = IsIndented(indents);
    private readonly List<(double Indent, int Row)> path = [];
    private readonly List<(ListStyle Style, int Row)> open = [];
    private int? carrier;
    private int? group;
    private int? lastHolder;
    private ListStyle nested;
    private (ListStyle Style, int Row)? restarted;
    private bool begun;

    /// <summary>Places the next row without a code. Call in order, from the top of a block.</summary>
    /// <param name="label">The label as printed, numbering included.</param>
    /// <param name="role">What the row is.</param>
    /// <param name="index">The index the row will have.</param>
    /// <param name="place">Its place under a merged label.</param>
    /// <param name="indent">Where its label begins, or null.</param>
    /// <returns>The row it is a part of, and its depth from 1.</returns>
    public (int? Parent, int Depth) Place(string label, RowRole role, int index, GroupPlace place, double? indent)
    {
        var above = indented && indent is { } x ? Above(x, index) : null;
        if (place == GroupPlace.Part && group is { } head) return (head, 2);
        group = place == GroupPlace.Head ? index : null;
        // 本年收入 as the first row is a heading over its items; after them it is their total.
        var heading = role == RowRole.CurrentTotal && !begun;
        begun |= role != RowRole.GrandTotal;
        var number = ListNumber.Of(LabelText.Compact(label));
        if (number.Style != ListStyle.None)
        {
            if (UnderRestart(number, role) is { } total)
            {
                open.Clear();
                open.Add((number.Style, total));
                open.Add((number.Style, index));
                carrier = null;
                return (total, 2);
            }

            var heldBy = carrier ?? lastHolder;
            if (number.IsFirst && carrier is not null) nested = number.Style;
            carrier = null;
            var at = open.FindIndex(o => o.Style == number.Style);
            if (at >= 0) open.RemoveRange(at, open.Count - at);
            // 一、 二、 under 上年结转 printed without a number of its own: the numbers begin anew
            if (open.Count == 0 && heldBy is { } holder && number.Style == nested)
            {
                open.Add((number.Style, index));
                return (holder, 2);
            }

            var parent = open.Count > 0 ? open[^1].Row : (int?)null;
            open.Add((number.Style, index));
            if (role is RowRole.CurrentTotal or RowRole.Carry) carrier = index;
            return (parent, open.Count);
        }

        if (role is RowRole.GrandTotal or RowRole.CurrentTotal or RowRole.ClassTotal)
        {
            carrier = heading ? index : null;
            (lastHolder, restarted) = (null, null);
            open.Clear();
            return (null, role == RowRole.GrandTotal ? 0 : 1);
        }

        if (role == RowRole.Carry && (carrier is null || !knowledge.Items.IsPart(label)))
        {
            open.Clear();
            (carrier, lastHolder, nested, restarted) = (index, index, ListStyle.None, null);
            return (null, 1);
        }

        if (indented && carrier is null) return above is { } up ? (up, path.Count) : (null, 1);

        // A row without a number is a part only of the current year's or the carried-over heading above it.
        return carrier is { } row ? (row, 2) : (open.Count > 0 && knowledge.Items.IsPart(label) ? open[^1].Row : null, open.Count > 0 && knowledge.Items.IsPart(label) ? open.Count + 1 : 1);
    }

    /// <summary>一、 again right under 一、本年支出: its items, numbered anew in the same style, until another heading comes.</summary>
    private int? UnderRestart(ListNumber number, RowRole role)
    {
        if (number.IsFirst && carrier is { } heading && open.Count == 1 && open[0] == (number.Style, heading)) restarted = (number.Style, heading);
        else if (restarted is { } list && (role != RowRole.Item || number.IsFirst) && list.Style == number.Style) restarted = null;
        return restarted is { } now && now.Style == number.Style ? now.Row : null;
    }

    /// <summary>The row above whose label begins further left, by a path of open rows.</summary>
    private int? Above(double indent, int index)
    {
        while (path.Count > 0 && path[^1].Indent >= indent - SameIndent) path.RemoveAt(path.Count - 1);
        var above = path.Count > 0 ? path[^1].Row : (int?)null;
        path.Add((indent, index));
        return above;
    }

    /// <summary>True where labels begin at a few places again and again: their depth shows.</summary>
    private static bool IsIndented(IReadOnlyList<double> indents)
    {
        if (indents.Count < LeastRows) return false;
        var sorted = indents.Order().ToList();
        var depths = 1 + Enumerable.Range(1, sorted.Count - 1).Count(i => sorted[i] - sorted[i - 1] > SameIndent);
        return depths > 1 && (depths <= MostDepths || sorted.TrueForAll(i => i % RowReader.Step == 0d));
    }

    /// <summary>For each row with a code the nearest row whose code is the beginning of its own, within a side; null at the top.</summary>
    /// <param name="rows">All rows of a table.</param>
    public static List<FigureRow> ByCode(List<FigureRow> rows)
    {
        // The nearest row above that fits; a code may be printed again further down. Where none is above, the first below.
        var above = new Dictionary<(string Side, int Segment, string Function, string Code), int>();
        var first = new Dictionary<(string Side, int Segment, string Function, string Code), int>();
        for (var i = 0; i < rows.Count; i++)
            if (Key(rows[i]) is { } key) first.TryAdd((rows[i].Side, Segment(rows[i], key), rows[i].CodeFunction, key), i);
        for (var i = 0; i < rows.Count; i++)
        {
            if (Key(rows[i]) is not { } key) continue;
            int? parent = null;
            for (var length = key.Length - 1; length >= 2 && parent is null; length--) parent = Find(rows[i], key, rows[i].CodeFunction, key[..length]);
            // the economic rows of a function are parts of its own row, where that is printed
            if (parent is null && rows[i].CodeFunction.Length > 0) parent = Find(rows[i], key, "", rows[i].CodeFunction);
            rows[i] = rows[i] with { Parent = parent };
            above[(rows[i].Side, Segment(rows[i], key), rows[i].CodeFunction, key)] = i;
        }

        return rows;

        int? Find(FigureRow row, string key, string function, string code)
        {
            var sought = (row.Side, Segment(row, key), function, code);
            return above.TryGetValue(sought, out var nearest) || first.TryGetValue(sought, out nearest) ? nearest : null;
        }
    }

    /// <summary>Codes are read within one unit's rows; the units' own codes through the whole table.</summary>
    private static int Segment(FigureRow row, string key) => key[0] == 'u' ? -1 : row.Segment;

    private static string? Key(FigureRow row) => row.Code.Length > 0 ? row.Code : row.UnitCode.Length > 2 && row.UnitCode.All(char.IsAsciiDigit) ? "u" + row.UnitCode : null;
}
