using System.Collections.Immutable;
using Extractor.Batch;

namespace Extractor.Cli.Commands;

/// <summary>What each document is called in the output of <c>tables</c>.</summary>
internal static class TableNames
{
    /// <summary>
    /// Every file (two of the same bytes are two here) with its name: the file's own, or its path below the folder that was named;
    /// the whole path where that would call two files alike.
    /// </summary>
    /// <param name="items">The files.</param>
    /// <param name="given">The paths the user named.</param>
    public static IEnumerable<(string Path, string Name, WorkItem Item)> Of(ImmutableArray<WorkItem> items, IReadOnlyList<string> given)
    {
        var named = items.SelectMany(item => item.AlsoAt.Prepend(item.Path).Select(path => (Path: path, Name: Short(path, given), Item: item))).ToList();
        var shared = named.GroupBy(n => n.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return named.Select(n => shared.Contains(n.Name) ? n with { Name = n.Path } : n);
    }

    private static string Short(string path, IReadOnlyList<string> given)
    {
        var folder = given.Select(g => g.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/') + "/").FirstOrDefault(g => path.StartsWith(g, StringComparison.Ordinal));
        return folder is null ? Path.GetFileName(path) : path[folder.Length..].TrimStart('/');
    }
}
