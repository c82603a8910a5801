using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;

namespace Extractor.Segment;

/// <summary>
/// Text of cells that a page break cuts, printed again in the margins between the table's parts. A spreadsheet program draws the whole
/// cell on both pages and clips it; what is clipped away is still in the page's text.
/// </summary>
internal sealed class CellSpill(CaptionCatalogue captions)
{
    /// <summary>Boundaries of two pages' columns differ by no more than this where the columns are the same, points.</summary>
    private const double Same = 3;

    /// <summary>
    /// The lines between two parts of a drawn table, if each is such a text: the columns go on just as they were, and no piece of a
    /// line stands in two of them. Null where a line is anything else.
    /// </summary>
    /// <param name="lines">All lines.</param>
    /// <param name="furniture">Page numbers and running heads, which do not count.</param>
    /// <param name="draft">The table so far.</param>
    /// <param name="run">What may be its next part.</param>
    public ImmutableArray<SourceLine>? Between(ImmutableArray<SourceLine> lines, Furniture furniture, TableDraft draft, TabbedRun run)
    {
        // a page break between them; on one page a line between two grids is a row or a heading
        if (lines[draft.End - 1].Page == lines[run.First].Page) return null;
        if (draft.LastEdges.IsDefault || run.Edges.IsDefault || !SameColumns(draft.LastEdges, run.Edges)) return null;
        var spilt = ImmutableArray.CreateBuilder<SourceLine>();
        for (var i = draft.End; i < run.First; i++)
        {
            if (lines[i].IsBlank || furniture.Is(i)) continue;
            if (lines[i].IsTabbed || !IsWithinColumns(lines[i], run.Edges) || captions.IsCaption(lines[i].Text.Trim())) return null;
            spilt.Add(lines[i]);
        }

        return spilt.ToImmutable();
    }

    private static bool SameColumns(ImmutableArray<double> table, ImmutableArray<double> part) =>
        table.Length == part.Length && table.Zip(part).All(p => Math.Abs(p.First - p.Second) <= Same);

    private static bool IsWithinColumns(SourceLine line, ImmutableArray<double> edges) =>
        !line.Pieces.IsDefault && line.Pieces.All(p => Enumerable.Range(0, edges.Length - 1).Any(c => p.From >= edges[c] - Same && p.To <= edges[c + 1] + Same));
}
