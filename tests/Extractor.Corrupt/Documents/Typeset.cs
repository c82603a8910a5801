using System.Collections.Immutable;
using Extractor.Ingest;

namespace Extractor.Corrupt.Documents;

/// <summary>Prints a text in the place of a run of letters.</summary>
internal static class Typeset
{
    /// <summary>Width of a digit or space, and of a point or comma, in font sizes.</summary>
    private const double Digit = 0.5, Point = 0.25;

    /// <summary>A text flush right, in the run's own widths where it has them.</summary>
    /// <param name="run">Upright letters from left to right.</param>
    /// <param name="text">What to print; a space is a gap.</param>
    public static ImmutableArray<DrawnLetter> Run(ImmutableArray<DrawnLetter> run, string text)
    {
        var printed = new List<DrawnLetter>();
        var right = run[^1].Box.X1;
        foreach (var c in text.Reverse())
        {
            var left = right - WidthOf(run, c);
            if (c != ' ') printed.Add(run[^1] with { Text = c.ToString(), Box = run[^1].Box with { X0 = left, X1 = right } });
            right = left;
        }

        printed.Reverse();
        return [.. printed];
    }

    private static double WidthOf(ImmutableArray<DrawnLetter> run, char c)
    {
        foreach (var letter in run)
            if (letter.Text[0] == c || (char.IsAsciiDigit(c) && char.IsAsciiDigit(letter.Text[0]))) return letter.Box.X1 - letter.Box.X0;
        return run[^1].Size * (c is ',' or '.' ? Point : Digit);
    }
}
