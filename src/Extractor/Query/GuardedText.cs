namespace Extractor.Query;

/// <summary>Takes off again what guards a cell of free text from spreadsheets.</summary>
internal static class GuardedText
{
    // What such a cell may not begin with in a spreadsheet; the writer puts an apostrophe before it.
    private const string Guarded = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The text as it stands in the document.</summary>
    /// <param name="cell">A cell of a column of free text.</param>
    public static string Take(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && Guarded.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;
}
