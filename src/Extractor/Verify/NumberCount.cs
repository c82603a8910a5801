using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Recognize;
using Extractor.Values;

namespace Extractor.Verify;

/// <summary>
/// No number of money is lost in silence: every cell or word that is a figure or looks like one (decimals or thousands separators) is an amount, a field or
/// indicator of a form, a cell of a table that a problem names, stands in a sentence, or is itself named by a problem.
/// </summary>
/// <param name="Seen">Such cells and words.</param>
/// <param name="Accounted">How many of them are accounted for.</param>
/// <param name="Problems">One for each that is not.</param>
internal sealed record NumberCount(int Seen, int Accounted, ImmutableArray<Problem> Problems)
{
    /// <summary>Counts over all tables of a document.</summary>
    public static NumberCount Of(Reading reading)
    {
        var seen = 0;
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var table in reading.Tables)
        {
            var taken = table.Money?.Figures.Select(f => f.Place).ToHashSet() ?? [];
            var comparisons = table.Columns.Where(c => c.Role is ColumnRole.Comparison or ColumnRole.Remark).Select(c => c.Index).ToHashSet();
            foreach (var (line, row) in table.Grid.Rows.Index())
            {
                if (table.Money?.ComparedLines.Contains(line) == true) continue;
                for (var c = 0; c < row.Length; c++)
                {
                    var isFigure = taken.Contains(row[c].Place);
                    if (!isFigure && !LooksLikeMoney(row[c].Text)) continue;
                    seen++;
                    if (isFigure || table.Type?.Kind != TableKind.Money || table.Unit is null || comparisons.Contains(c)) continue;
                    problems.Add(Problem.Of("number_unplaced", Severity.Warning, row[c].Place, row[c].Text, table.TypeName));
                }
            }
        }

        var loose = LooseFigures.Of(reading);
        return new NumberCount(seen + loose.Seen, seen - problems.Count + loose.Accounted, [.. problems, .. loose.Problems]);
    }

    /// <summary>True for a number with decimals or thousands separators.</summary>
    public static bool LooksLikeMoney(string text) =>
        PrintedNumber.TryParse(text, out var number) && (number.Decimals > 0 || text.Contains(',', StringComparison.Ordinal));
}
