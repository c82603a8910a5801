using System.Globalization;
using Extractor.Values;
using static Extractor.Overlay.SvgWriter;

namespace Extractor.Overlay;

/// <summary>What stands over a page's picture: the document, the page, and what the marks on it mean, with how many there are.</summary>
internal sealed class SvgLegend
{
    private const double RowHeight = 12;
    private const double TitleHeight = 16;
    private const double Swatch = 10;
    private const double LetterWidth = 3.7;

    private static readonly Dictionary<MarkKind, string> Names = new()
    {
        [MarkKind.Table] = "table",
        [MarkKind.DoubtfulTable] = "doubtful table",
        [MarkKind.Boundary] = "grid",
        [MarkKind.HeaderRow] = "header row",
        [MarkKind.Heading] = "heading and its columns",
        [MarkKind.MergedCell] = "merged cell",
        [MarkKind.Caption] = "caption",
        [MarkKind.Section] = "section",
        [MarkKind.Line] = "line, in reading order",
        [MarkKind.Verified] = "verified",
        [MarkKind.Contradicted] = "contradicted",
        [MarkKind.Unchecked] = "unchecked",
        [MarkKind.Problem] = "problem",
    };

    private readonly MarkedPage page;
    private readonly List<(MarkKind Kind, string Name, double X, int Row)> entries = [];

    /// <summary>Lays the entries out.</summary>
    /// <param name="page">The page.</param>
    /// <param name="width">How wide the picture is, points.</param>
    public SvgLegend(MarkedPage page, double width)
    {
        this.page = page;
        var (x, row) = (0.0, 0);
        foreach (var (kind, name) in Names)
        {
            var count = page.Marks.Count(m => m.Kind == kind);
            if (count == 0) continue;
            var text = kind is MarkKind.Boundary ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {count}");
            var length = Swatch + (text.Length * LetterWidth) + 12;
            if (x > 0 && x + length > width) (x, row) = (0, row + 1);
            entries.Add((kind, text, x, row));
            x += length;
        }
    }

    /// <summary>How high it is, points.</summary>
    public double Height => TitleHeight + (entries.Count == 0 ? 0 : (entries[^1].Row + 1) * RowHeight) + 4;

    /// <summary>Writes it.</summary>
    /// <param name="svg">Takes it.</param>
    /// <param name="left">Where it begins.</param>
    /// <param name="top">Where its top is.</param>
    public void Write(SvgWriter svg, double left, double top)
    {
        svg.Text("text", string.Create(CultureInfo.InvariantCulture, $"page {page.Page.Number} / {page.Count}   {page.Document}"), ("class", "name"), ("x", Number(left)), ("y", Number(top + 10)));
        foreach (var (kind, name, x, row) in entries)
        {
            var y = top + TitleHeight + (row * RowHeight);
            Key(svg, kind, new Box(left + x, y, left + x + Swatch, y + 7));
            svg.Text("text", name, ("class", "key"), ("x", Number(left + x + Swatch + 4)), ("y", Number(y + 6)));
        }
    }

    private static void Key(SvgWriter svg, MarkKind kind, Box box)
    {
        var (x0, y1) = (Number(box.X0), Number(box.Y1));
        var path = kind switch
        {
            MarkKind.Boundary => $"M{x0} {Number(box.Y0 + 3.5)}h10m-5 -3.5v7",
            MarkKind.Heading => $"M{x0} {Number(box.Y1 - 4)}v2.5h10v-2.5",
            MarkKind.Line => $"M{Number(box.X0 + 5)} {Number(box.Y0)}v7",
            MarkKind.Problem => $"M{Number(box.X0 + 1.5)} {y1}l3.5 -6.5l3.5 6.5z",
            _ => null,
        };
        if (path is null) svg.Rectangle(SvgMarks.Class(kind), box, 0, "");
        else svg.Element("path", "", ("class", SvgMarks.Class(kind)), ("d", path));
    }
}
