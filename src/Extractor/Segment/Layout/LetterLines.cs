using System.Collections.Immutable;
using System.Text;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>Letters → lines of text, by their base lines: punctuation of another font has another box, but the same base line.</summary>
internal static class LetterLines
{
    /// <summary>Base lines nearer than this share of the font's size are one.</summary>
    private const double SameLine = 0.5;

    /// <summary>A gap wider than this, in font sizes, parts two Latin words: the narrowest space of a justified line is as wide.</summary>
    public const double LetterGap = 0.17;

    /// <summary>A gap wider than this, in font sizes, parts two numbers: digits are often spread by more than letters are.</summary>
    private const double NumberGap = 0.45;

    /// <summary>A gap wider than this, in font sizes, parts anything: two captions in one line.</summary>
    private const double WideGap = 1.2;

    /// <summary>A line of letters.</summary>
    /// <param name="Text">What it reads.</param>
    /// <param name="Box">Its rectangle.</param>
    /// <param name="Pieces">Its unbroken pieces, each from its left to its right end.</param>
    internal sealed record Line(string Text, Box Box, ImmutableArray<(double From, double To)> Pieces)
    {
        /// <summary>True where two pieces stand further apart than words do.</summary>
        public bool HasWideGap => Enumerable.Range(1, Pieces.Length - 1).Any(i => Pieces[i].From - Pieces[i - 1].To > WideGap * (Box.Y1 - Box.Y0));
    }

    /// <summary>Lines from the top down.</summary>
    public static List<Line> Of(List<DrawnLetter> letters)
    {
        var lines = new List<Line>();
        if (letters.Count == 1) return [new Line(letters[0].Text, letters[0].Box, [(letters[0].Box.X0, letters[0].Box.X1)])];
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

    /// <summary>One line of letters, whatever their base lines.</summary>
    public static Line Compose(List<DrawnLetter> letters)
    {
        letters.Sort((a, b) => a.Box.X0.CompareTo(b.Box.X0));
        var text = new StringBuilder();
        var pieces = ImmutableArray.CreateBuilder<(double, double)>();
        for (int i = 0, first = 0; i < letters.Count; i++)
        {
            if (i > 0)
            {
                var gap = (letters[i].Box.X0 - letters[i - 1].Box.X1) / letters[i].Size;
                if (gap > Widest(letters[i - 1].Text[^1], letters[i].Text[0])) text.Append(' ');
                if (gap > LetterGap) first = Piece(first, i);
            }

            text.Append(letters[i].Text);
            if (i == letters.Count - 1) Piece(first, i + 1);
        }

        return new Line(text.ToString(), BoxOf(letters), pieces.ToImmutable());
        int Piece(int from, int end)
        {
            pieces.Add((letters[from].Box.X0, letters.GetRange(from, end - from).Max(l => l.Box.X1)));
            return end;
        }
    }

    /// <summary>The rectangle around letters.</summary>
    public static Box BoxOf(List<DrawnLetter> letters)
    {
        var box = letters[0].Box;
        foreach (var letter in letters)
            box = new Box(Math.Min(box.X0, letter.Box.X0), Math.Min(box.Y0, letter.Box.Y0), Math.Max(box.X1, letter.Box.X1), Math.Max(box.Y1, letter.Box.Y1));
        return box;
    }

    /// <summary>The widest gap, in font sizes, that does not part two characters.</summary>
    private static double Widest(char left, char right) =>
        !IsWestern(left) || !IsWestern(right) || (IsShared(left) && !char.IsLetter(right)) || (IsShared(right) && !char.IsLetter(left)) ? WideGap
        : !IsOfNumber(left) || !IsOfNumber(right) ? LetterGap
        : char.IsAsciiDigit(left) && char.IsAsciiDigit(right) ? NumberGap
        : WideGap;

    /// <summary>Quotation marks, dashes and the like, which Chinese prints too, without spaces: only beside a letter are they Western.</summary>
    private static bool IsShared(char c) => c is >= '\u2000' and < '\u2e80';

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '+' or '%' or '(' or ')' or '=' or '<' or '>';

    /// <summary>True for what is printed with spaces between words: Latin, Greek, Cyrillic and their punctuation.</summary>
    public static bool IsWestern(char c) => c < '\u2e80';
}
