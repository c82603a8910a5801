namespace Extractor.Ingest.Ocr;

/// <summary>A ruling line of pixels.</summary>
/// <param name="IsHorizontal">True for a horizontal one.</param>
/// <param name="At">The middle of its thickness.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct PixelRuling(bool IsHorizontal, double At, int From, int To);

/// <summary>Finds ruling lines as long dark runs and takes them out of the image, so that no line beside a figure is read as one of its digits.</summary>
/// <param name="image">The straightened image, changed by <c>Erase</c>.</param>
/// <param name="ink">Its printed pixels.</param>
/// <param name="scale">Pixels to a point.</param>
internal sealed class PixelRulings(GrayImage image, Ink ink, double scale)
{
    /// <summary>A line is at least so long, points: longer than the strokes of letters.</summary>
    private const double Shortest = 17;

    /// <summary>A line is no thicker than that, points.</summary>
    private const double Thickest = 4;

    /// <summary>A shorter line must reach from one so long to another, points: strokes of a heading's letters do not.</summary>
    private const double Long = 60;

    /// <summary>Lines may miss each other by this much where they touch, points; strokes of large letters stay further away.</summary>
    private const double Reach = 1.2;

    /// <summary>White pixels within a line.</summary>
    private const int Gap = 1;

    /// <summary>The rows beside a line hold less ink than this share of its length: beside the foot of a row of letters stand the letters.</summary>
    private const double Beside = 0.2;

    /// <summary>No letter is as high as an upright line is long: figures may touch it all the way down on one side, and texts here and there on the other.</summary>
    private const double BesideUpright = 0.5;

    /// <summary>The paper is seen within so many pixels of a line.</summary>
    private const int Around = 6;

    /// <summary>A line's row is its neighbours' so far along it, pixels.</summary>
    private const int Step = 40;

    /// <summary>A line's grey edge on either side, pixels.</summary>
    private const int Edge = 3;

    /// <summary>A stroke crosses a line where both sides are so much darker than the paper.</summary>
    private const int Crossed = 60;

    private readonly List<(bool IsHorizontal, List<(int Row, int From, int To)> Runs)> lines = [];

    /// <summary>The lines of the page.</summary>
    public List<PixelRuling> Find()
    {
        Find(isHorizontal: true);
        Find(isHorizontal: false);
        var all = lines.ConvertAll(l => new PixelRuling(
            l.IsHorizontal,
            l.Runs.Sum(r => r.Row * (double)(r.To - r.From)) / l.Runs.Sum(r => (double)(r.To - r.From)),
            l.Runs.Min(r => r.From),
            l.Runs.Max(r => r.To)));
        var kept = Enumerable.Range(0, all.Count).Where(i => IsLong(all[i]) || (IsAnchored(all[i], all[i].From, all) && IsAnchored(all[i], all[i].To, all))).ToList();
        var runs = kept.ConvertAll(i => lines[i]);
        lines.Clear();
        lines.AddRange(runs);
        return kept.ConvertAll(i => all[i]);
    }

    private bool IsLong(PixelRuling line) => line.To - line.From >= Long * scale;

    /// <summary>True where a long line runs across one of a line's ends.</summary>
    private bool IsAnchored(PixelRuling line, int end, List<PixelRuling> all) => all.Exists(o => o.IsHorizontal != line.IsHorizontal && IsLong(o)
        && Math.Abs(o.At - end) <= Reach * scale && line.At >= o.From - (Reach * scale) && line.At <= o.To + (Reach * scale));

    /// <summary>Makes the lines' pixels as white as the paper beside them, where no stroke crosses them.</summary>
    public void Erase()
    {
        foreach (var (isHorizontal, runs) in lines)
        {
            var (from, to) = (runs.Min(r => r.From) - 1, runs.Max(r => r.To) + 1);
            var (first, last) = (Enumerable.Repeat(int.MaxValue, to - from).ToArray(), Enumerable.Repeat(int.MinValue, to - from).ToArray());
            // where a line steps from one row to the next, its pieces are too short for a run of their own
            foreach (var run in runs)
                for (var along = Math.Max(from, run.From - Step); along < Math.Min(to, run.To + Step); along++) (first[along - from], last[along - from]) = (Math.Min(first[along - from], run.Row), Math.Max(last[along - from], run.Row));
            var (top, bottom) = (runs.Min(r => r.Row), runs.Max(r => r.Row));
            for (var along = from; along < to; along++)
            {
                var isOwn = first[along - from] <= last[along - from];
                Erase(isHorizontal, along, isOwn ? first[along - from] : top, isOwn ? last[along - from] : bottom);
            }
        }
    }

