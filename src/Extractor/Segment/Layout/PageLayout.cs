using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment.Layout.AlignedText;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>
/// Drawn pages → the lines and cells that the rest of Segment works on, as a text dump of the document would have them: the rows of
/// tables with their cells, and the lines of text between them, from the top of each page down.
/// </summary>
internal sealed class PageLayout
{
    /// <summary>A gap between lines beyond this, in points, ends a paragraph.</summary>
    private const double ParagraphGap = 22;

    /// <summary>A table has at least so many lines with room between their pieces: its header and a row.</summary>
    private const int FewestRows = 2;

    private readonly LayoutLines lines = new();

    /// <summary>Lays out a document.</summary>
    /// <param name="pages">Its pages.</param>
    /// <param name="knowledge">Known headings and totals: they tell tables without lines from other text.</param>
    public static (ImmutableArray<SourceLine> Lines, ImmutableArray<Repair> Repairs) Read(ImmutableArray<DrawnPage> pages, KnowledgeBase knowledge)
    {
        var layout = new PageLayout();
        var (ruled, free) = (new List<RuledLetters>(), new DrawnLines());
        var partly = new PartRuled(knowledge);
        List<TurnedPage> parts = [.. pages.SelectMany(TurnedPage.PartsOf)];
        var printed = new List<List<LetterLines.Line>>();
        foreach (var (i, part) in parts.Index())
        {
            ruled.Add(RuledLetters.Of(part.Page, partly));
            printed.Add(LetterLines.Of(ruled[^1].Free));
            if (printed[^1].Count(l => l.HasWideGap) < FewestRows && ruled[^1].Open.Count == 0) free.AddProse(i, printed[^1], ruled[^1]);
            else free.Add(i, ruled[^1], part.Page.Rulings);
        }

        var drawn = free.Read();
        var aligned = AlignedLayout.Tables(drawn, knowledge, 2).ToLookup(t => drawn[t.Region.First].Page);
        foreach (var (i, part) in parts.Index()) layout.Add(part, ruled[i], printed[i], [.. aligned[i].Select(t => new AlignedGrid(part, t))]);
        return layout.lines.Complete();
    }

    private void Add(TurnedPage page, RuledLetters ruled, List<LetterLines.Line> printed, ImmutableArray<AlignedGrid> aligned)
    {
        var taken = aligned.SelectMany(t => t.Letters).ToHashSet();
        var free = taken.Count == 0 ? printed : LetterLines.Of(ruled.Free.FindAll(l => !taken.Contains(l)));
        var parts = free.Select(l => (l.Box.Y0, l.Box.Y1, Emit: (Action)(() => lines.Text(page, l))))
            .Concat(ruled.Tables.Select((t, i) => (t.Bounds.Y0, t.Bounds.Y1, Emit: (Action)(() => lines.Table(page, t, ruled.Held[i])))))
            .Concat(aligned.Select(t => (t.Bounds.Y0, t.Bounds.Y1, Emit: (Action)(() => lines.Table(page, t.Rows))))).OrderBy(p => p.Y0);
        double? bottom = null;
        foreach (var (top, end, emit) in parts)
        {
            if (bottom is { } last && top - last > ParagraphGap) lines.Blank(page.Page.Number);
            emit();
            bottom = end;
        }

        lines.Blank(page.Page.Number);
    }
}
