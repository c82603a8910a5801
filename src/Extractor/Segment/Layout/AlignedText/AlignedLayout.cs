using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>
/// Text whose columns are aligned by spaces (<c>pdftotext -layout</c> and its like) → the lines and cells that the rest of Segment
/// works on, as a dump with tabs would have them. Lines that belong to no table stay as they are. Linear in the text.
/// </summary>
internal static class AlignedLayout
{
    /// <summary>A text with more than one line with tabs in this many has its cells parted by them.</summary>
    private const int FewTabs = 50;

    /// <summary>Reads a text; returns the same lines where it holds no aligned table.</summary>
    public static ImmutableArray<SourceLine> Read(ImmutableArray<SourceLine> lines, KnowledgeBase knowledge)
    {
        var (tabbed, filled) = (lines.Count(l => l.IsTabbed), lines.Count(l => !l.IsBlank));
        if (tabbed * FewTabs > filled) return lines;
        var wide = LetterWidth.Of(lines);
        var result = ImmutableArray.CreateBuilder<SourceLine>(lines.Length);
        ImmutableArray<PieceLine> read = [.. lines.Select((l, i) => new PieceLine(l.Page, l.Text, [.. PieceReader.Read(l.Text, i, wide)]) { IsTable = l.IsTabbed })];
        var next = 0;
        foreach (var table in Tables(read, knowledge, wide))
        {
            Keep(next, table.Region.First);
            foreach (var row in table.Header.Concat(table.Rows)) result.Add(Line(lines[row.Line], row) with { IsDoubtful = table.IsDoubtful });
            next = table.Region.End;
        }

        Keep(next, lines.Length);
        return result.ToImmutable();

        void Keep(int from, int end)
        {
            for (var i = from; i < end; i++) result.Add(CaptionGaps.Close(lines[i], knowledge.Captions));
        }
    }

    /// <summary>The tables among lines whose pieces are aligned, in order.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="knowledge">Known headings and totals.</param>
    /// <param name="wide">Columns that a Chinese letter takes.</param>
    public static IEnumerable<AlignedTable> Tables(ImmutableArray<PieceLine> lines, KnowledgeBase knowledge, int wide)
    {
        var reader = new TableReader(knowledge, wide);
        AlignedTable? before = null;
        foreach (var region in new RegionFinder(lines, knowledge).All())
        {
            if (reader.Read(region, before) is not { } table) continue;
            yield return table;
            before = table;
        }
    }

    private static SourceLine Line(SourceLine line, TextRow row) =>
        new(line.Number, line.Page, string.Join('\t', row.Cells)) { Drawn = [.. row.Cells.Select((text, c) => new SourceCell(text, Place.OfCell(line.Number, c + 1, line.Page)))] };
}
