using System.Text;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>Letters → lines of text, by their base lines: punctuation of another font has another box, but the same base line.</summary>
internal static class LetterLines
{
    /// <summary>Base lines nearer than this share of the font's size are one.</summary>
    private const double SameLine = 0.5;

    /// <summary>A gap wider than this, in font sizes, parts two Latin words or numbers.</summary>
    private const double WordGap = 0.45;

    /// <summary>A gap wider than this, in font sizes, parts anything: two captions in one line.</summary>
    private const double WideGap = 1.2;

    /// <summary>A line of letters.</summary>
    internal sealed record Line(string Text, Box Box);

    /// <summary>Lines from the top down.</summary>
    public static List<Line> Of(List<DrawnLetter> letters)
    {
        var lines = new List<Line>();
        if (letters.Count == 1) return [new Line(letters[0].Text, letters[0].Box)];
        var sorted = letters.OrderBy(l => l.Baseline).ToList();
        for (var i = 0; i < sorted.Count;)
        {
            var end = i + 1;
            while (end < sorted.Count && sorted[end].Baseline - sorted[i].Baseline <= SameLine * Math.Min(sorted[i].Size, sorted[end].Size)) end++;
            lines.Add(Compose(sorted.GetRange(i, end - i)));
            i = end;
        }

        return lines;
    }

    private static Line Compose(List<DrawnLetter> letters)
    {
        letters.Sort((a, b) => a.Box.X0.CompareTo(b.Box.X0));
        var text = new StringBuilder();
        for (var i = 0; i < letters.Count; i++)
        {
            if (i > 0)
            {
                var gap = (letters[i].Box.X0 - letters[i - 1].Box.X1) / letters[i].Size;
                if (gap > WideGap || (gap > WordGap && IsLatin(letters[i - 1].Text[^1]) && IsLatin(letters[i].Text[0]))) text.Append(' ');
            }

            text.Append(letters[i].Text);
        }

        return new Line(text.ToString(), BoxOf(letters));
    }

    /// <summary>The rectangle around letters.</summary>
    public static Box BoxOf(List<DrawnLetter> letters)
    {
        var box = letters[0].Box;
        foreach (var letter in letters)
            box = new Box(Math.Min(box.X0, letter.Box.X0), Math.Min(box.Y0, letter.Box.Y0), Math.Max(box.X1, letter.Box.X1), Math.Max(box.Y1, letter.Box.Y1));
        return box;
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
}
