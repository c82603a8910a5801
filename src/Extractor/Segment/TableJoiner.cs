using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment.Broken;
using Extractor.Values;

namespace Extractor.Segment;

/// <summary>
/// Parts the tabbed runs of a document into tables: a run that follows another with nothing but blank lines and page furniture
/// between them goes on with the same table, unless it begins one of its own.
/// </summary>
internal sealed class TableJoiner(KnowledgeBase knowledge, HeaderRows headers, CaptionReader captions)
{
    private const string SameWidth = "only blank lines or a page number part them, and no heading stands between";
    private const string SameHeader = "the header is printed again";
    private const int CaptionReach = 6;
    private const string SameCaption = "title and header are printed again";
    private const string SameForm = "the form's head or indicator grid goes on, and no new project is named";

    private readonly CellSpill spill = new(knowledge.Captions);

    /// <summary>The tables of a document, before captions are read.</summary>
    public List<TableDraft> Join(ImmutableArray<SourceLine> lines, Furniture furniture, LabelNames names)
    {
        var drafts = new List<TableDraft>();
        foreach (var run in TabbedRun.AllIn(lines, names).Where(IsTable).SelectMany(Split))
        {
            var last = drafts.Count > 0 && drafts[^1].Rows.Count > 0 && !TabbedRun.IsOfOtherSheets(lines[drafts[^1].End - 1], lines[run.First]) ? drafts[^1] : null;
            var between = last is null ? null : OnlyFurnitureBetween(lines, furniture, last.End, run.First) ? [] : spill.Between(lines, furniture, last, run);
            if (last is not null && WithTotal(last, run, between is null ? Repetition(lines, furniture, last, run) : Continuation(last, run)) is { } joint)
            {
                if (between is { } spilt) last.Spilt.AddRange(spilt);
                last.Joints.Add((last.Rows.Count, lines[last.End - 1], lines[run.First], joint.Evidence));
                last.Append(run, joint.Skip);
            }
            else if (run.Rows.Length > 1 && (run.Rows.Length > 2 || run.Rows.Any(Names)))
            {
                drafts.Add(PeelCaption(new TableDraft(run)));
            }
        }

        return drafts;
    }

    /// <summary>Rows at the head of a grid that are caption (title, unit, office, table number in merged cells) leave it.</summary>
    private TableDraft PeelCaption(TableDraft draft)
    {
        while (draft.Rows.Count > 0)
        {
            var filled = draft.Rows[0].Where(c => c.Text.Length > 0).ToList();
            if (filled.Count > 0 && !captions.IsCaptionRow(draft.Rows[0])) break;
            draft.InnerCaption.AddRange(filled.Select(c => new CaptionLine(c.Text, c.Place)));
            draft.Rows.RemoveAt(0);
        }

        return draft;
    }

    /// <summary>A grid; a run of prose that a dump tore into cells is none.</summary>
    private static bool IsTable(TabbedRun run) => run.IsGrid;

    /// <summary>True where a row holds headings or fields that the catalogues know.</summary>
    private bool Names(ImmutableArray<Cell> row) =>
        row.Any(c => c.Text.Length > 0 && (knowledge.Columns.IsKnown(c.Text) || knowledge.Forms.Field(c.Text) is not null || knowledge.Forms.Column(c.Text) is not null));

    /// <summary>Parts a run where a caption stands inside it: two tables printed without a line between them.</summary>
    private IEnumerable<TabbedRun> Split(TabbedRun run)
    {
        var first = 0;
        for (var i = 1; i < run.Rows.Length; i++)
        {
            if (!captions.IsCaptionRow(run.Rows[i]) || run.Rows.Take(i).Skip(first).All(r => captions.IsCaptionRow(r) || r.All(c => c.Text.Length == 0))) continue;
            yield return run.Part(first, i);
            first = i;
        }

        yield return first == 0 ? run : run.Part(first, run.Rows.Length);
    }

