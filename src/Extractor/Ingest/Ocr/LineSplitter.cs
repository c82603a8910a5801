namespace Extractor.Ingest.Ocr;

/// <summary>Parts found lines at ruling lines and wide gaps, and draws each part's rectangle close around its ink.</summary>
/// <param name="ink">Printed pixels, ruling lines taken out.</param>
/// <param name="rulings">The ruling lines.</param>
internal sealed class LineSplitter(Ink ink, List<PixelRuling> rulings)
{
    /// <summary>A gap wider than this share of a line's height parts it: no space between two words is as wide.</summary>
    private const double Wide = 1.1;

    /// <summary>Fewer printed pixels are no letter.</summary>
    private const int Fewest = 4;

    /// <summary>No letter is as narrow, pixels; what is left of a ruling line is, or as flat.</summary>
    private const int Thinnest = 3;

    /// <summary>What is left of a ruling line stands so near to it, pixels.</summary>
    private const int Near = 5;

    /// <summary>Lines that share more than this part of the lower one's height are one.</summary>
    private const double OneLine = 0.6;

    /// <summary>The parts of all lines.</summary>
    /// <param name="lines">The lines as found.</param>
    public List<PixelBox> Split(IEnumerable<PixelBox> lines) => [.. Joined([.. lines]).SelectMany(Split)];

    /// <summary>Lines that overlap side by side, as one: found lines are wider than their ink, and a letter is in one of them only.</summary>
    private static List<PixelBox> Joined(List<PixelBox> lines)
    {
        var joined = new List<PixelBox>();
        foreach (var line in lines.OrderBy(l => l.Left))
        {
            var whole = line;
            while (joined.FindIndex(o => IsBeside(o, whole)) is >= 0 and var at)
            {
                var other = joined[at];
                joined.RemoveAt(at);
                whole = new PixelBox(Math.Min(other.Left, whole.Left), Math.Min(other.Top, whole.Top), Math.Max(other.Right, whole.Right), Math.Max(other.Bottom, whole.Bottom));
            }

            joined.Add(whole);
        }

        return joined;
    }

    private static bool IsBeside(PixelBox a, PixelBox b) =>
        a.Left < b.Right && b.Left < a.Right && Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top) > OneLine * Math.Min(a.Height, b.Height);

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
        if (Tight(WithoutNeighbours(line with { Top = top, Bottom = bottom })) is not { } tight) yield break;
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

    /// <summary>A line without the feet of the one above it and the heads of the one below: what reaches its edge, and a white row parts from its middle.</summary>
    private PixelBox WithoutNeighbours(PixelBox line)
    {
        var (top, bottom, middle) = (line.Top, line.Bottom, (line.Top + line.Bottom) / 2);
        bool Row(int y) => y >= 0 && y < ink.Height && HasInkAcross(y, line.Left, line.Right);
        var reach = line.Height / 3;
        if (Row(top))
        {
            var y = top;
            while (y < middle && Row(y)) y++;
            if (y - top < reach && y < middle) top = y;
        }

        if (Row(bottom - 1))
        {
            var y = bottom - 1;
            while (y > middle && Row(y)) y--;
            if (bottom - 1 - y < reach && y > middle) bottom = y + 1;
        }

        return line with { Top = top, Bottom = bottom };
    }

    private bool HasInkAcross(int y, int left, int right)
    {
        for (var x = Math.Max(0, left); x < Math.Min(ink.Width, right); x++)
            if (ink[x, y]) return true;
        return false;
    }

    private bool HasInk(int x, int top, int bottom)
    {
        for (var y = top; y < bottom; y++)
            if (ink[x, y]) return true;
        return false;
    }

    private bool IsRemnant(int left, int top, int right, int bottom) =>
        bottom - top < Thinnest && rulings.Exists(r => r.IsHorizontal && Math.Abs(r.At - ((top + bottom) / 2.0)) < Near && r.From < right && r.To > left);

    /// <summary>The rectangle around the ink within one, its height that of the ink apart from ruling lines; null where there is less than a point's.</summary>
    private PixelBox? Tight(PixelBox box)
    {
        var (left, top, right, bottom, count) = (box.Right, box.Bottom, box.Left, box.Top, 0);
        var (high, low) = (box.Bottom, box.Top);
        var isBeside = Enumerable.Range(box.Left, Math.Max(0, box.Width)).Select(x => rulings.Exists(r => !r.IsHorizontal && Math.Abs(r.At - x) < Near && r.From < box.Bottom && r.To > box.Top)).ToArray();
        for (var y = Math.Max(0, box.Top); y < Math.Min(ink.Height, box.Bottom); y++)
        {
            for (var x = Math.Max(0, box.Left); x < Math.Min(ink.Width, box.Right); x++)
            {
                if (!ink[x, y]) continue;
                (left, right, top, bottom, count) = (Math.Min(left, x), Math.Max(right, x + 1), Math.Min(top, y), Math.Max(bottom, y + 1), count + 1);
                if (!isBeside[x - box.Left]) (high, low) = (Math.Min(high, y), Math.Max(low, y + 1));
            }
        }

        if (count < Fewest || right - left < Thinnest || IsRemnant(left, top, right, bottom)) return null;
        if (high < low) return new PixelBox(left, high, right, low);
        // what stands beside a line alone may be what is left of it
        return right - left > Thinnest ? new PixelBox(left, top, right, bottom) : null;
    }
}
