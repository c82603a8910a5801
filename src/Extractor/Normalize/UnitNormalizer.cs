using System.Collections.Immutable;
using Extractor.Normalize.Records;
using Extractor.Recognize;

namespace Extractor.Normalize;

/// <summary>Affiliated units → rows of units.csv.</summary>
internal static class UnitNormalizer
{
    /// <summary>Its rows in document order: those of tables, and those that only the narrative names.</summary>
    /// <param name="reading">What the document means.</param>
    public static ImmutableArray<UnitRecord> Read(Reading reading)
    {
        var listed = reading.Tables
            .SelectMany(table => table.Units.Select((unit, index) => new UnitRecord(0, table.Grid.Number, index + 1, null, unit.Name, unit.Code, unit.Kind, "", unit.Place)));
        var named = reading.Units.Select((unit, index) => new UnitRecord(0, null, index + 1, unit.SectionNo, unit.Name, "", unit.Kind, "", unit.Place));
        return [.. listed.Concat(named)
            .OrderBy(unit => (unit.Place.Page ?? 0, unit.Place.Line ?? 0, unit.Place.Box?.Y0 ?? 0d))
            .Select((unit, index) => unit with { UnitNo = index + 1 })];
    }
}
