using Extractor.Ingest;
using Extractor.Segment;

namespace Extractor.Fuzz.Checks;

/// <summary>What must hold of every outline: no letter is invented, and the tables are tables.</summary>
internal static class OutlineCheck
{
    /// <summary>A column that nothing names is headed so.</summary>
    private const char NoHeading = '-';

    /// <summary>What does not hold, or null.</summary>
    public static string? Broken(Source source, Outline outline) => Tables(outline) ?? Sections(outline) ?? Letters(source, outline);

    private static string? Tables(Outline outline)
    {
        foreach (var (index, table) in outline.Tables.Index())
        {
            if (table.Number != index + 1) return $"table {table.Number} at place {index + 1}";
            if (table.Rows.Any(r => r.Length != table.Columns)) return $"a row of table {table.Number} has not {table.Columns} cells";
            if (table.HeaderRows < 0 || table.HeaderRows > table.Rows.Length) return $"{table.HeaderRows} rows of header of {table.Rows.Length}";
            if (table.HeaderPaths.Length != table.Columns) return $"{table.HeaderPaths.Length} paths of {table.Columns} columns";
            if (table.SectionNo is { } section && (section < 1 || section > outline.Sections.Length)) return $"table {table.Number} in section {section}";
        }

        return null;
    }

    private static string? Sections(Outline outline)
    {
        foreach (var (index, section) in outline.Sections.Index())
        {
            if (section.Number != index + 1) return $"section {section.Number} at place {index + 1}";
            if (section.Parent is { } parent && (parent < 1 || parent >= section.Number)) return $"section {section.Number} under {parent}";
        }

        return null;
    }

    private static string? Letters(Source source, Outline outline)
    {
        var printed = source.Drawn.IsEmpty ? Count(source.Lines.Select(l => l.Text)) : Count(source.Drawn.SelectMany(p => p.Letters).Select(l => l.Text));
        var lines = Count(outline.Lines.Select(l => l.Text));
        if (Invented(printed, lines) is { } line) return $"letters of lines are invented\n{line}";
        var cells = Count(outline.Tables.SelectMany(t => t.Rows).SelectMany(r => r).Select(c => c.Text));
        if (Invented(printed, cells) is { } cell) return $"letters of tables are invented\n{cell}";
        var text = Count(outline.Sections.SelectMany(s => s.Paragraphs.Select(p => p.Text).Append(s.Heading).Append(s.PrintedNumber)));
        if (Invented(printed, text) is { } letter) return $"letters of sections are invented\n{letter}";
        if (source.Drawn.IsEmpty) return null;
        return Invented(lines, printed) is { } lost ? $"letters of pages are lost\n{lost}" : null;
    }

    private static string? Invented(Dictionary<char, int> printed, Dictionary<char, int> read)
    {
        foreach (var (letter, count) in read)
            if (letter != NoHeading && count > printed.GetValueOrDefault(letter)) return $"U+{(int)letter:X4} {count} times for {printed.GetValueOrDefault(letter)}";
        return null;
    }

    private static Dictionary<char, int> Count(IEnumerable<string> texts)
    {
        var counts = new Dictionary<char, int>();
        foreach (var text in texts)
            foreach (var letter in text)
                if (!char.IsWhiteSpace(letter)) counts[letter] = counts.GetValueOrDefault(letter) + 1;
        return counts;
    }
}