    private (int Skip, string Evidence)? Continuation(TableDraft draft, TabbedRun run)
    {
        if (run.Rows.FirstOrDefault(r => r.Any(c => c.Text.Length > 0)) is { IsDefault: false } head && captions.IsCaptionRow(head) && !(IsForm(draft.Rows) && IsFieldAlone(head)))
            return run.Rows.Take(2).Any(r => r.Any(c => c.Text.Length > 0 && draft.InnerCaption.Exists(l => l.Text == c.Text))) ? RepeatedInside(draft, run) : null;
        if (IsForm(draft.Rows) || IsHeadOfForm(draft, run))
            return NamesProject(run.Rows) ? null : (0, SameForm);
        var repeated = RepeatedHeader(draft, run);
        if (repeated > 0) return (repeated, SameHeader);
        if (NamesProject(run.Rows) || headers.IsKnownHeading(run.Rows[0])) return null;
        return SameColumns(draft, run) ? (0, SameWidth) : null;
    }

    private (int Skip, string Evidence)? RepeatedInside(TableDraft draft, TabbedRun run)
    {
        var inner = 0;
        while (inner < run.Rows.Length && captions.IsCaptionRow(run.Rows[inner]) && run.Rows[inner].Where(c => c.Text.Length > 0).All(c => draft.InnerCaption.Exists(l => l.Text == c.Text))) inner++;
        if (inner == 0 || inner == run.Rows.Length || IsForm(draft.Rows)) return null;
        var header = RepeatedHeader(draft, run.Part(inner, run.Rows.Length));
        return header > 0 ? (inner + header, SameCaption) : null;
    }

    /// <summary>
    /// A page that begins with a total: the table's own, printed again under the repeated header, is left out (DATASET.md); another one
    /// is that of another unit's table.
    /// </summary>
    private (int Skip, string Evidence)? WithTotal(TableDraft draft, TabbedRun run, (int Skip, string Evidence)? joint)
    {
        // Totals at the foot: what follows one and ends in another of its own is another table.
        if (joint is { } any && IsTotal(draft.Rows[^1]) && run.Rows.Skip(any.Skip).LastOrDefault(IsTotal) is { IsDefault: false } foot && !IsTotal(run.Rows[Math.Min(any.Skip, run.Rows.Length - 1)])
            && LabelText.Key(foot.First(c => c.Text.Length > 0).Text) == LabelText.Key(draft.Rows[^1].First(c => c.Text.Length > 0).Text) && !SameTexts(foot, draft.Rows[^1])) return null;
        if (joint is not { Skip: > 0 } found || found.Skip >= run.Rows.Length || !IsTotal(run.Rows[found.Skip])) return joint;
        var totals = draft.Rows.Where(IsTotal).ToList();
        if (totals.Count == 0) return joint;
        return totals.Exists(t => SameTexts(t, run.Rows[found.Skip])) ? (found.Skip + 1, found.Evidence) : null;
    }

    private bool IsTotal(ImmutableArray<Cell> row) =>
        row.FirstOrDefault(c => c.Text.Length > 0) is { } cell && knowledge.Items.IsGrandTotal(cell.Text) && row.Any(c => PrintedNumber.TryParse(c.Text, out _));

    /// <summary>True where a part fits the table's columns: on drawn pages by where they stand, in a text by their number.</summary>
    private static bool SameColumns(TableDraft draft, TabbedRun run) =>
        draft.Edges.IsDefault || run.Edges.IsDefault ? run.Width <= draft.Width : draft.Edges.Length == run.Edges.Length || ColumnMatch.Of(draft.Edges, run.Edges) is not null;

