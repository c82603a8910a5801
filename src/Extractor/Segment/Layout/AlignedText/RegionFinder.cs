using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>Finds the regions of a text whose lines are aligned by spaces.</summary>
internal sealed class RegionFinder
{
    /// <summary>A lone text longer than this is prose: no column of a table is as wide.</summary>
    private const int LongestCell = 34;

    /// <summary>A line that begins or ends this many pages is their running head or foot.</summary>
    private const int Often = 3;

    /// <summary>Page numbers stand this near to a page's edge, in lines that are not blank.</summary>
    private const int Edge = 2;

    private readonly ImmutableArray<PieceLine> lines;
    private readonly KnowledgeBase knowledge;
    private readonly HashSet<int> furniture = [];

    /// <summary>Looks over a text once.</summary>
    public RegionFinder(ImmutableArray<PieceLine> lines, KnowledgeBase knowledge)
    {
        (this.lines, this.knowledge) = (lines, knowledge);
        var pages = Pages().ToList();
        var beside = pages.SelectMany(p => p.Take(Edge).Concat(p.TakeLast(Edge)).Select(i => lines[i].Text.Trim()).Distinct(StringComparer.Ordinal))
            .CountBy(text => text, StringComparer.Ordinal).Where(p => p.Value >= Often).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            furniture.UnionWith(page.Take(Edge).TakeWhile(i => IsFurniture(i, beside)));
            furniture.UnionWith(page.TakeLast(Edge).Reverse().TakeWhile(i => IsFurniture(i, beside)));
        }
    }

    /// <summary>The lines of each page that are not blank.</summary>
    private IEnumerable<List<int>> Pages()
    {
        for (var i = 0; i < lines.Length;)
        {
            var (page, filled) = (lines[i].Page, new List<int>());
            for (; i < lines.Length && lines[i].Page == page; i++)
                if (!lines[i].IsBlank) filled.Add(i);
            yield return filled;
        }
    }

    private bool IsFurniture(int index, HashSet<string> beside)
    {
        var text = lines[index].Text.Trim();
        return knowledge.Captions.IsPageNumber(text) || (beside.Contains(text) && !text.Contains("  ", StringComparison.Ordinal) && !knowledge.Columns.IsKnown(text));
    }

    /// <summary>Every region that holds columns: lines of several pieces with figures or known headings among them.</summary>
    public IEnumerable<Region> All()
    {
        var current = new List<(int Index, ImmutableArray<Piece> Pieces)>();
        for (var i = 0; i <= lines.Length; i++)
        {
            var parts = i == lines.Length || (i > 0 && lines[i].Page != lines[i - 1].Page);
            if (!parts && lines[i].IsBlank) continue;
            ImmutableArray<Piece> pieces = i == lines.Length ? [] : [.. SpreadLetters.Join(lines[i].Pieces, knowledge)];
            var breaks = i < lines.Length && !lines[i].IsBlank && Breaks(i, pieces);
            if (parts || breaks)
            {
                if (Trim(current) is { } region) yield return region;
                current.Clear();
            }

            if (!breaks && pieces.Length > 0) current.Add((i, pieces));
        }
    }

    /// <summary>True for a line that is caption, note, page furniture or prose, or has more pieces than any table: no row of one.</summary>
    private bool Breaks(int index, ImmutableArray<Piece> pieces)
    {
        if (lines[index].IsTable || pieces.Length > ColumnFinder.Most) return true;
        var text = CaptionGaps.Close(lines[index].Text);
        if (knowledge.Captions.Unit(text) is not null || knowledge.Captions.IsNote(text) || knowledge.Captions.IsContents(text) || knowledge.Captions.IsTableNumber(text)) return true;
        if (furniture.Contains(index)) return true;
        if (knowledge.Captions.Office(text) is { Start: 0 } && pieces.Length <= 2) return true;
        if (Wide(pieces) > 1) return false;
        return knowledge.Captions.IsTitle(text) || text.Length > LongestCell || text[^1] is '。' or '；' or '：';
    }

    /// <summary>Pieces that stand apart even in prose.</summary>
    private static int Wide(ImmutableArray<Piece> pieces) => pieces.Count(p => !p.Glued);

    /// <summary>Leaves out what stands over the first and under the last line of several pieces and cannot be a part of a table.</summary>
    private Region? Trim(List<(int Index, ImmutableArray<Piece> Pieces)> found)
    {
        var first = found.FindIndex(l => Wide(l.Pieces) > 1);
        if (first < 0) return null;
        var last = found.FindLastIndex(l => Wide(l.Pieces) > 1);
        var figures = found.Count(l => Wide(l.Pieces) > 1 && l.Pieces.Any(p => p.IsMoney || p.IsCode));
        var headings = found.Any(l => l.Pieces.Count(p => knowledge.Columns.IsKnown(p.Text)) > 1);
        if (figures == 0 && !headings) return null;
        var margin = found.GetRange(first, last - first + 1).Min(l => l.Pieces[0].X0);
        var right = found.GetRange(first, last - first + 1).Max(l => l.Pieces[^1].X0);
        // A heading merged over columns, or a wrapped name's first line, is indented; the lines of the narrative begin at the margin.
        while (first > 0 && IsNear(found[first - 1].Index, found[first].Index) && (found[first - 1].Pieces[0].X0 > margin || knowledge.Columns.IsKnown(found[first - 1].Pieces[0].Text))
            && (found[first - 1].Pieces[0].X0 > margin || ListNumber.Of(found[first - 1].Pieces[0].Text).Length == 0)) first--;
        while (last + 1 < found.Count && IsNear(found[last].Index, found[last + 1].Index) && found[last + 1].Pieces[0].X0 < right) last++;
        return new Region(found[first].Index, found[last].Index + 1, [.. found.GetRange(first, last - first + 1).Select(l => l.Pieces)]) 
        {
            Unit = lines[found[first].Index].Unit,
            Edges = lines[found[first].Index].Edges is { IsEmpty: false } edges ? edges : lines[found[last].Index].Edges,
            Rules = [.. Enumerable.Range(found[first].Index, found[last].Index - found[first].Index + 1).SelectMany(i => lines[i].Rules)],
        };
    }

    /// <summary>Rows of one table are parted by two blank lines at most.</summary>
    private static bool IsNear(int above, int below) => below - above <= 3;
}
