using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Segment.Layout;

namespace Extractor.Tables;

/// <summary>
/// Tells which table of a page goes on from the page before: the last there and the first here, in the same columns, with nothing
/// but the pages' margins between them.
/// </summary>
internal sealed class Continuation
{
    /// <summary>Columns' boundaries nearer than this are the same, points.</summary>
    private const double Same = 4.0;

    /// <summary>Lines of print that running heads and feet may take between the two parts.</summary>
    private const int Furniture = 2;

    private (int Index, LayoutGrid Grid)? before, last;
    private bool isFirst = true;

    /// <summary>Looks at a page's next table.</summary>
    /// <param name="page">The page.</param>
    /// <param name="grid">The table.</param>
    /// <param name="index">Its index in the document.</param>
    /// <returns>The index of the table it goes on from, or null.</returns>
    public int? Next(DrawnPage page, LayoutGrid grid, int index)
    {
        int? continues = isFirst && before is { } part && SameColumns(part.Grid.Edges, grid.Edges) && LinesBeyond(page, y => y < grid.Box.Y0) <= Furniture ? part.Index : null;
        isFirst = false;
        last = (index, grid);
        return continues;
    }

    /// <summary>Ends a page.</summary>
    public void EndPage(DrawnPage page)
    {
        before = last is { } open && LinesBeyond(page, y => y > open.Grid.Box.Y1) <= Furniture ? last : null;
        (last, isFirst) = (null, true);
    }

    private static bool SameColumns(ImmutableArray<double> left, ImmutableArray<double> right) =>
        left.Length == right.Length && left.Zip(right).All(p => Math.Abs(p.First - p.Second) <= Same);

    private static int LinesBeyond(DrawnPage page, Func<double, bool> isBeyond) => LetterLines.Of(page.Letters.Where(l => isBeyond(l.Baseline)).ToList()).Count;
}
