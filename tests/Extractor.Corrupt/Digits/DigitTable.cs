using System.Globalization;

namespace Extractor.Corrupt.Digits;

/// <summary>Counts fates by the name of a row, and keeps examples.</summary>
/// <param name="shown">The fate of which some examples are kept beside those of verified figures, or empty.</param>
internal sealed class DigitTable(string shown)
{
    private const int MostExamples = 40;

    private readonly SortedDictionary<string, int[]> counts = new(StringComparer.Ordinal);
    private readonly List<(DigitFate Fate, string Text)> examples = [];
    private readonly Lock gate = new();

    /// <summary>Adds one draw.</summary>
    /// <param name="fate">What became of it.</param>
    /// <param name="example">What shows it.</param>
    /// <param name="rows">The rows it is counted in.</param>
    public void Add(DigitFate fate, string example, params IEnumerable<string> rows)
    {
        lock (gate)
        {
            foreach (var row in rows)
            {
                if (!counts.TryGetValue(row, out var fates)) counts[row] = fates = new int[Enum.GetValues<DigitFate>().Length];
                fates[(int)fate]++;
            }

            var isShown = string.Equals(fate.ToString(), shown, StringComparison.OrdinalIgnoreCase) && examples.Count(e => e.Fate == fate) < MostExamples;
            if (fate is DigitFate.Silent or DigitFate.Rounded || isShown) examples.Add((fate, example));
        }
    }

    /// <summary>How many of one row had a fate.</summary>
    public int Count(string row, DigitFate fate) => counts.TryGetValue(row, out var fates) ? fates[(int)fate] : 0;

    /// <summary>The lines of the report: a head, the counts, every example.</summary>
    public IEnumerable<string> Rows() =>
    [
        $"{"",-22}{"draws",7}" + string.Concat(Enum.GetNames<DigitFate>().Select(n => $"{n,14}")),
        .. counts.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key,-22}{r.Value.Sum(),7}") + string.Concat(r.Value.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n,14}")))),
        .. examples.OrderBy(e => e.Fate).ThenBy(e => e.Text, StringComparer.Ordinal).Select(e => $"    {e.Fate}: {e.Text}"),
    ];
}
