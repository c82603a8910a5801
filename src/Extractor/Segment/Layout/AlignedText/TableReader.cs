using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>A region of aligned text → a table, or null where its lines agree in no columns.</summary>
internal sealed class TableReader(KnowledgeBase knowledge, int wide)
{
    private readonly ColumnFinder columns = new(knowledge);
    private readonly HeadingStacks stacks = new(knowledge);
    private readonly HeadingGroups groups = new(knowledge);
    private readonly NameJoiner names = new(knowledge, wide);

    /// <summary>Reads a region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="before">The table before it, whose columns a page without a header goes on with; null for none.</param>
    public AlignedTable? Read(Region region, AlignedTable? before) =>
        Placed(region, before) is { } table && (!table.IsDoubtful || KeptLetters.AreAll(region, table)) ? table : null;

    private AlignedTable? Placed(Region region, AlignedTable? before)
    {
        var start = BodyStart(region);
        List<ImmutableArray<Piece>> header = [.. region.Lines.Take(start).Select(l => l.SelectMany(p => HeadingWords.Of(p, wide)).ToImmutableArray())];
        var body = region.Lines.Skip(start).ToList();
        if (header.Count == 0 && before is null) return null;
        if (columns.Of(body) is not { } slots) return null;
        var plain = Rows(body, slots, slots.Length);
        var found = Kinds(plain, slots.Length);
        var doubtful = FigurePlaces.AreDoubtful(body, slots, found);
        if (header.Count == 0)
        {
            if (before is null || Continuation.Of(before.Kinds, found) is not { } map) return null;
            return Table(region, [], body, slots, map, before.Kinds.Length, before) with { IsDoubtful = doubtful || before.IsDoubtful };
        }

        var (leaves, over) = stacks.Read(header, slots);
        if (leaves.Count < 2) return null;
        bool[] figures = [.. found.Select(k => k == ColumnKind.Figure)];
        if (HeadingAlignment.Of(leaves, slots, Apart(plain, slots.Length), figures, plain.Exists(r => Array.TrueForAll(r.Cells, c => c.Length > 0))) is not { } heading) return null;
        var (to, count) = Order(leaves, heading.Heading);
        if (groups.Build(leaves, over) is not { } roots) return null;
        var lines = HeaderLines.Of(roots, count);
        ImmutableArray<string> texts = [.. leaves.Select(l => l.Text)];
        // Each page is aligned for itself; the headings over several columns are read once, on the table's first page.
        if (before is not null && before.Header.Length == lines.Length && before.Kinds.Length == count && before.Leaves.SequenceEqual(texts) && KeptLetters.AreSame(before.Header, lines))
        {
            lines = [.. lines.Select((row, i) => row.With(before.Header[i].Cells))];
            doubtful |= before.IsDoubtful;
        }

        return Table(region, lines, body, slots, to, count, null) with { Leaves = texts, IsDoubtful = doubtful || heading.IsDoubtful };
    }

    private AlignedTable Table(Region region, ImmutableArray<TextRow> header, List<ImmutableArray<Piece>> body, ImmutableArray<ColumnSlot> slots, ImmutableArray<int> to, int count, AlignedTable? before)
    {
        var rows = Rows(body, slots, count, to);
        var kinds = Kinds(rows, count);
        if (before is not null) kinds = [.. kinds.Select((k, c) => k == ColumnKind.Empty ? before.Kinds[c] : k)];
        return new AlignedTable(region, header, [.. names.Join(rows, kinds).Where(r => !r.IsEmpty)], kinds, before?.Leaves ?? []);
    }

    /// <summary>The first line with a figure or code, with a numbered item, or with a total's label under a header.</summary>
    private int BodyStart(Region region)
    {
        var start = FirstRow(region);
        // The first line of a wrapped name stands over the figures of its row, under a header that is whole without it.
        while (start > 1 && region.Lines[start - 1] is [var only] && !only.IsNumber && !knowledge.Columns.IsKnown(only.Text) && region.Lines.Take(start - 1).Any(l => l.Any(p => p.Overlaps(only.X0, only.X1) && knowledge.Columns.Role(p.Text) is "label" or "unit_label")))
            start--;
        return start;
    }

