using System.Text;
using Extractor.Ingest;

namespace Extractor.Overlay;

/// <summary>The letters of a page, each where it stands, whatever font shows them.</summary>
internal static class SvgLetters
{
    /// <summary>Letters drawn at most: more are no page that one reads.</summary>
    private const int Most = 30_000;

    /// <summary>In every font the letters from here on are as wide as high, so that neighbours can be one text.</summary>
    private const char FirstWide = '\u2e80';

    /// <summary>Letters nearer than this share of their size to where the one before ends are neighbours.</summary>
    private const double Near = 0.06;

    /// <summary>Writes them.</summary>
    public static void Write(SvgWriter svg, DrawnPage page)
    {
        svg.Begin("g", ("class", "letters"));
        var letters = page.Letters.AsSpan();
        if (letters.Length > Most) letters = letters[..Most];
        for (var i = 0; i < letters.Length;)
        {
            var first = letters[i];
            svg.Begin("text", ("y", SvgWriter.Number(first.Baseline)), ("font-size", SvgWriter.Number(first.Size)));
            do i = Run(svg, letters, i);
            while (i < letters.Length && IsOfLine(letters[i], first));
            svg.End();
        }

        svg.End();
    }

    /// <summary>Writes neighbours, and gives the index after them.</summary>
    private static int Run(SvgWriter svg, ReadOnlySpan<DrawnLetter> letters, int first)
    {
        var text = new StringBuilder(letters[first].Text);
        var next = first + 1;
        while (next < letters.Length && IsOfLine(letters[next], letters[first]) && IsWide(letters[next - 1]) && IsWide(letters[next]) && IsBeside(letters, first, next)) text.Append(letters[next++].Text);
        svg.Text("tspan", text.ToString(), ("x", SvgWriter.Number(letters[first].Box.X0)));
        return next;
    }

    private static bool IsOfLine(DrawnLetter letter, DrawnLetter first) => letter.Baseline.Equals(first.Baseline) && letter.Size.Equals(first.Size);

    private static bool IsWide(DrawnLetter letter) => letter.Text.Length == 1 && letter.Text[0] >= FirstWide;

    private static bool IsBeside(ReadOnlySpan<DrawnLetter> letters, int first, int next) =>
        Math.Abs(letters[first].Box.X0 + ((next - first) * letters[first].Size) - letters[next].Box.X0) < Near * letters[first].Size;
}
