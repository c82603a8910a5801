namespace Extractor.Ingest.Ocr;

/// <summary>Sees to it that nothing printed is passed over: the detector may miss a figure that stands alone, or the first digit of one.</summary>
/// <param name="ink">Printed pixels, ruling lines taken out.</param>
/// <param name="scale">Pixels to a point.</param>
internal sealed class MissedInk(Ink ink, double scale)
{
    /// <summary>The lowest and highest spot that may be a letter, points.</summary>
    private const double Lowest = 4, Highest = 40;

    /// <summary>A lower spot may still be a letter's stroke or a letter as flat as 一, points.</summary>
    private const double Flattest = 0.9;

    /// <summary>A spot nearer to a line than this share of its height is part of it.</summary>
    private const double Near = 0.7;

    /// <summary>A page with more missed spots than that is a picture.</summary>
    private const int Most = 1_000;

    /// <summary>The lines, made wider by spots beside them, and further ones of what stands alone.</summary>
    /// <param name="lines">The lines as found.</param>
    /// <param name="rulings">The ruling lines, over which no line is made wider.</param>
    public List<PixelBox> Add(List<PixelBox> lines, List<PixelRuling> rulings)
    {
        var spots = Spots(lines);
        if (spots.Count > Most) return lines;
        var all = lines.ToList();
        foreach (var spot in spots.OrderBy(s => s.Left))
        {
            var beside = all.FindIndex(l => IsBeside(l, spot) && !rulings.Exists(r => !r.IsHorizontal && IsBetween(r, l, spot)));
            if (beside < 0 && spot.Height >= Lowest * scale) all.Add(spot);
            else if (beside >= 0) all[beside] = Around(all[beside], spot);
        }

        return all;
    }

    private static bool IsBeside(PixelBox line, PixelBox spot)
    {
        var overlap = Math.Min(line.Bottom, spot.Bottom) - Math.Max(line.Top, spot.Top);
        var gap = Math.Max(line.Left, spot.Left) - Math.Min(line.Right, spot.Right);
        return overlap > spot.Height * 0.6 && gap < Near * Math.Min(line.Height, Math.Max(spot.Height, spot.Width) * 1.5);
    }

    private static bool IsBetween(PixelRuling ruling, PixelBox line, PixelBox spot)
    {
        var (left, right) = (Math.Min(line.Left + (line.Width / 2), spot.Left + (spot.Width / 2)), Math.Max(line.Left + (line.Width / 2), spot.Left + (spot.Width / 2)));
        var middle = (spot.Top + spot.Bottom) / 2;
        return ruling.At > left && ruling.At < right && ruling.From < middle && ruling.To > middle;
    }

    private static PixelBox Around(PixelBox a, PixelBox b) => new(Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));

    private List<PixelBox> Spots(List<PixelBox> lines)
    {
        var seen = new bool[ink.Width * ink.Height];
        foreach (var line in lines)
            for (var y = line.Top; y < line.Bottom; y++)
                Array.Fill(seen, true, (y * ink.Width) + line.Left, line.Width);
        var spots = new List<PixelBox>();
        for (var start = 0; start < seen.Length && spots.Count <= Most; start++)
        {
            if (seen[start] || !ink[start % ink.Width, start / ink.Width]) continue;
            var spot = Spot(start, seen);
            if (Math.Max(spot.Height, spot.Width) >= Lowest * scale && spot.Height >= Flattest * scale && spot.Height <= Highest * scale && spot.Width <= 2 * Highest * scale) spots.Add(spot);
        }

        return spots;
    }

    private PixelBox Spot(int start, bool[] seen)
    {
        var stack = new Stack<int>();
        stack.Push(start);
        seen[start] = true;
        var (left, top, right, bottom) = (ink.Width, ink.Height, 0, 0);
        while (stack.TryPop(out var at))
        {
            var (x, y) = (at % ink.Width, at / ink.Width);
            (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x + 1), Math.Min(top, y), Math.Max(bottom, y + 1));
            for (var ny = Math.Max(0, y - 1); ny <= Math.Min(ink.Height - 1, y + 1); ny++)
            {
                for (var nx = Math.Max(0, x - 1); nx <= Math.Min(ink.Width - 1, x + 1); nx++)
                {
                    if (seen[(ny * ink.Width) + nx] || !ink[nx, ny]) continue;
                    seen[(ny * ink.Width) + nx] = true;
                    stack.Push((ny * ink.Width) + nx);
                }
            }
        }

        return new PixelBox(left, top, right, bottom);
    }
}
