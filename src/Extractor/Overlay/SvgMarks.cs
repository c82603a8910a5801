using Extractor.Ingest;
using Extractor.Values;
using static Extractor.Overlay.SvgWriter;

namespace Extractor.Overlay;

/// <summary>How each kind of mark looks.</summary>
internal static class SvgMarks
{
    /// <summary>Marks of one page drawn at most; a page of real tables has some hundreds.</summary>
    private const int Most = 30_000;

    /// <summary>The colours, as a style sheet; a class for each kind.</summary>
    public const string Style = """
        .letters{fill:#6b7280}
        .ruling{stroke:#b6bcc6;stroke-width:.5}
        .headerrow{fill:#e3edfd}
        .mergedcell{fill:#f3effe;stroke:#a78bfa;stroke-width:.6}
        .boundary{stroke:#3b82f6;stroke-width:.35;stroke-opacity:.8}
        .table,.doubtfultable{fill:none;stroke:#1d4ed8;stroke-width:1.3}
        .doubtfultable{stroke-dasharray:5 2.5}
        .tab{fill:#1d4ed8}.tabtext{fill:#fff;font-size:6.5px;font-weight:600}
        .heading{fill:none;stroke:#1e3a8a;stroke-width:.9;stroke-linecap:round;stroke-linejoin:round}
        .area{fill:#fff;fill-opacity:0;stroke:none}
        .line{stroke:#0d9488;stroke-width:.9;fill:#0d9488}
        .section{fill:#0d9488;fill-opacity:.14}
        .small{font-size:6px;fill:#0f766e;stroke:none}
        .caption{fill:#db2777;fill-opacity:.07;stroke:#db2777;stroke-width:.8;stroke-dasharray:2.5 1.5}
        .verified{fill:#16a34a;fill-opacity:.22;stroke:#15803d;stroke-width:.6}
        .unchecked{fill:#f59e0b;fill-opacity:.26;stroke:#b45309;stroke-width:.6}
        .contradicted{fill:#dc2626;fill-opacity:.28;stroke:#b91c1c;stroke-width:1}
        .problem{fill:#ea580c;stroke:#fff;stroke-width:.5}
        """;

    /// <summary>The class of a kind.</summary>
    public static string Class(MarkKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Draws the marks of a page that its letters stand on.</summary>
    public static void WriteBelow(SvgWriter svg, MarkedPage page) => Write(svg, page, mark => mark.Kind <= MarkKind.MergedCell);

    /// <summary>Draws the other marks of a page.</summary>
    public static void WriteAbove(SvgWriter svg, MarkedPage page) => Write(svg, page, mark => mark.Kind > MarkKind.MergedCell);

    private static void Write(SvgWriter svg, MarkedPage page, Func<Mark, bool> isAsked)
    {
        foreach (var mark in page.Marks.Take(Most).Where(isAsked)) Draw(svg, page.Page, mark);
    }

    private static void Draw(SvgWriter svg, DrawnPage page, Mark mark)
    {
        var look = Class(mark.Kind);
        switch (mark.Kind)
        {
            case MarkKind.Boundary:
                svg.Element("path", "", ("class", look), ("d", $"M{Number(mark.Box.X0)} {Number(mark.Box.Y0)}L{Number(mark.Box.X1)} {Number(mark.Box.Y1)}"));
                break;
            case MarkKind.Table or MarkKind.DoubtfulTable:
                svg.Rectangle(look, mark.Box, 1, "");
                SvgTab.Write(svg, page, mark);
                break;
            case MarkKind.Heading:
                Bracket(svg, mark.Box);
                svg.Rectangle("area", mark.Box, 0, mark.Title);
                break;
            case MarkKind.Line:
                Line(svg, mark);
                break;
            case MarkKind.Section:
                svg.Rectangle(look, mark.Box, 1, mark.Title);
                svg.Text("text", mark.Label, ("class", "small"), ("x", Number(mark.Box.X1 + 3)), ("y", Number(mark.Box.Y1 - 1)));
                break;
            case MarkKind.Problem:
                Flag(svg, mark);
                break;
            case MarkKind.MergedCell:
                svg.Rectangle(look, mark.Box, -0.8, mark.Title);
                break;
            default:
                svg.Rectangle(look, mark.Box, mark.Kind == MarkKind.HeaderRow ? 0 : 1, mark.Title);
                break;
        }
    }

    /// <summary>A bracket under a heading, as wide as its columns.</summary>
    private static void Bracket(SvgWriter svg, Box box)
    {
        var inset = Math.Min(2.5, (box.X1 - box.X0) / 4);
        svg.Element("path", "", ("class", "heading"), ("d", $"M{Number(box.X0 + inset)} {Number(box.Y1 - 4)}v2.5H{Number(box.X1 - inset)}v-2.5"));
    }

    private static void Line(SvgWriter svg, Mark mark)
    {
        var x = Number(mark.Box.X0 - 2);
        svg.Begin("g", ("class", "line"));
        svg.Element("path", mark.Title, ("d", $"M{x} {Number(mark.Box.Y0)}V{Number(mark.Box.Y1)}"));
        svg.Text("text", mark.Label, ("class", "small"), ("text-anchor", "end"), ("x", Number(mark.Box.X0 - 4)), ("y", Number(((mark.Box.Y0 + mark.Box.Y1) / 2) + 2)));
        if (mark.Title.Length > 0) svg.Rectangle("area", mark.Box, 0, mark.Title);
        svg.End();
    }

    private static void Flag(SvgWriter svg, Mark mark) => svg.Element(
        "path", mark.Title, ("class", Class(mark.Kind)), ("d", $"M{Number(mark.Box.X1 + 1)} {Number(mark.Box.Y0 + 5)}l3.5 -6.5l3.5 6.5z"));
}
