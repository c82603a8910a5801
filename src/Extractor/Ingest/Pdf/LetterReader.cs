using System.Collections.Immutable;
using Extractor.Values;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Extractor.Ingest.Pdf;

/// <summary>The letters a reader of a page sees.</summary>
/// <param name="Letters">They.</param>
/// <param name="Outside">How many more stand beyond the page's visible part.</param>
/// <param name="Invisible">How many more are printed invisibly among them.</param>
/// <param name="IsHiddenLayer">True where the page's text is an invisible layer, as text recognition lays it over a scan.</param>
internal sealed record PageLetters(ImmutableArray<DrawnLetter> Letters, int Outside, int Invisible, bool IsHiddenLayer);

/// <summary>Letters of one page in coordinates of what is visible; letters outside it, and letters drawn twice, left out.</summary>
/// <remarks>PdfPig gives them as the page is seen: turned by its rotation, counted from the lower left corner of its crop box.</remarks>
internal static class LetterReader
{
    /// <summary>Invisible letters that are this many times the visible ones are the page's text; fewer are something a reader isn't meant to see.</summary>
    private const int Layer = 2;

    /// <summary>Letters nearer than this are at one place whatever their size, points.</summary>
    private const double LeastReach = 0.3;

    /// <summary>Step of the grid that drawn letters are looked up in, points: no bold is made by a wider shift.</summary>
    private const double Step = 2.0;

    /// <summary>Reads the letters of a page.</summary>
    /// <param name="page">The page.</param>
    public static PageLetters Read(Page page)
    {
        var (outside, hidden) = (0, 0);
        foreach (var letter in page.Letters)
            if (IsInvisible(letter)) hidden++;
        var isLayer = hidden > Layer * (page.Letters.Count - hidden);
        var letters = ImmutableArray.CreateBuilder<DrawnLetter>(page.Letters.Count);
        var drawn = new Dictionary<(string, int, int), List<(double X, double Y)>>();
        foreach (var letter in page.Letters)
        {
            if (!isLayer && IsInvisible(letter)) continue;
            var text = LetterText.Clean(letter.Value);
            if (string.IsNullOrWhiteSpace(text)) continue;
            var read = Place(letter, text, page.Height);
            var (x, y) = ((read.Box.X0 + read.Box.X1) / 2, (read.Box.Y0 + read.Box.Y1) / 2);

            // written so that a coordinate that is no number counts as outside, too
            if (!(x >= 0 && y >= 0 && x <= page.Width && y <= page.Height))
            {
                outside++;
                continue;
            }

            if (IsOverprint(drawn, text, read)) continue;
            letters.Add(read);
        }

        return new PageLetters(letters.ToImmutable(), outside, isLayer ? 0 : hidden, isLayer);
    }

    private static bool IsInvisible(Letter letter) => letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;

    private static DrawnLetter Place(Letter letter, string text, double height)
    {
        var glyph = letter.BoundingBox;
        var size = letter.PointSize > 0 ? letter.PointSize : Math.Max(glyph.Height, 1);
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        if (letter.TextOrientation is TextOrientation.Horizontal && Math.Abs(end.X - start.X) > 0.1)
        {
            var baseline = height - start.Y;
            return new DrawnLetter(text, DrawnLetter.BoxOver(Math.Min(start.X, end.X), Math.Max(start.X, end.X), baseline, size), baseline, size);
        }

        if (Turned(letter, text, height, size) is { } turned) return turned;
        var xs = (Min: Math.Min(glyph.Left, glyph.Right), Max: Math.Max(glyph.Left, glyph.Right));
        var ys = (Min: height - Math.Max(glyph.Top, glyph.Bottom), Max: height - Math.Min(glyph.Top, glyph.Bottom));
        return new DrawnLetter(text, new Box(xs.Min, ys.Min, Math.Max(xs.Max, xs.Min + 0.1), ys.Max), ys.Max, size);
    }

    /// <summary>A letter that stands on its head or on its side; null for other letters.</summary>
    private static DrawnLetter? Turned(Letter letter, string text, double height, double size)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var (rise, fall) = (size * DrawnLetter.Ascent, size * (1 - DrawnLetter.Ascent));
        if (letter.TextOrientation is TextOrientation.Rotate180 && Math.Abs(end.X - start.X) > 0.1)
        {
            var box = new Box(Math.Min(start.X, end.X), height - start.Y - fall, Math.Max(start.X, end.X), height - start.Y + rise);
            return new DrawnLetter(text, box, box.Y1, size) { Turns = 2 };
        }

        if (Sideways(letter, height) is not { } turns) return null;
        var (left, right) = turns == 1 ? (start.X - rise, start.X + fall) : (start.X - fall, start.X + rise);
        var bottom = height - Math.Min(start.Y, end.Y);
        return new DrawnLetter(text, new Box(left, height - Math.Max(start.Y, end.Y), right, bottom), bottom, size) { Turns = turns };
    }

    /// <summary>How many quarter turns make a letter upright whose base line runs up or down the page; null for other letters.</summary>
    private static int? Sideways(Letter letter, double height)
    {
        var rise = letter.EndBaseLine.Y - letter.StartBaseLine.Y;
        return letter.TextOrientation is TextOrientation.Rotate90 or TextOrientation.Rotate270 && Math.Abs(rise) > 0.1 && Math.Abs(rise) < height ? (rise > 0 ? 1 : 3) : null;
    }

    /// <summary>
    /// Bold made by drawing a letter again a hair's breadth beside it: the same letter within a fifth of its size, and within a part of
    /// its own width, since a narrow letter may stand twice (<c>ll</c>). The grid has one step for letters of every size: places on
    /// grids of different steps say nothing about each other.
    /// </summary>
    private static bool IsOverprint(Dictionary<(string, int, int), List<(double X, double Y)>> drawn, string text, DrawnLetter letter)
    {
        var reach = Math.Clamp(Math.Min(letter.Size / 5, (letter.Turns % 2 == 0 ? letter.Box.X1 - letter.Box.X0 : letter.Box.Y1 - letter.Box.Y0) / 3), LeastReach, Step);
        var (x, y) = (letter.Box.X0, letter.Baseline);
        var (column, row) = ((int)Math.Floor(x / Step), (int)Math.Floor(y / Step));
        for (var dx = -1; dx <= 1; dx++)
            for (var dy = -1; dy <= 1; dy++)
                if (drawn.TryGetValue((text, column + dx, row + dy), out var others) && others.Exists(o => Math.Abs(o.X - x) <= reach && Math.Abs(o.Y - y) <= reach)) return true;
        if (drawn.TryGetValue((text, column, row), out var held)) held.Add((x, y));
        else drawn[(text, column, row)] = [(x, y)];
        return false;
    }
}
