using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment.Broken;
using Extractor.Segment.Layout;
using Extractor.Segment.Layout.AlignedText;
using Extractor.Segment.Narrative;
using Extractor.Values;

namespace Extractor.Segment;

/// <summary>The stage: lines → heading tree and table grids.</summary>
public sealed class Segmenter
{
    private const int CaptionReach = 6;
    private const int NoteReach = 3;
    private const int ProseLength = 60;

    private const string Broken = "the other rows agree in their number of cells and in what stands in which column; this is the only way in which the row fits them";
    private const string Torn = "the page break cuts the row: each text of the lower part goes on a cell above that was full to its right edge";
    private const string Spilt = "it stands in the margin between two parts of the table, within its columns: the clipped text of cells that the page break cuts";

    private readonly KnowledgeBase knowledge;
    private readonly HeaderRows headers;
    private readonly TableJoiner joiner;
    private readonly CaptionReader captions;

    /// <summary>Makes the stage with what the tool knows.</summary>
    public Segmenter(KnowledgeBase knowledge)
    {
        this.knowledge = knowledge;
        headers = new HeaderRows(knowledge);
        captions = new CaptionReader(knowledge);
        joiner = new TableJoiner(knowledge, headers, captions);
    }

    /// <summary>Finds the shape of a document. Time is linear in its lines.</summary>
    public Outline Read(Source source)
    {
        var (lines, drawn) = source.Drawn.IsEmpty ? (AlignedLayout.Read(source.Lines, knowledge), []) : PageLayout.Read(source.Drawn, knowledge);
        var owned = new bool[lines.Length];
        var tables = ImmutableArray.CreateBuilder<TableGrid>();
        var repairs = ImmutableArray.CreateBuilder<Repair>();
        repairs.AddRange(drawn);
        var after = 0;
        var furniture = new Furniture(lines, knowledge.Captions);
        var names = new LabelNames(lines, knowledge);
        foreach (var draft in joiner.Join(lines, furniture, names))
        {
            PeelNotes(draft);
            if (draft.Rows.Count == 0) continue;
            var number = tables.Count + 1;
            for (var i = draft.First; i < draft.End; i++) owned[i] = true;
            var caption = ReadCaption(lines, owned, furniture, draft, after);
            var note = ReadNote(lines, owned, draft);
            var broken = Mend(draft, number, names, repairs);
            tables.Add(Grid(number, caption, note, draft) with { BrokenRows = broken });
            repairs.AddRange(draft.Joints.Select(j => Joined(j, number)));
            repairs.AddRange(draft.Torn.Select(t => new Repair("row_torn", Excerpt(Text(t.Upper)) + " / " + Excerpt(Text(t.Lower)), Excerpt(Text(t.Whole)), Torn, t.Lower.First(c => c.Text.Length > 0).Place, number)));
            repairs.AddRange(draft.Spilt.Select(l => new Repair("cell_spilt", Excerpt(l.Text), "", Spilt, l.Place, number)));
            after = draft.End;
        }

        var narrative = NarrativeSegmenter.Read(NarrativeLines(lines, owned));
        repairs.AddRange(narrative.Repairs);
        return new Outline(lines, narrative.Sections, Place(tables, narrative.Sections), repairs.ToImmutable(), []) { Read = ReadLetters.Of(source.Drawn) };
    }

    /// <summary>Puts rows together that a text dump broke; those that stay broken are returned.</summary>
    private ImmutableHashSet<int> Mend(TableDraft draft, int table, LabelNames names, ImmutableArray<Repair>.Builder repairs)
    {
        if (!draft.Edges.IsDefault) return [];
        var columns = draft.Rows.Max(r => r.Length);
        var mended = BrokenRows.Of(draft.Rows, headers.Count([.. draft.Rows.Select(r => Pad(r, columns))]), names);
        draft.Rows.Clear();
        draft.Rows.AddRange(mended.Rows);
        foreach (var (kind, before, after, row) in mended.Mended)
        {
            repairs.Add(new Repair(kind, Excerpt(before), Excerpt(after), Broken, draft.Rows[row][0].Place, table));
            draft.Rows[row] = [.. draft.Rows[row].Select(c => c with { Repair = repairs.Count })];
        }

        return mended.Doubtful;
    }

    private static Repair Joined((int Row, SourceLine Before, SourceLine After, string Evidence) joint, int table) => new(
        "joined", Excerpt(joint.Before.Text), Excerpt(joint.After.Text), joint.Evidence, joint.After.Place, table);

    private static string Text(ImmutableArray<Cell> row) => string.Join('|', row.Select(c => c.Text));

    private static string Excerpt(string text) => text.Trim().Replace('\t', '|') is { Length: > 60 } longer ? longer[..60] + "…" : text.Trim().Replace('\t', '|');