    /// <summary>Takes out a line at one place, with the grey edge that it has; a letter that touches it there keeps its own.</summary>
    private void Erase(bool isHorizontal, int along, int first, int last)
    {
        var limit = isHorizontal ? image.Height : image.Width;
        if (along < 0 || along >= (isHorizontal ? image.Width : image.Height) || first < Around || last >= limit - Around) return;
        var paper = (byte)0;
        for (var row = first - Around; row <= last + Around; row++) paper = Math.Max(paper, Shade(isHorizontal, along, row));
        bool IsDark(int row) => Shade(isHorizontal, along, row) < paper - Crossed;
        if (IsDark(first - Edge - 1) && IsDark(last + Edge + 1)) return;
        (first, last) = (first - 1, last + 1);
        for (var edge = 1; edge < Edge && !IsDark(first - 1); edge++) first--;
        for (var edge = 1; edge < Edge && !IsDark(last + 1); edge++) last++;
        for (var row = first; row <= last; row++)
            image.Pixels[isHorizontal ? (row * image.Width) + along : (along * image.Width) + row] = paper;
    }

    private byte Shade(bool isHorizontal, int along, int row) => image.Pixels[isHorizontal ? (row * image.Width) + along : (along * image.Width) + row];

    private void Find(bool isHorizontal)
    {
        var (across, rows) = isHorizontal ? (ink.Width, ink.Height) : (ink.Height, ink.Width);
        var shortest = (int)(Shortest * scale);
        var open = new List<List<(int Row, int From, int To)>>();
        for (var row = 0; row < rows; row++)
        {
            var runs = Runs(isHorizontal, row, across, shortest);
            var next = new List<List<(int Row, int From, int To)>>();
            foreach (var line in open)
            {
                var touching = runs.Where(r => line.Exists(l => l.Row >= row - 2 && r.From <= l.To + 8 && r.To >= l.From - 8)).ToList();
                line.AddRange(touching);
                runs.RemoveAll(touching.Contains);
                if (line[^1].Row >= row - 1) next.Add(line);
                else Close(isHorizontal, line);
            }

            next.AddRange(runs.Select(r => new List<(int Row, int From, int To)> { r }));
            open = next;
        }

        foreach (var line in open) Close(isHorizontal, line);
    }

    private void Close(bool isHorizontal, List<(int Row, int From, int To)> runs)
    {
        if (runs[^1].Row - runs[0].Row > Thickest * scale) return;
        var (before, after) = (InkBeside(isHorizontal, runs, -2), InkBeside(isHorizontal, runs, 2));
        if (isHorizontal ? Math.Max(before, after) < Beside : Math.Min(before, after) < BesideUpright) lines.Add((isHorizontal, runs));
    }

    /// <summary>The share of a line's length beside which there is ink on one side.</summary>
    private double InkBeside(bool isHorizontal, List<(int Row, int From, int To)> runs, int side)
    {
        var (rows, printed, length) = (isHorizontal ? ink.Height : ink.Width, 0, 0);
        foreach (var bin in runs.GroupBy(r => r.From))
        {
            var (from, to) = (bin.Key, bin.Max(r => r.To));
            for (var along = from; along < to; along++)
            {
                var here = runs.Where(r => r.From <= along && r.To > along).Select(r => r.Row);
                var row = (side < 0 ? here.Min() : here.Max()) + side;
                if (row < 0 || row >= rows) continue;
                length++;
                if (isHorizontal ? ink[along, row] : ink[row, along]) printed++;
            }
        }

        return length == 0 ? 0 : printed / (double)length;
    }

    private List<(int Row, int From, int To)> Runs(bool isHorizontal, int row, int across, int shortest)
    {
        var runs = new List<(int, int, int)>();
        var (from, last) = (-1, -1);
        for (var i = 0; i < across; i++)
        {
            if (!(isHorizontal ? ink[i, row] : ink[row, i])) continue;
            if (from < 0 || i - last > Gap + 1)
            {
                if (from >= 0 && last - from >= shortest) runs.Add((row, from, last + 1));
                from = i;
            }

            last = i;
        }

        if (from >= 0 && last - from >= shortest) runs.Add((row, from, last + 1));
        return runs;
    }
}
