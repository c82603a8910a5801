using System.Collections.Immutable;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Extractor.Ingest.Pdf;

/// <summary>Ruling lines of one page: strokes, thin filled rectangles, edges of drawn rectangles; pieces of one line joined.</summary>
internal static class RulingReader
{
    /// <summary>A filled rectangle no thicker than this is a line.</summary>
    private const double Thin = 3.0;

    /// <summary>A stroke that strays less than this from straight is one.</summary>
    private const double Straight = 0.8;

    /// <summary>Pieces nearer than this belong to one line: dashes, strokes from cell to cell.</summary>
    private const double Joint = 3.0;

    /// <summary>Two parallel lines nearer than this are one.</summary>
    private const double Same = 1.2;

    /// <summary>More lines than any table has: what draws so many is a picture.</summary>
    private const int Most = 60_000;

    /// <summary>More lines than that, each joined from its pieces, and the page is a drawing; grids over it would take much memory.</summary>
    private const int MostJoined = 5_000;

    /// <summary>Reads the rulings of a page, in the coordinates of its letters.</summary>
    public static ImmutableArray<Ruling> Read(Page page)
    {
        var found = new List<Ruling>();
        foreach (var path in page.Paths)
        {
            if (path.IsClipping && !path.IsStroked && !path.IsFilled) continue;
            if (!path.IsStroked && !path.IsFilled) continue;
            foreach (var subpath in path) Add(found, path, subpath, page.Height);
            if (found.Count > Most) return [];
        }

        var joined = Join(found);
        return joined.Length > MostJoined ? [] : joined;
    }

    private static void Add(List<Ruling> found, PdfPath path, PdfSubpath subpath, double height)
    {
        if (subpath.Commands.Any(c => c is PdfSubpath.CubicBezierCurve or PdfSubpath.QuadraticBezierCurve)) return;
        if (path.IsFilled && subpath.GetBoundingRectangle() is { } box)
        {
            if (box.Height <= Thin && box.Width > Thin) found.Add(new Ruling(true, height - ((box.Top + box.Bottom) / 2), box.Left, box.Right));
            else if (box.Width <= Thin && box.Height > Thin) found.Add(new Ruling(false, (box.Left + box.Right) / 2, height - box.Top, height - box.Bottom));
        }

        if (!path.IsStroked) return;
        PdfPoint? first = null;
        PdfPoint at = default;
        foreach (var command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    (first, at) = (move.Location, move.Location);
                    break;
                case PdfSubpath.Line line:
                    first ??= line.From;
                    AddStroke(found, line.From, line.To, height);
                    at = line.To;
                    break;
                case PdfSubpath.Close when first is { } start:
                    AddStroke(found, at, start, height);
                    at = start;
                    break;
            }
        }
    }

    private static void AddStroke(List<Ruling> found, PdfPoint from, PdfPoint to, double height)
    {
        var (dx, dy) = (Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
        if (dy <= Straight && dx > dy) found.Add(new Ruling(true, height - ((from.Y + to.Y) / 2), Math.Min(from.X, to.X), Math.Max(from.X, to.X)));
        else if (dx <= Straight && dy > dx) found.Add(new Ruling(false, (from.X + to.X) / 2, height - Math.Max(from.Y, to.Y), height - Math.Min(from.Y, to.Y)));
    }

    /// <summary>Joins pieces of one line: sorted by position, each is laid to the last one of its row that it touches.</summary>
    private static ImmutableArray<Ruling> Join(List<Ruling> pieces)
    {
        var joined = ImmutableArray.CreateBuilder<Ruling>();
        foreach (var direction in pieces.GroupBy(p => p.IsHorizontal).OrderBy(g => g.Key))
        {
            var sorted = direction.OrderBy(p => p.At).ToList();
            for (var i = 0; i < sorted.Count;)
            {
                var end = i + 1;
                while (end < sorted.Count && sorted[end].At - sorted[end - 1].At <= Same && sorted[end].At - sorted[i].At <= 2 * Same) end++;
                var row = sorted.GetRange(i, end - i).OrderBy(p => p.From).ToList();
                var at = row.Average(p => p.At);
                var (from, to) = (row[0].From, row[0].To);
                foreach (var piece in row.Skip(1))
                {
                    if (piece.From <= to + Joint)
                    {
                        to = Math.Max(to, piece.To);
                        continue;
                    }

                    joined.Add(new Ruling(direction.Key, at, from, to));
                    (from, to) = (piece.From, piece.To);
                }

                joined.Add(new Ruling(direction.Key, at, from, to));
                i = end;
            }
        }

        return joined.ToImmutable();
    }
}
