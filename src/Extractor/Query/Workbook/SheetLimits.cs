namespace Extractor.Query.Workbook;

/// <summary>What a sheet can hold.</summary>
/// <param name="Rows">Rows, with the headings.</param>
/// <param name="Links">Cells that lead somewhere.</param>
internal readonly record struct SheetLimits(int Rows, int Links)
{
    /// <summary>Those of Excel since 2007.</summary>
    public static SheetLimits Excel { get; } = new(1_048_576, 65_530);
}
