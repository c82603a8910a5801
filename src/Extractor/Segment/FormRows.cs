using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Segment;

/// <summary>Tells performance forms from tables of money.</summary>
internal static class FormRows
{
    private const int HeadRows = 12;
    private const int FewestFields = 2;

    /// <summary>True where the rows are a performance form: some of the first begin with a field of its head.</summary>
    /// <param name="rows">The rows of a table.</param>
    /// <param name="forms">The words of forms.</param>
    public static bool AreForm(IEnumerable<ImmutableArray<Cell>> rows, FormCatalogue forms) =>
        rows.Take(HeadRows).Count(r => r.FirstOrDefault(c => c.Text.Length > 0) is { } cell && forms.Field(cell.Text) is not null) >= FewestFields;
}
