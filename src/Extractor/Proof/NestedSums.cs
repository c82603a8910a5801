using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Extractor.Proof;

/// <summary>
/// Finds how the rows of a list without codes, numbering or indents nest, by their figures alone: every heading stands before its parts and
/// is their sum, and the outermost rows add up to the total. An answer is given only where there is exactly one; what lies open under one
/// heading (equal figures in a row) is left open there, and settled elsewhere.
/// </summary>
/// <remarks>
/// A wrong digit in any row breaks the sum over it, and with it the whole: the rows would have to nest in another way that
/// adds up from end to end. docs/proof.md says why these sums may count as witnesses, and what was measured.
/// </remarks>
internal sealed class NestedSums
{
    /// <summary>More steps than that: too many ways are nearly as good, so none is certain.</summary>
    private const int MostSteps = 2_000_000;

    /// <summary>The same for each row: a list of a hundred rows has a hundredth of a long one's ways.</summary>
    private const int MostStepsARow = 4_000;

    private readonly long[] values;
    private readonly Dictionary<int, Way>[] ends;
    private readonly int most;
    private int steps;

    private NestedSums(long[] values)
    {
        this.values = values;
        ends = new Dictionary<int, Way>[values.Length];
        most = Math.Min(MostSteps, values.Length * MostStepsARow);
    }

    /// <summary>What each figure is a part of; null where no nesting, or more than one of the outermost rows, adds up to the total.</summary>
    /// <param name="figures">The figures from the top down, without the total and without zeros.</param>
    /// <param name="total">The total of the list.</param>
    public static ImmutableArray<NestedRow>? Of(IReadOnlyList<decimal> figures, decimal total)
    {
        if (figures.Count < 2 || total <= 0m || figures.Any(f => f <= 0m)) return null;
        // Whole numbers of the finest digit are as exact as decimals, and much faster to look up.
        var factor = (decimal)Math.Pow(10, figures.Append(total).Max(f => f.Scale));
        return total < long.MaxValue / 2m / factor && figures.All(f => f <= total) ? new NestedSums([.. figures.Select(f => (long)(f * factor))]).Parents((long)(total * factor)) : null;
    }

    private ImmutableArray<NestedRow>? Parents(long total)
    {
        for (var i = values.Length - 1; i >= 0; i--)
        {
            ends[i] = Under(i + 1, values[i]);
            // a row may have no parts at all
            ends[i].Add(i + 1, new Way(1, null));
            if (steps > most) return null;
        }

        if (!Under(0, total).TryGetValue(values.Length, out var whole) || whole.Count != 1 || steps > most) return null;
        var parents = new NestedRow[values.Length];
        Fill(parents, whole.Last);
        return ImmutableCollectionsMarshal.AsImmutableArray(parents);
    }

    /// <summary>Every place at which parts that begin at a row and add up to a sum may end, and in how many ways.</summary>
    private Dictionary<int, Way> Under(int first, long sum)
    {
        var found = new Dictionary<int, Way>();
        var open = new SortedDictionary<int, Dictionary<long, Way>> { [first] = new() { [0] = new Way(1, null) } };
        while (open.Count > 0 && steps <= most)
        {
            var (at, sums) = open.First();
            open.Remove(at);
            if (at == values.Length) continue;
            foreach (var (before, way) in sums)
            {
                var after = before + values[at];
                if (after > sum) continue;
                foreach (var (end, own) in ends[at])
                {
                    steps++;
                    var next = new Way(way.Count, new Part(at, end, own, way.Last));
                    if (after == sum) Add(found, end, next);
                    else if (open.TryGetValue(end, out var later)) Add(later, after, next);
                    else open[end] = new() { [after] = next };
                }
            }
        }

        return found;
    }

    private static void Add<TKey>(Dictionary<TKey, Way> ways, TKey at, Way way)
        where TKey : notnull =>
        ways[at] = ways.TryGetValue(at, out var other) ? other with { Count = 2 } : way;

    /// <summary>Walks down from the outermost rows. A chain of copies may be as deep as the list is long, so there is no recursion.</summary>
    private static void Fill(NestedRow[] parents, Part? outermost)
    {
        var open = new Stack<(int? Parent, Part? Last)>([(null, outermost)]);
        while (open.TryPop(out var next))
        {
            for (var part = next.Last; part is not null; part = part.Before)
            {
                parents[part.Row] = new NestedRow(next.Parent, true);
                if (part.Own.Count == 1) open.Push((part.Row, part.Own.Last));
                else for (var row = part.Row + 1; row < part.End; row++) parents[row] = new NestedRow(part.Row, false);
            }
        }
    }

    /// <summary>In how many ways a place can be reached (2 for more than one), and the last part on one of them.</summary>
    private readonly record struct Way(int Count, Part? Last);

    /// <summary>A part: its row, where it ends, how its own parts add up, and the part before it.</summary>
    private sealed record Part(int Row, int End, Way Own, Part? Before);
}

/// <summary>What a row is a part of.</summary>
/// <param name="Parent">The index of the heading, or null for an outermost row.</param>
/// <param name="IsCertain">False where the row is somewhere under that heading, and nothing tells how deep.</param>
internal readonly record struct NestedRow(int? Parent, bool IsCertain);
