using System.Xml.Linq;

namespace Extractor.Report.Charts;

/// <summary>
/// Takes of OxyPlot's SVG what a page needs: rectangles and words, with classes for colours. Left out are clip paths (their names would
/// meet those of the next drawing in the page), styles (the page's policy forbids them) and invisible shapes.
/// </summary>
internal static class SvgForPage
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Kept = ["x", "y", "width", "height", "transform", "text-anchor", "dominant-baseline"];

    /// <summary>Makes it.</summary>
    /// <param name="drawn">OxyPlot's drawing.</param>
    /// <param name="standIns">What its colours and words stand for.</param>
    /// <param name="name">What the drawing is.</param>
    public static string Of(string drawn, StandIns standIns, string name)
    {
        var root = XDocument.Parse(drawn).Root!;
        var (width, height) = ((string)root.Attribute("width")!, (string)root.Attribute("height")!);
        var page = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {width} {height}"), new XAttribute("width", width), new XAttribute("height", height),
            new XAttribute("role", "img"), new XAttribute("aria-label", name));
        foreach (var shape in root.Descendants().Where(e => e.Name.LocalName is "rect" or "text"))
        {
            if (standIns.Look((string?)shape.Attribute("style") ?? (string?)shape.Attribute("fill")) is not { } look) continue;
            page.Add(new XElement(
                Svg + shape.Name.LocalName, new XAttribute("class", look), shape.Attributes().Where(a => Kept.Contains(a.Name.LocalName)), shape.Name.LocalName == "text" ? standIns.Words(shape.Value) : null));
        }

        return page.ToString(SaveOptions.DisableFormatting);
    }
}
