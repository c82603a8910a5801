namespace Extractor.Ingest.Ocr;

/// <summary>Parts found lines at ruling lines and wide gaps, and draws each part's rectangle close around its ink.</summary>
/// <param name="ink">Printed pixels, ruling lines taken out.</param>
/// <param name="rulings">The ruling lines.</param>
internal sealed class LineSplitter(Ink ink, List<PixelRuling> rulings)
{
    /// <summary>A gap wider than this share of a line's height parts it: no space between two words is as wide.</summary>
    private const double Wide = 1.1;

    /// <summary>The parts of all lines.</summary>
    /// <param name="lines">The lines as found.</param>
    public List<PixelBox> Split(IEnumerable<PixelBox> lines) => [.. lines.SelectMany(Split)];

    private IEnumerable<PixelBox> Split(PixelBox line)
    {
        var cuts = rulings.Where(r => !r.IsHorizontal && r.At > line.Left && r.At < line.Right && r.From < line.Top + (line.Height * 0.7) && r.To > line.Top + (line.Height * 0.3))
            .Select(r => (int)r.At).Order().Append(line.Right);
        var left = line.Left;
        foreach (var cut in cuts)
        {
            foreach (var part in Parts(line with { Left = left, Right = cut })) yield return part;
            left = cut;
        }
    }

    private IEnumerable<PixelBox> Parts(PixelBox line)
    {
        var across = rulings.Where(r => r.IsHorizontal && r.From < line.Right && r.To > line.Left && r.At > line.Top && r.At < line.Bottom).Select(r => (int)r.At).ToList();
        var middle = (line.Top + line.Bottom) / 2;
        var top = across.Where(a => a < middle).Append(line.Top).Max();
        var bottom = across.Where(a => a >= middle).Append(line.Bottom).Min();
        if (Tight(line with { Top = top, Bottom = bottom }) is not { } tight) yield break;
        var (from, last) = (-1, -1);
        for (var x = tight.Left; x <= tight.Right; x++)
        {
            var isEnd = x == tight.Right;
            if (!isEnd && !HasInk(x, tight.Top, tight.Bottom)) continue;
            if (from >= 0 && (isEnd || x - last > Wide * tight.Height))
            {
                if (Tight(tight with { Left = from, Right = last + 1 }) is { } part) yield return part;
                from = x;
            }

            if (from < 0) from = x;
            last = x;
        }
    }

    private bool HasInk(int x, int top, int bottom)
    {
        for (var y = top; y < bottom; y++)
            if (ink[x, y]) return true;
        return false;
    }

    /// <summary>The rectangle around the ink within one; null where there is less than a point's.</summary>
    private PixelBox? Tight(PixelBox box)
    {
        var (left, top, right, bottom, count) = (box.Right, box.Bottom, box.Left, box.Top, 0);
        for (var y = Math.Max(0, box.Top); y < Math.Min(ink.Height, box.Bottom); y++)
        {
            for (var x = Math.Max(0, box.Left); x < Math.Min(ink.Width, box.Right); x++)
            {
                if (!ink[x, y]) continue;
                (left, right, top, bottom, count) = (Math.Min(left, x), Math.Max(right, x + 1), Math.Min(top, y), Math.Max(bottom, y + 1), count + 1);
            }
        }

        return count < 4 ? null : new PixelBox(left, top, right, bottom);
    }
}
