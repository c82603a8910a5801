using System.Globalization;
using Extractor.Ingest;

namespace Extractor.Segment.Layout;

/// <summary>Letters → fragments and their lines. Work grows with the number of letters (after sorting), not with its square.</summary>
internal static class FragmentReader
{
    /// <summary>Base lines nearer than this share of the font's size are one; a superscript stands higher.</summary>
    private const double SameLine = 0.25;

    /// <summary>A gap between words is at most this wide in font sizes unless the line is stretched; a wider one parts cells.</summary>
    private const double CellGap = 0.62;

    /// <summary>Where a line's words stand wider apart (justified text), a gap between cells is this many times theirs.</summary>
    private const double Outstanding = 2.0;

    /// <summary>The widest gap between the words of a stretched line, in font sizes: what is wider in every place are columns.</summary>
    private const double StretchedSpace = 0.45;

    /// <summary>A gap this wide in font sizes parts two numbers, which have no words' spaces between them; within one it is narrower.</summary>
    private const double FigureGap = 0.4;

    /// <summary>A run of this many dots leads from a label to its figure.</summary>
    private const int Leader = 4;

    /// <summary>Lines from the top down.</summary>
    public static List<FragmentLine> Lines(List<DrawnLetter> letters)
    {
        var fragments = new List<Fragment>();
        foreach (var line in Group(letters, l => l.Baseline, l => l.Size)) Split(line, fragments);
        return Regroup(ScriptJoiner.Join(fragments));
    }

    /// <summary>Fragments → lines by their base lines.</summary>
    public static List<FragmentLine> Regroup(IEnumerable<Fragment> fragments) =>
        [.. Group(fragments.ToList(), f => f.Baseline, f => f.Size).Select(g => new FragmentLine([.. g.OrderBy(f => f.Box.X0)]))];

    private static IEnumerable<List<T>> Group<T>(List<T> items, Func<T, double> baseline, Func<T, double> size)
    {
        var sorted = items.OrderBy(baseline).ToList();
        for (var i = 0; i < sorted.Count;)
        {
            var end = i + 1;
            while (end < sorted.Count && baseline(sorted[end]) - baseline(sorted[i]) <= SameLine * Math.Min(size(sorted[i]), size(sorted[end]))) end++;
            yield return sorted.GetRange(i, end - i);
            i = end;
        }
    }

    private static void Split(List<DrawnLetter> line, List<Fragment> fragments)
    {
        line.Sort((a, b) => a.Box.X0.CompareTo(b.Box.X0));
        var gaps = Enumerable.Range(1, line.Count - 1).Select(i => (line[i].Box.X0 - line[i - 1].Box.X1) / Math.Max(line[i].Size, line[i - 1].Size)).ToList();
        var spaces = gaps.Where(g => g > LetterLines.LetterGap).Order().ToList();
        var space = spaces.Count == 0 ? 0 : Math.Min(spaces[spaces.Count / 4], StretchedSpace);
        var widest = Math.Max(CellGap, Outstanding * space);
        var (start, dots) = (0, 0);
        for (var i = 1; i <= line.Count; i++)
        {
            dots = line[i - 1].Text is "." or "…" ? dots + 1 : 0;
            if (i < line.Count && i - 1 == start && IsCurrency(line[start].Text) && char.IsAsciiDigit(line[i].Text[0])) continue;
            if (i < line.Count && gaps[i - 1] <= (AreFigures(line[i - 1], line[i]) ? Math.Min(widest, Math.Max(FigureGap, 1.5 * space)) : widest) && !(dots >= Leader && line[i].Text is not ("." or "…"))) continue;
            var letters = line.GetRange(start, i - start);
            fragments.Add(new Fragment(letters, letters.Average(l => l.Baseline)));
            start = i;
        }
    }

    /// <summary>A sign set at the left of its column belongs to the figure at the right.</summary>
    private static bool IsCurrency(string text) => char.GetUnicodeCategory(text[0]) == UnicodeCategory.CurrencySymbol;

    private static bool AreFigures(DrawnLetter left, DrawnLetter right) =>
        (char.IsAsciiDigit(left.Text[^1]) || left.Text[^1] is '%' or ')') && (char.IsAsciiDigit(right.Text[0]) || right.Text[0] is '$' or '€' or '-' or '(');
}
