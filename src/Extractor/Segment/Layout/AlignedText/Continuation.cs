using System.Collections.Immutable;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>
/// Lays the columns of a page without a header over those of the table it goes on with. Pages are aligned each for itself, so only
/// kind and order tell.
/// </summary>
internal static class Continuation
{
    /// <summary>For each column of the page its column in the table; null where more than one way is possible.</summary>
    public static ImmutableArray<int>? Of(ImmutableArray<ColumnKind> table, ImmutableArray<ColumnKind> page)
    {
        if (table.Length == page.Length && table.Zip(page).All(p => p.First == p.Second || p.First == ColumnKind.Empty || p.Second == ColumnKind.Empty))
            return [.. Enumerable.Range(0, table.Length)];
        var to = ImmutableArray.CreateBuilder<int>(page.Length);
        var (figures, own) = (Of(table, ColumnKind.Figure), Of(page, ColumnKind.Figure));
        if (figures.Count != own.Count || own.Count == 0) return null;
        var at = 0;
        for (var c = 0; c < page.Length; c++)
        {
            var next = page[c] == ColumnKind.Figure ? figures[own.IndexOf(c)] : Enumerable.Range(at, table.Length - at).FirstOrDefault(t => table[t] == page[c], -1);
            if (next < at) return null;
            to.Add(next);
            at = next + 1;
        }

        return to.MoveToImmutable();
    }

    private static List<int> Of(ImmutableArray<ColumnKind> kinds, ColumnKind kind) => [.. Enumerable.Range(0, kinds.Length).Where(c => kinds[c] == kind)];
}