    /// <summary>Rows at the foot of a grid that are notes leave it.</summary>
    private void PeelNotes(TableDraft draft)
    {
        while (draft.Rows.Count > 0 && draft.Rows[^1].Count(c => c.Text.Length > 0) == 1 && draft.Rows[^1].First(c => c.Text.Length > 0) is var cell && knowledge.Captions.IsNote(cell.Text))
        {
            draft.InnerNotes.Insert(0, cell.Text);
            draft.Rows.RemoveAt(draft.Rows.Count - 1);
        }
    }

    private Caption ReadCaption(ImmutableArray<SourceLine> lines, bool[] owned, Furniture furniture, TableDraft draft, int after)
    {
        var indexes = new List<int>();
        for (var i = draft.First - 1; i >= after && !owned[i] && indexes.Count < CaptionReach; i--)
        {
            var text = lines[i].Text.Trim();
            if (text.Length == 0 || furniture.Is(i)) continue;
            if (lines[i].IsTabbed || IsProse(text)) break;
            indexes.Add(i);
        }

        indexes.Reverse();
        var over = indexes.Select(i => new CaptionLine(lines[i].Text, lines[i].Place)).Concat(draft.InnerCaption).ToList();
        var (caption, used) = captions.Read(over);
        for (var i = 0; i < indexes.Count; i++) owned[indexes[i]] = used[i];
        return caption;
    }

    private bool IsProse(string text) =>
        knowledge.Captions.IsContents(text) || text[^1] is '。' or '；' or '，' or '、'
        || (text.Length > ProseLength && knowledge.Captions.Unit(text) is null && knowledge.Captions.Office(text) is null);

    private string ReadNote(ImmutableArray<SourceLine> lines, bool[] owned, TableDraft draft)
    {
        var notes = new List<string>(draft.InnerNotes);
        var open = false;
        for (int i = draft.End, seen = 0; i < lines.Length && seen < NoteReach; i++)
        {
            var text = lines[i].Text.Trim();
            if (text.Length == 0)
            {
                if (open) open = false;
                continue;
            }

            if (lines[i].IsTabbed) break;
            if (knowledge.Captions.IsNote(text)) notes.Add(text);
            else if (open && !knowledge.Captions.IsPageNumber(text) && !knowledge.Captions.IsTitle(text)) notes[^1] += text;
            else break;
            open = text[^1] != '。';
            owned[i] = true;
            seen++;
        }

        return string.Join('\n', notes);
    }

    private TableGrid Grid(int number, Caption caption, string note, TableDraft draft)
    {
        var columns = draft.Rows.Max(r => r.Length);
        var rows = draft.Rows.Select(r => Pad(r, columns)).ToImmutableArray();
        var count = headers.Count(rows);
        var named = rows.Take(count).Where(r => !headers.IsColumnNumbers(r)).ToList();
        return new TableGrid(number, null, caption, columns, rows, count, HeaderTree.Paths(named, columns), note)
        {
            IsDoubtful = draft.IsDoubtful || (draft.Edges.IsDefault && HeaderRows.AreBroken(draft.Rows, count)),
            Sums = rows.Take(count).FirstOrDefault(headers.IsColumnNumbers) is { IsDefault: false } numbers ? ColumnSums.Of(numbers) : [],
        };
    }

    private static ImmutableArray<Cell> Pad(ImmutableArray<Cell> row, int columns)
    {
        if (row.Length == columns) return row;
        var place = row[0].Place;
        return [.. row, .. Enumerable.Range(row.Length, columns - row.Length).Select(c => new Cell("", place with { Column = c + 1 }))];
    }

    private static List<NarrativeLine> NarrativeLines(ImmutableArray<SourceLine> lines, bool[] owned)
    {
        var result = new List<NarrativeLine>(lines.Length);
        var afterTable = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (owned[i])
            {
                afterTable = true;
                continue;
            }

            var line = lines[i].IsTabbed ? lines[i] with { Text = lines[i].Text.Replace("\t", "", StringComparison.Ordinal) } : lines[i];
            result.Add(new NarrativeLine(line, afterTable));
            afterTable = false;
        }

        return result;
    }

    private static ImmutableArray<TableGrid> Place(ImmutableArray<TableGrid>.Builder tables, ImmutableArray<Section> sections)
    {
        var at = 0;
        for (var i = 0; i < tables.Count; i++)
        {
            var place = tables[i].Rows[0][0].Place;
            while (at < sections.Length && !sections[at].Place.IsAfter(place)) at++;
            if (at > 0) tables[i] = tables[i] with { SectionNo = sections[at - 1].Number };
        }

        return tables.ToImmutable();
    }
}
