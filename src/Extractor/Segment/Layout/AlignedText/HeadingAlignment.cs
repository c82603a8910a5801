using System.Collections.Immutable;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>Lays headings over the columns of the body, in order: by their number where that agrees, else by where they stand.</summary>
internal static class HeadingAlignment
{
    /// <summary>What it costs to leave a heading without a column: one with no figure in any row.</summary>
    private const int EmptyColumn = 6;

    /// <summary>What that costs more where the heading stands over what other columns hold, or between lower ones.</summary>
    private const int Covering = 8, Between = 8;

    /// <summary>What it costs to leave a column without a heading.</summary>
    private const int NoHeading = 30;

    /// <summary>What it costs to see two columns that no row fills both as one.</summary>
    private const int OneColumn = 4;

    /// <summary>Figures stand right in their cell, headings in its middle: a column of space before a heading counts as this many after it.</summary>
    private const int BeforeHeading = 4;

    /// <summary>Another way this near the best is as good: then the columns are doubtful.</summary>
    private const int Margin = 4;

    /// <summary>Doubled columns off the middle that count as one column of space, and the most they count.</summary>
    private const int OffCentre = 8, MostOffCentre = 20;

    /// <summary>The same for a column that stands under the heading, though under another as well: right of the one, left of the other.</summary>
    private const int OwnMargin = 8;

    private const int Never = 1_000_000;

    /// <summary>For each column of the body its heading, how badly they fit, and whether another way is as good; null where none is possible.</summary>
    /// <param name="headings">The headings, from the left.</param>
    /// <param name="slots">The columns.</param>
    /// <param name="apart">Whether a column and the one before it are both filled in some row.</param>
    /// <param name="figures">Whether a column holds figures.</param>
    /// <param name="isFull">True where some row fills every column.</param>
    /// <param name="numbered">For each column the heading that column numbers tell, or null.</param>
    public static (ImmutableArray<int> Heading, int Cost, bool IsDoubtful)? Of(List<HeaderNode> headings, ImmutableArray<ColumnSlot> slots, bool[] apart, bool[] figures, bool isFull, ImmutableArray<int>? numbered)
    {
        if (numbered is { } told) return (told, told.Select((h, s) => Distance(headings[h], slots[s], figures[s])).Sum(), false);
        // A row that fills every column leaves only one way.
        if (headings.Count == slots.Length && isFull) return ([.. Enumerable.Range(0, slots.Length)], headings.Zip(slots, figures).Sum(p => Distance(p.First, p.Second, p.Third)), false);
        var (best, cost) = Solve(headings, slots, apart, figures, -1, -1);
        if (cost >= Never || best.Contains(-1)) return null;
        for (var s = 0; s < slots.Length; s++)
        {
            // Over one heading only there is nothing to doubt; narrow headings one space apart stand over their neighbour's figures.
            var over = headings.Count(h => slots[s].X0 < h.X1 && h.X0 < slots[s].X1);
            var own = slots[s].X0 < headings[best[s]].X1 && headings[best[s]].X0 < slots[s].X1;
            if (own && over == 1) continue;
            if (Solve(headings, slots, apart, figures, s, best[s]).Cost - cost < (own ? OwnMargin : Margin)) return ([.. best], cost, true);
        }

        return ([.. best], cost, false);
    }

    private static (int[] Heading, int Cost) Solve(List<HeaderNode> headings, ImmutableArray<ColumnSlot> slots, bool[] apart, bool[] figures, int slot, int banned)
    {
        // least[h, s]: headings before h and columns before s are done.
        var least = new int[headings.Count + 1, slots.Length + 1];
        var way = new int[headings.Count + 1, slots.Length + 1];
        int[] empty = [.. headings.Select((heading, h) => EmptyColumn + (slots.Any(o => o.X0 < heading.X1 && heading.X0 < o.X1) ? Covering : 0) + (IsBetween(headings, h) ? Between : 0))];
        for (var h = 0; h <= headings.Count; h++)
        {
            for (var s = 0; s <= slots.Length; s++)
            {
                if (h + s == 0) continue;
                var (cost, step) = (Never, 0);
                if (h > 0) Try(least[h - 1, s] + empty[h - 1], 1);
                if (s > 0) Try(least[h, s - 1] + (slot == s - 1 && banned < 0 ? Never : NoHeading), 2);
                if (h > 0 && s > 0 && Match(h - 1, s - 1) is var match)
                {
                    Try(least[h - 1, s - 1] + match, 3);
                    if (s > 1 && !apart[s - 1]) Try(least[h - 1, s - 2] + match + Match(h - 1, s - 2) + OneColumn, 4);
                }

                (least[h, s], way[h, s]) = (Math.Min(cost, Never), step);

                void Try(int value, int by)
                {
                    if (value < cost) (cost, step) = (value, by);
                }
            }
        }

        var result = new int[slots.Length];
        for (var (h, s) = (headings.Count, slots.Length); h + s > 0;)
        {
            switch (way[h, s])
            {
                case 1: h--; break;
                case 2: result[--s] = -1; break;
                case 3: result[--s] = --h; break;
                case 4: result[--s] = --h; result[--s] = h; break;
                default: return (result, Never);
            }
        }

        return (result, least[headings.Count, slots.Length]);

        int Match(int h, int s)
        {
            if (slot == s && banned == h) return Never;
            return Distance(headings[h], slots[s], figures[s]);
        }
    }

    private static bool IsBetween(List<HeaderNode> headings, int at) =>
        at > 0 && at + 1 < headings.Count && headings[at - 1].Top > headings[at].Bottom && headings[at + 1].Top > headings[at].Bottom;

    private static int Distance(HeaderNode heading, ColumnSlot slot, bool isFigure)
    {
        var (before, after) = (Math.Max(0, heading.X0 - slot.X1 + 1), Math.Max(0, slot.X0 - heading.X1 + 1));
        var gap = isFigure ? (before * BeforeHeading) + after : (before + after) * 2;
        return gap + Math.Min(MostOffCentre, Math.Abs(heading.Middle - slot.Middle) / OffCentre);
    }
}
