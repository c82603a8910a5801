using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>
/// Puts names wrapped over several lines, codes on a line of their own, and figures torn over lines back into their row, block by
/// block: blocks side by side have rows of different heights.
/// </summary>
internal sealed class NameJoiner(KnowledgeBase knowledge, int wide)
{
    private readonly NameCosts costs = new(knowledge, wide);

    /// <summary>Joins the rows of a table; those emptied stay and are left out by the caller.</summary>
    public List<TextRow> Join(List<TextRow> rows, ImmutableArray<ColumnKind> kinds)
    {
        for (var first = 0; first < kinds.Length;)
        {
            var end = first;
            var figures = false;
            for (; end < kinds.Length && !(figures && kinds[end] is ColumnKind.Text or ColumnKind.Code); end++) figures |= kinds[end] == ColumnKind.Figure;
            var labels = Enumerable.Range(first, end - first).Where(c => kinds[c] == ColumnKind.Text).ToList();
            var codes = Enumerable.Range(first, end - first).Where(c => kinds[c] == ColumnKind.Code).ToList();
            var numbers = Enumerable.Range(first, end - first).Where(c => kinds[c] == ColumnKind.Figure).ToList();
            if (numbers.Count > 0)
            {
                TornFigures.Join(rows, numbers);
                // Of several label columns the last names the row; those before it name groups of rows.
                if (labels.Count > 0) Names(rows, labels[^1], codes, numbers);
            }

            first = end;
        }

        return rows;
    }

    private void Names(List<TextRow> rows, int label, List<int> codes, List<int> numbers)
    {
        List<int> columns = [label, .. codes, .. numbers];
        CodeLines.Join([.. rows.Where(IsUsed)], codes, numbers);
        var lines = rows.Where(IsUsed).Select(r => new NameLine(r, label, string.Concat(codes.Select(c => r.Cells[c])), numbers.Exists(c => r.Cells[c].Length > 0))).ToList();
        var coded = lines.Count(l => l.Code.Length > 0) * 2 > lines.Count(l => l.HasFigure);
        var anchors = Enumerable.Range(0, lines.Count).Where(i => costs.IsAnchor(lines[i])).ToList();
        if (anchors.Count == 0 || anchors.Count == lines.Count) return;
        var full = lines.Max(l => l.End);
        var choices = new NameChain(costs, lines, anchors, coded, full, NameIndent.Of(lines, costs.IsAnchor)).Solve();
        for (var a = 0; a < anchors.Count; a++)
        {
            var row = lines[anchors[a]].Row;
            if (choices[a].Undecided || choices[a + 1].Undecided)
            {
                // Which words are its name is open: it must not pass for a name that is known.
                row.Cells[label] = "";
                foreach (var c in codes) row.Cells[c] = "";
                continue;
            }

            var above = lines.GetRange(anchors[a] - choices[a].Above, choices[a].Above);
            var below = lines.GetRange(anchors[a] + 1, choices[a + 1].Below);
            if (above.Count + below.Count == 0) continue;
            var name = NameLine.Text(above.Concat([lines[anchors[a]]]).Concat(below));
            foreach (var part in above.Concat(below)) row.Take(part.Row, label, name);
        }

        bool IsUsed(TextRow row) => columns.Exists(c => row.Cells[c].Length > 0);
    }
}
