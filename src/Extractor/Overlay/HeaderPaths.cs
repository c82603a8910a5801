using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Overlay;

/// <summary>The headings over each place of a table.</summary>
internal sealed class HeaderPaths
{
    /// <summary>What parts the headings of a path.</summary>
    public const string Separator = " \u203a ";

    private readonly Dictionary<Place, string> paths = [];

    /// <summary>Reads them from a grid.</summary>
    public HeaderPaths(TableGrid grid)
    {
        var columns = grid.HeaderPaths.Select(path => string.Join(Separator, path)).ToList();
        foreach (var row in grid.Rows.Skip(grid.HeaderRows))
        {
            for (var column = 0; column < row.Length && column < columns.Count; column++) paths.TryAdd(row[column].Place, columns[column]);
        }
    }

    /// <summary>The headings over a place from the top down; empty where none are known.</summary>
    public string Over(Place place) => paths.GetValueOrDefault(place, "");
}
