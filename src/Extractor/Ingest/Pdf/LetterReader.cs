using System.Collections.Immutable;
using Extractor.Values;
using UglyToad.PdfPig.Content;

namespace Extractor.Ingest.Pdf;

/// <summary>Letters of one page in coordinates of what is visible; letters outside it, and letters drawn twice, left out.</summary>
internal static class LetterReader
{
    /// <summary>Letters nearer than this are at one place whatever their size, points.</summary>
    private const double LeastStep = 0.3;

    /// <summary>Reads the letters of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="outside">How many letters stand beyond the page's visible part.</param>
    public static ImmutableArray<DrawnLetter> Read(Page page, out int outside)
    {
        outside = 0;
        var frame = PageFrame.Of(page);
        var letters = ImmutableArray.CreateBuilder<DrawnLetter>(page.Letters.Count);
        var drawn = new HashSet<(string, int, int, int)>();
        foreach (var letter in page.Letters)
        {
            var text = LetterText.Clean(letter.Value);
            if (string.IsNullOrWhiteSpace(text)) continue;
            var read = Place(letter, text, frame);
            var (x, y) = ((read.Box.X0 + read.Box.X1) / 2, (read.Box.Y0 + read.Box.Y1) / 2);
            if (x < 0 || y < 0 || x > frame.Width || y > frame.Height)
            {
                outside++;
                continue;
            }

            if (IsOverprint(drawn, text, read)) continue;
            letters.Add(read);
        }

        return letters.ToImmutable();
    }

    private static DrawnLetter Place(Letter letter, string text, PageFrame frame)
    {
        var glyph = letter.BoundingBox;
        var size = letter.PointSize > 0 ? letter.PointSize : Math.Max(glyph.Height, 1);
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        if (letter.TextOrientation is TextOrientation.Horizontal && Math.Abs(end.X - start.X) > 0.1)
        {
            var baseline = frame.Top - start.Y;
            return new DrawnLetter(text, new Box(Math.Min(start.X, end.X) - frame.Left, baseline - (size * 0.86), Math.Max(start.X, end.X) - frame.Left, baseline + (size * 0.14)), baseline, size);
        }

        var xs = (Min: Math.Min(glyph.Left, glyph.Right) - frame.Left, Max: Math.Max(glyph.Left, glyph.Right) - frame.Left);
        var ys = (Min: frame.Top - Math.Max(glyph.Top, glyph.Bottom), Max: frame.Top - Math.Min(glyph.Top, glyph.Bottom));
        return new DrawnLetter(text, new Box(xs.Min, ys.Min, Math.Max(xs.Max, xs.Min + 0.1), ys.Max), ys.Max, size);
    }

    /// <summary>
    /// Bold made by drawing a letter again a hair's breadth beside it: the same letter within a fifth of its size, and within a part of
    /// its own width, since a narrow letter may stand twice (<c>ll</c>).
    /// </summary>
    private static bool IsOverprint(HashSet<(string, int, int, int)> drawn, string text, DrawnLetter letter)
    {
        var step = Math.Max(Math.Min(letter.Size / 5, (letter.Box.X1 - letter.Box.X0) / 3), LeastStep);
        var size = (int)Math.Round(letter.Size * 10);
        var (column, row) = ((int)Math.Round(letter.Box.X0 / step), (int)Math.Round(letter.Baseline / step));
        for (var dx = -1; dx <= 1; dx++)
            for (var dy = -1; dy <= 1; dy++)
                if (drawn.Contains((text, size, column + dx, row + dy))) return true;
        drawn.Add((text, size, column, row));
        return false;
    }
}