    /// <summary>
    /// A page of the same table that prints title and header again: the lines between are page furniture or those over the table's
    /// first page, and the header is the same. A form is joined so only where no head of its own begins: the next one looks alike.
    /// </summary>
    private (int Skip, string Evidence)? Repetition(ImmutableArray<SourceLine> lines, Furniture furniture, TableDraft draft, TabbedRun run)
    {
        if (IsForm(run.Rows) || (IsForm(draft.Rows) && !IsIndicators(draft, run))) return null;
        var over = draft.InnerCaption.ConvertAll(l => LabelText.Key(l.Text));
        for (int i = draft.First - 1, seen = 0; i >= 0 && seen < CaptionReach && !lines[i].IsTabbed; i--)
        {
            if (lines[i].IsBlank) continue;
            over.Add(LabelText.Key(lines[i].Text));
            seen++;
        }

        for (var i = draft.End; i < run.First; i++)
            if (!lines[i].IsBlank && !furniture.Is(i) && !over.Exists(o => o.Contains(LabelText.Key(lines[i].Text), StringComparison.Ordinal))) return null;
        if (IsForm(draft.Rows)) return (0, SameForm);
        if (captions.IsCaptionRow(run.Rows[0])) return RepeatedInside(draft, run);
        var header = RepeatedHeader(draft, run);
        return header > 0 ? (header, SameCaption) : null;
    }

    /// <summary>How many of a run's first rows print the table's header again.</summary>
    private int RepeatedHeader(TableDraft draft, TabbedRun run)
    {
        var count = headers.Count([.. draft.Rows.Take(8)]);
        var same = 0;
        while (same < count && same < run.Rows.Length && SameTexts(draft.Rows[same], run.Rows[same])) same++;
        return same == count || (same > 0 && !headers.IsKnownHeading(run.Rows[Math.Min(same, run.Rows.Length - 1)])) ? same : 0;
    }

    private static bool OnlyFurnitureBetween(ImmutableArray<SourceLine> lines, Furniture furniture, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!lines[i].IsBlank && !furniture.Is(i)) return false;
        return true;
    }

    private bool IsForm(IEnumerable<ImmutableArray<Cell>> rows) => FormRows.AreForm(rows, knowledge.Forms);

    /// <summary>True where nothing of a form but its first row stands before the break, and what follows begins with further fields of a head.</summary>
    private bool IsHeadOfForm(TableDraft draft, TabbedRun run) =>
        draft.Rows.Count <= 2 && NamesProject([.. draft.Rows]) && run.Rows.Take(4).Any(r => r.FirstOrDefault(c => c.Text.Length > 0) is { } cell && knowledge.Forms.Field(cell.Text) is not null);

    /// <summary>True where a part begins with an indicator in the columns of a form.</summary>
    private bool IsIndicators(TableDraft draft, TabbedRun run) =>
        SameColumns(draft, run) && !run.Rows[0].Any(c => knowledge.Forms.Column(c.Text) is not null)
        && run.Rows[0].Where(c => c.Text.Length > 0).Take(3).Any(c => knowledge.Forms.IsLevel1(c.Text) || knowledge.Forms.IsLevel2(c.Text) || knowledge.Forms.Glued(c.Text) is { Before.Length: 0 });

    /// <summary>A label of a form's head merged down over a page break looks like a title.</summary>
    private bool IsFieldAlone(ImmutableArray<Cell> row) =>
        row.Where(c => c.Text.Length > 0).ToList() is [var only] && knowledge.Forms.Field(only.Text) is not null;

    private bool NamesProject(ImmutableArray<ImmutableArray<Cell>> rows) =>
        rows[0].FirstOrDefault(c => c.Text.Length > 0) is { } cell && knowledge.Forms.Field(cell.Text) == "project_name"
        && rows[0].Count(c => c.Text.Length > 0) > 1;

    private static bool SameTexts(ImmutableArray<Cell> left, ImmutableArray<Cell> right) =>
        left.Select(c => LabelText.Key(c.Text)).SequenceEqual(right.Select(c => LabelText.Key(c.Text)), StringComparer.Ordinal)
        && left.Any(c => c.Text.Length > 0);
}