    private int FirstRow(Region region)
    {
        for (var i = 0; i < region.Lines.Length; i++)
        {
            if (region.Lines[i].Any(p => p.IsNumber || p.Text is "**" or "*")) return i;
            if (region.Lines[i].Any(p => ListNumber.Of(LabelText.Compact(p.Text)).Length > 0)) return i;
            if (i > 0 && region.Lines[i] is [var only] && columns.IsCentred(only)) return i;
        }

        return region.Lines.Length;
    }

    private List<TextRow> Rows(List<ImmutableArray<Piece>> body, ImmutableArray<ColumnSlot> slots, int count, ImmutableArray<int>? to = null)
    {
        var rows = new List<TextRow>();
        var texts = slots.Select((s, i) => body.Any(l => l.Any(p => !p.IsNumber && p.Overlaps(s.X0, s.X1) && !columns.IsCentred(p)))).ToList();
        foreach (var line in body)
        {
            var row = new TextRow(line[0].Line, count) { AfterBlank = rows.Count > 0 && line[0].Line > rows[^1].Line + 1 };
            foreach (var piece in line)
            {
                var slot = columns.IsCentred(piece) ? Label(piece, line) : ColumnSlot.Nearest(slots, piece);
                row.Add(to is { } map ? map[slot] : slot, piece);
            }

            rows.Add(row);
        }

        return rows;

        // A total's label belongs to the nearest label column that no other piece of its line fills.
        int Label(Piece total, ImmutableArray<Piece> line)
        {
            var free = Enumerable.Range(0, slots.Length).Where(s => texts[s] && !line.Any(p => p != total && p.Overlaps(slots[s].X0, slots[s].X1))).ToList();
            return free.Count == 0 ? ColumnSlot.Nearest(slots, total) : free.MinBy(s => (slots[s].Distance(total) * 10_000) + Math.Abs(slots[s].Middle - total.Middle));
        }
    }

    /// <summary>Whether some row fills both a column and the one before it.</summary>
    private static bool[] Apart(List<TextRow> rows, int columns)
    {
        var apart = new bool[columns];
        foreach (var row in rows)
            for (var c = 1; c < columns; c++) apart[c] |= row.Cells[c].Length > 0 && row.Cells[c - 1].Length > 0;
        return apart;
    }

    private static ImmutableArray<ColumnKind> Kinds(List<TextRow> rows, int count)
    {
        var kinds = new ColumnKind[count];
        for (var c = 0; c < count; c++)
        {
            var cells = rows.Select(r => r.Cells[c]).Where(t => t.Length > 0).Select(t => new Piece(0, 0, t.Length, t, false)).ToList();
            var (codes, numbers) = (cells.Count(p => p.IsCode), cells.Count(p => p.IsNumber));
            kinds[c] = cells.Count == 0 ? ColumnKind.Empty : codes * 2 > cells.Count ? ColumnKind.Code : numbers * 2 >= cells.Count ? ColumnKind.Figure : ColumnKind.Text;
        }

        return [.. kinds];
    }

    /// <summary>The columns of the table, those with headings and those without in order of place; gives each heading its column.</summary>
    private static (ImmutableArray<int> To, int Count) Order(List<HeaderNode> leaves, ImmutableArray<int> heading)
    {
        var to = ImmutableArray.CreateBuilder<int>(heading.Length);
        var (count, next) = (0, 0);
        foreach (var h in heading)
        {
            if (h >= 0 && h < next)
            {
                to.Add(count - 1);
                continue;
            }

            for (; next <= h; next++) leaves[next].Columns = (count, count++);
            to.Add(h < 0 ? count++ : count - 1);
        }

        for (; next < leaves.Count; next++) leaves[next].Columns = (count, count++);
        return (to.ToImmutable(), count);
    }
}
