using System.Globalization;
using Extractor.Values;

namespace Extractor.Ingest;

/// <summary>What all lines of a workbook or a document of Word may take together; the one that goes beyond it is not read, nor is anything after it.</summary>
internal sealed class LineBudget(IngestLimits limits)
{
    private long lines, cells, letters;

    /// <summary>True once something went beyond it.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Counts a line.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="filled">Its cells up to the last one that holds something.</param>
    /// <param name="length">The letters of its cells.</param>
    /// <returns>The problem where it goes beyond the bounds, else null.</returns>
    public Problem? Take(Place place, int filled, int length)
    {
        (lines, cells, letters) = (lines + 1, cells + filled, letters + length);
        var problem = lines > limits.Lines ? Tell("too_many_lines", limits.Lines)
            : cells > limits.Cells ? Tell("too_many_cells_in_all", limits.Cells)
            : letters > limits.Letters ? Tell("too_many_letters", limits.Letters)
            : null;
        IsSpent |= problem is not null;
        return problem;

        Problem Tell(string code, int limit) =>
            Problem.Of(code, Severity.Error, place, limit.ToString(CultureInfo.InvariantCulture), (place.Page ?? 1).ToString(CultureInfo.InvariantCulture));
    }
}
