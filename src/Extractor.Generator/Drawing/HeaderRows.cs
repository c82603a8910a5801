using System.Collections.Immutable;

namespace Extractor.Generator.Drawing;

/// <summary>Flattens a header tree to rows: a heading stands in its first cell, the rest of its span is empty.</summary>
internal static class HeaderRows
{
    /// <summary>The rows over the figure columns.</summary>
    /// <param name="columns">The columns; none has more headings than <paramref name="height"/>.</param>
    /// <param name="height">Number of rows.</param>
    public static ImmutableArray<ImmutableArray<string>> Of(ImmutableArray<Column> columns, int height) =>
    [
        .. Enumerable.Range(0, height).Select(storey =>
            columns.Select((column, index) => Heading(columns, index, storey)).ToImmutableArray()),
    ];

    private static string Heading(ImmutableArray<Column> columns, int index, int storey)
    {
        var path = columns[index].Path;
        if (storey >= path.Length) return "";
        var isOwn = storey == path.Length - 1;
        var isContinued = !isOwn && index > 0 && columns[index - 1].Path is var before && before.Length > storey + 1
            && before.AsSpan(0, storey + 1).SequenceEqual(path.AsSpan(0, storey + 1));
        return isContinued ? "" : path[storey];
    }
}
