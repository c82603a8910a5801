using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Extractor.Proof;

/// <summary>
/// Finds how the rows of a list without codes, numbering or indents nest, by their figures alone: every heading stands before its parts and
/// is their sum, and the outermost rows add up to the total. An answer is given only where there is exactly one.
/// </summary>
/// <remarks>
/// A wrong digit in any row breaks the sum over it, and with it the whole: the rows would have to nest in another way that
/// adds up from end to end. docs/proof.md says why these sums may count as witnesses, and what was measured.
/// </remarks>
internal sealed class NestedSums
{
    /// <summary>More steps than that: too many ways are nearly as good, so none is certain.</summary>
    private const int MostSteps = 400_000;

    private readonly decimal[] values;
    private readonly Dictionary<int, Way>[] ends;
    private int steps;

    private NestedSums(decimal[] values)
    {
        this.values = values;
        ends = new Dictionary<int, Way>[values.Length];
    }

    /// <summary>For each figure the index of the one it is a part of (-1 for those right under the total); null where no nesting or several add up.</summary>
    /// <param name="figures">The figures from the top down, without the total and without zeros.</param>
    /// <param name="total">The total of the list.</param>
    public static ImmutableArray<int>? Of(IReadOnlyList<decimal> figures, decimal total)
    {
        if (figures.Count < 2 || total <= 0m || figures.Any(f => f <= 0m)) return null;
        var search = new NestedSums([.. figures]);
        return search.Parents(total);
    }

    private ImmutableArray<int>? Parents(decimal total)
    {
        for (var i = values.Length - 1; i >= 0; i--)
        {
            ends[i] = Under(i + 1, values[i]);
            // a row may have no parts at all
            Add(ends[i], i + 1, new Way(1, null));
            if (steps > MostSteps) return null;
        }

        if (!Under(0, total).TryGetValue(values.Length, out var whole) || whole.Count != 1 || steps > MostSteps) return null;
        var parents = new int[values.Length];
        Fill(parents, -1, whole.Last);
        return ImmutableCollectionsMarshal.AsImmutableArray(parents);
    }

    /// <summary>Every place at which parts that begin at a row and add up to a sum may end, and in how many ways.</summary>
    private Dictionary<int, Way> Under(int first, decimal sum)
    {
        var found = new Dictionary<int, Way>();
        var open = new SortedDictionary<int, Dictionary<decimal, Way>> { [first] = new() { [0m] = new Way(1, null) } };
        while (open.Count > 0 && steps <= MostSteps)
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
                    var next = new Way(Math.Min(2, way.Count * own.Count), new Part(at, own.Last, way.Last));
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

    private static void Fill(int[] parents, int parent, Part? last)
    {
        // depth is bounded by what adds up: a chain of copies may be as long as the list, so no recursion
        var open = new Stack<(int Parent, Part? Last)>([(parent, last)]);
        while (open.TryPop(out var next))
        {
            for (var part = next.Last; part is not null; part = part.Before)
            {
                parents[part.Row] = next.Parent;
                if (part.Inner is not null) open.Push((part.Row, part.Inner));
            }
        }
    }

    /// <summary>How often a place can be reached (2 for more than once), and the last part on one way there.</summary>
    private readonly record struct Way(int Count, Part? Last);

    /// <summary>A part: its row, the last of its own parts, and the part before it.</summary>
    private sealed record Part(int Row, Part? Inner, Part? Before);
}
