using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>Tables without a drawn grid: horizontal lines at most, or none. Columns are seen by white space, rows by base lines.</summary>
internal static class TextTableFinder
{
    /// <summary>Lines further apart than this, in font sizes, belong to different blocks, where the block's own rows are not as wide.</summary>
    private const double BlockGap = 2.6;

    /// <summary>A gap this many times the block's usual distance of lines ends it.</summary>
    private const double Unusual = 1.7;

    /// <summary>Lines of a block that tell its usual distance: enough to know, few enough for pages of any length.</summary>
    private const int Recent = 25;

    /// <summary>Finds the tables among letters that stand in no drawn grid.</summary>
    /// <param name="letters">The letters.</param>
    /// <param name="rulings">The page's lines.</param>
    public static IEnumerable<LayoutGrid> Of(List<DrawnLetter> letters, IReadOnlyList<Ruling> rulings)
    {
        if (letters.Count == 0) yield break;
        var lines = FragmentReader.Lines(letters);
        var prose = ProseFinder.Of(lines);
        var across = rulings.Where(r => r.IsHorizontal).OrderBy(r => r.At).ToList();
        foreach (var block in Blocks(lines, prose, across).SelectMany(TitleSplitter.Split))
        {
            var rules = RuleSet.Of(across, block);
            var inner = rules.Trim(block);
            if (inner.Count < 2) continue;
            var columns = ColumnFinder.Of(inner);
            if (columns.Length < 2) continue;
            inner = new FragmentSplitter(columns, inner).Split();
            var rows = new RowFinder(columns, rules.Heights).Of(inner);
            if (rules.Heights.Length < 2) TableEnds.Trim(columns, rows, block);
            if (TableJudge.IsTable(columns, rows, rules.Heights.Length)) yield return TextTable.Grid(columns, rows);
        }
    }

    /// <summary>Runs of lines close to each other, without prose between them.</summary>
    private static IEnumerable<List<FragmentLine>> Blocks(List<FragmentLine> lines, HashSet<Fragment> prose, List<Ruling> across)
    {
        var block = new List<FragmentLine>();
        var barrier = new List<Box>();
        foreach (var line in lines)
        {
            barrier.AddRange(line.Fragments.Where(prose.Contains).Select(f => f.Box));
            var free = line.Fragments.Where(f => !prose.Contains(f)).ToImmutableArray();
            if (free.IsEmpty) continue;
            var next = new FragmentLine(free);
            if (block.Count > 0 && (IsFar(block, next, across) || barrier.Any(b => b.X0 < Math.Max(next.Right, block[^1].Right) && b.X1 > Math.Min(next.Left, block[^1].Left))))
            {
                yield return block;
                block = [];
            }

            barrier.Clear();
            block.Add(next);
        }

        yield return block;
    }

    private static bool IsFar(List<FragmentLine> block, FragmentLine next, List<Ruling> across)
    {
        var last = block[^1];
        var pitch = (next.Baseline - last.Baseline) / Math.Max(last.Size, next.Size);
        var usual = Enumerable.Range(Math.Max(1, block.Count - Recent), Math.Min(block.Count - 1, Recent)).Select(i => (block[i].Baseline - block[i - 1].Baseline) / block[i].Size).Order().ToList();
        var limit = Math.Max(BlockGap, usual.Count == 0 ? 0 : Unusual * usual[usual.Count / 2]);
        if (across.Any(r => r.At > last.Baseline && r.At < next.Baseline && r.From < next.Right && r.To > next.Left)) limit *= Unusual;
        return pitch > limit;
    }
}
