using System.Globalization;

namespace Extractor.Values;

/// <summary>Where something stands in its source: a page and box of a drawn document, or a line and cell of a text.</summary>
/// <param name="Page">Page from 1, or null where the source has no pages.</param>
/// <param name="Box">Rectangle on that page, or null in a text.</param>
/// <param name="Line">Line of the text from 1, or null in a drawn document.</param>
/// <param name="Column">Tab-separated cell of that line from 1, or null for the whole line.</param>
public sealed record Place(int? Page, Box? Box, int? Line, int? Column)
{
    /// <summary>True where this place comes after another in reading order: by page and line in a text or workbook, by page and then from the top down on pages.</summary>
    /// <param name="other">A place in the same document.</param>
    public bool IsAfter(Place other) =>
        Line is { } line && other.Line is { } theirs
            ? (Page ?? 0, line).CompareTo((other.Page ?? 0, theirs)) > 0
            : (Page ?? 0, Box?.Y0 ?? 0d).CompareTo((other.Page ?? 0, other.Box?.Y0 ?? 0d)) > 0;

    /// <summary>The place of a whole line of text.</summary>
    /// <param name="line">Line from 1.</param>
    /// <param name="page">Page from 1, where the text has form feeds.</param>
    public static Place OfLine(int line, int? page = null) => new(page, null, line, null);

    /// <summary>The place of one tab-separated cell of a text.</summary>
    /// <param name="line">Line from 1.</param>
    /// <param name="column">Cell from 1.</param>
    /// <param name="page">Page from 1, where the text has form feeds.</param>
    public static Place OfCell(int line, int column, int? page = null) => new(page, null, line, column);

    /// <summary>A short form for people and for the column <c>place</c>: <c>page 3, line 12, column 2</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string>(3);
        if (Page is { } page) parts.Add(string.Create(CultureInfo.InvariantCulture, $"page {page}"));
        if (Line is { } line) parts.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}"));
        if (Column is { } column) parts.Add(string.Create(CultureInfo.InvariantCulture, $"column {column}"));
        return string.Join(", ", parts);
    }
}
