using System.Collections.Immutable;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>A tree of headings → header rows as a dump with cells has them: a merged heading in its first cell, the others empty.</summary>
internal static class HeaderLines
{
    /// <summary>Stands over a column without a heading, which must not inherit that of its neighbour.</summary>
    public const string NoHeading = "-";

    /// <summary>Lays the tree out in rows, from the top down.</summary>
    public static ImmutableArray<TextRow> Of(List<HeaderNode> roots, int columns)
    {
        var rows = new List<TextRow>();
        var covered = new bool[columns];
        foreach (var root in roots) Lay(root, 0);
        for (var c = 0; c < columns; c++)
            if (!covered[c]) rows[0].Add(c, new Piece(rows[0].Line, 0, 0, NoHeading, false));
        return [.. rows];

        void Lay(HeaderNode node, int storey)
        {
            if (rows.Count == storey) rows.Add(new TextRow(node.Top, columns));
            rows[storey].Cells[node.Columns.First] = node.Text;
            rows[storey].Letters[node.Columns.First].AddRange(node.Pieces.SelectMany(p => p.Letters));
            for (var c = node.Columns.First; c <= node.Columns.Last; c++) covered[c] = true;
            foreach (var child in node.Children) Lay(child, storey + 1);
        }
    }
}
