using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>A region of aligned text → a table, or null where its lines agree in no columns.</summary>
internal sealed class TableReader(KnowledgeBase knowledge, int wide)
{
    /// <summary>A line that spans the table ends at most this far within its text, columns.</summary>
    private const int Short = 2;

    /// <summary>No page that can be read has more columns; no header has more lines, even one whose letters stand under each other. More is a drawing.</summary>
    private const int MostPieces = 100, DeepestHeader = 24;

    private readonly ColumnFinder columns = new(knowledge);
    private readonly HeaderReader headings = new(knowledge);
    private readonly NameJoiner names = new(knowledge, wide);
    private readonly BodyRows rows = new(knowledge);

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
        if (header.Count > DeepestHeader || header.Concat(body).Any(l => l.Length > MostPieces)) return null;
        if ((region.Edges.IsEmpty ? columns.Of(body) : ColumnSlot.Between(region.Edges)) is not { } slots) return null;
        var counters = region.Edges.IsEmpty ? CounterRow.Of(body) : [];
        if (!counters.IsEmpty) body = body[1..];
        var (plain, _) = rows.Lines(region, body, slots, slots.Length, [.. Enumerable.Range(0, slots.Length)]);
        var found = BodyRows.Kinds(plain, slots.Length);
                var doubtful = FigurePlaces.AreDoubtful(body, slots, found);
        if (header.Count == 0)
        {
            if (before is null || Continuation.Of(before, region, slots, found) is not { } map) return null;
            return Table(region, [], counters, body, slots, map, before.Kinds.Length, before) with { IsDoubtful = doubtful || before.IsDoubtful };
        }

        var rules = HeaderRules.Of(region.Rules, header);
        if (headings.Read(header, slots, plain, found, rules, before?.Leaves ?? [], counters) is not { } laid) return null;
        var (leaves, to, count) = (laid.Leaves, laid.To, laid.Count);
        var lines = HeaderLines.Of(laid.Roots, count);
        ImmutableArray<string> texts = [.. leaves.Select(l => l.Text)];
        // Each page is aligned for itself; the headings over several columns are read once, on the table's first page.
        if (before is not null && before.Header.Length == lines.Length && before.Kinds.Length == count && before.Leaves.SequenceEqual(texts) && KeptLetters.AreSame(before.Header, lines))
        {
            lines = [.. lines.Select((row, i) => row.With(before.Header[i].Cells))];
            doubtful |= before.IsDoubtful;
        }

        return Table(region, lines, counters, body, slots, to, count, null) with { Leaves = texts, Extents = Extents(slots, to, count, leaves), IsDoubtful = doubtful || laid.IsDoubtful };
    }

    private AlignedTable Table(Region region, ImmutableArray<TextRow> header, ImmutableArray<Piece> counters, List<ImmutableArray<Piece>> body, ImmutableArray<ColumnSlot> slots, ImmutableArray<int> to, int count, AlignedTable? before)
    {
        var (lines, isRuled) = rows.Lines(region, body, slots, count, to);
        var kinds = BodyRows.Kinds(lines, count);
        if (before is not null) kinds = [.. kinds.Select((k, c) => k == ColumnKind.Empty ? before.Kinds[c] : k)];
        var joined = (isRuled ? lines : names.Join(lines, kinds)).Where(r => !r.IsEmpty);
        if (!counters.IsEmpty) joined = joined.Prepend(CounterRow.Row(counters, slots, to, count));
        return new AlignedTable(region, header, [.. joined], kinds, before?.Leaves ?? []) { Extents = before is null ? [] : Scaled(before, region.Unit) };
    }

    /// <summary>Where the columns stand; one without anything in its rows where its heading stands.</summary>
    private static ImmutableArray<ColumnSlot> Extents(ImmutableArray<ColumnSlot> slots, ImmutableArray<int> to, int count, List<HeaderNode> leaves)
    {
        var extents = new ColumnSlot?[count];
        foreach (var (i, slot) in slots.Index())
            extents[to[i]] = extents[to[i]] is { } other ? new ColumnSlot(Math.Min(other.X0, slot.X0), Math.Max(other.X1, slot.X1)) : new ColumnSlot(slot.X0, slot.X1);
        foreach (var leaf in leaves) extents[leaf.Columns.First] ??= new ColumnSlot(leaf.X0, leaf.X1);
        return [.. extents.Select(e => e ?? default)];
    }

    /// <summary>The columns of a table in the units of another page.</summary>
    private static ImmutableArray<ColumnSlot> Scaled(AlignedTable table, double unit) =>
        unit <= 0 ? [] : [.. table.Extents.Select(e => new ColumnSlot((int)Math.Round(e.X0 * table.Region.Unit / unit), (int)Math.Round(e.X1 * table.Region.Unit / unit)))];

    /// <summary>The first line with a figure or code, with a numbered item, or with a total's label under a header.</summary>
    private int BodyStart(Region region)
    {
        var start = FirstRow(region);
        if (start > 0 && start < region.Lines.Length && AfterRule(region, start) is { } below) return below;
        // The first line of a wrapped name stands over the figures of its row, under a header that is whole without it.
        while (start > 1 && region.Lines[start - 1] is [var only] && !only.IsNumber && !knowledge.Columns.IsKnown(only.Text) && region.Lines.Take(start - 1).Any(l => l.Any(p => p.Overlaps(only.X0, only.X1) && knowledge.Columns.Role(p.Text) is "label" or "unit_label")))
            start--;
        // A page that goes on with a table may begin with such a line.
        return region.Lines.Take(start).All(l => l is [var lone] && !knowledge.Columns.IsKnown(lone.Text)) ? 0 : start;
    }

    /// <summary>The first line under the line that is drawn over the first row and spans the table; null where none is.</summary>
    private static int? AfterRule(Region region, int start)
    {
        var (left, right) = (region.Lines.Min(l => l[0].X0), region.Lines.Max(l => l[^1].X1));
        var at = region.Rules.Where(r => r.Line <= region.Lines[start][0].Line && r.X0 <= left + Short && r.X1 >= right - Short).Select(r => r.Line).DefaultIfEmpty(-1).Max();
        return at < 0 ? null : Enumerable.Range(0, start + 1).First(i => region.Lines[i][0].Line >= at);
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
}
