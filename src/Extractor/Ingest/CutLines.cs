using System.Globalization;
using Extractor.Values;

namespace Extractor.Ingest;

/// <summary>Applies the bounds of a line and tells what was cut off, the first lines one by one and the others in one sentence.</summary>
internal sealed class CutLines(IngestLimits limits)
{
    private readonly List<Problem> problems = [];
    private int cut;

    /// <summary>What was cut off, in the order of the lines.</summary>
    public IReadOnlyList<Problem> Problems =>
        cut <= limits.CutLinesTold
            ? problems
            : [.. problems, Problem.Of("more_lines_cut", Severity.Warning, null, Print(cut - limits.CutLinesTold))];

    /// <summary>Cuts a line as it stands in the file, never between the two halves of a character.</summary>
    public ReadOnlySpan<char> CutLength(ReadOnlySpan<char> line, Place place)
    {
        if (line.Length <= limits.LineCharacters) return line;
        Tell("line_too_long", place, limits.LineCharacters);
        int end = limits.LineCharacters;
        if (end > 0 && char.IsHighSurrogate(line[end - 1])) end--;
        return line[..end];
    }

    /// <summary>Drops the cells of a line beyond the bound.</summary>
    public ReadOnlySpan<char> CutCells(ReadOnlySpan<char> line, Place place)
    {
        if (line.Count('\t') < limits.LineCells) return line;
        Tell("too_many_cells", place, limits.LineCells);
        int end = -1;
        for (int cell = 0; cell < limits.LineCells; cell++) end += 1 + line[(end + 1)..].IndexOf('\t');
        return line[..end];
    }

    private void Tell(string code, Place place, int limit)
    {
        cut++;
        if (cut <= limits.CutLinesTold) problems.Add(Problem.Of(code, Severity.Warning, place, Print(limit)));
    }

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
