using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize.Units;

/// <summary>Reads a table of affiliated units.</summary>
internal static class UnitTable
{
    /// <summary>Its units, in order; none where no column holds names.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="columns">What headings mean.</param>
    public static ImmutableArray<UnitReading> Read(TableGrid grid, ColumnCatalogue columns)
    {
        var name = Column(grid, heading => columns.Role(heading) == "unit_label");
        if (name < 0) return [];
        var code = Column(grid, heading => columns.Role(heading) == "unit_code");
        var kind = Column(grid, heading => UnitWords.KindColumn.IsMatch(LabelText.Compact(heading)));
        return [.. grid.Rows.Skip(grid.HeaderRows)
            .Select(row => (Row: row, Name: LabelText.Compact(row[name].Text)))
            .Where(unit => unit.Name.Length > 0 && !UnitWords.NoRow.IsMatch(unit.Name))
            .Select(unit => new UnitReading(
                unit.Name, code < 0 ? "" : unit.Row[code].Text, kind < 0 ? UnitName.KindOf(unit.Name) : LabelText.Compact(unit.Row[kind].Text), unit.Row[name].Place))];
    }

    private static int Column(TableGrid grid, Func<string, bool> isIt) =>
        Enumerable.Range(0, grid.Columns).FirstOrDefault(column => grid.HeaderPaths[column].Any(isIt), -1);
}
