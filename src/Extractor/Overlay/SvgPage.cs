using Extractor.Ingest;
using Extractor.Values;
using static Extractor.Overlay.SvgWriter;

namespace Extractor.Overlay;

/// <summary>A page with what was found on it, as one SVG file that needs nothing else: no script, no font, no picture.</summary>
internal static class SvgPage
{
    /// <summary>How large a point is shown, pixels.</summary>
    private const double Scale = 1.6;

    /// <summary>Room around the page, points: line numbers may stand there.</summary>
    private const double Margin = 14;

    /// <summary>The legend needs this much, points.</summary>
    private const double LeastWidth = 420;

    /// <summary>Ruling lines drawn at most.</summary>
    private const int MostRulings = 20_000;

    private const string Style = """

        .paper{fill:#fff;stroke:#d1d5db;stroke-width:.6}.desk{fill:#f3f4f6}
        .name{font-size:9px;font-weight:600;fill:#111827;white-space:pre}.key{font-size:6.8px;fill:#374151}

        """;

    /// <summary>Writes it.</summary>
    /// <param name="stream">Takes it.</param>
    /// <param name="page">The page.</param>
    public static void Write(Stream stream, MarkedPage page)
    {
        var drawn = page.Page;
        var width = Math.Max(drawn.Width, LeastWidth);
        var legend = new SvgLegend(page, width);
        var top = -legend.Height - Margin;
        var view = new Box(-Margin, top, width + Margin, drawn.Height + Margin);
        using var svg = new SvgWriter(stream, view, Scale);
        svg.Text("style", Style + SvgMarks.Style);
        svg.Rectangle("desk", view, 0, "");
        legend.Write(svg, 0, top + 8);
        svg.Rectangle("paper", new Box(0, 0, drawn.Width, drawn.Height), 0, "");
        foreach (var ruling in drawn.Rulings.Take(MostRulings)) Rule(svg, ruling);
        SvgMarks.WriteBelow(svg, page);
        SvgLetters.Write(svg, drawn);
        SvgMarks.WriteAbove(svg, page);
    }

    private static void Rule(SvgWriter svg, Ruling line)
    {
        var (at, from, to) = (Number(line.At), Number(line.From), Number(line.To));
        svg.Element("path", "", ("class", "ruling"), ("d", line.IsHorizontal ? $"M{from} {at}H{to}" : $"M{at} {from}V{to}"));
    }
}
