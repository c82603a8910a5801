using System.Collections.Immutable;

namespace Extractor.Segment;

/// <summary>
/// The header tree of a grid whose merged cells were flattened: a merged heading stands in its first cell and leaves the others
/// empty. A heading spreads to the right over empty cells, but never beyond its parent's span: an empty cell there belongs to the
/// heading above it (merged downwards).
/// </summary>
internal static class HeaderTree
{
    /// <summary>For each column its headings from the top down; the same heading twice in a row counts once.</summary>
    /// <param name="header">The header rows, each <paramref name="columns"/> cells long, without rows of column numbers.</param>
    /// <param name="columns">Number of columns.</param>
    public static ImmutableArray<ImmutableArray<string>> Paths(IReadOnlyList<ImmutableArray<Cell>> header, int columns)
    {
        var paths = new List<string>[columns];
        for (var c = 0; c < columns; c++) paths[c] = [];
        // The owner of a column is the cell (row, column) whose heading covers it so far; equal owners form one span.
        var owner = new (int Row, int Column)[columns];
        for (var row = 0; row < header.Count; row++)
        {
            var next = ((int, int)[])owner.Clone();
            var heading = -1;
            for (var c = 0; c < columns; c++)
            {
                if (c > 0 && owner[c] != owner[c - 1]) heading = -1;
                if (header[row][c].Text.Length > 0) heading = c;
                if (heading < 0) continue;
                next[c] = (row + 1, heading);
                var text = header[row][heading].Text;
                if (paths[c].Count == 0 || paths[c][^1] != text) paths[c].Add(text);
            }

            owner = next;
        }

        return [.. paths.Select(p => p.ToImmutableArray())];
    }
}
