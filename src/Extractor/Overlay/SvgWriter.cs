using System.Globalization;
using System.Text;
using System.Xml;
using Extractor.Values;

namespace Extractor.Overlay;

/// <summary>Writes elements of SVG. Whatever a document prints becomes text: nothing of it can be markup, and what XML does not allow is replaced.</summary>
internal sealed class SvgWriter : IDisposable
{
    private const string Space = "http://www.w3.org/2000/svg";

    /// <summary>No page is wider; a hostile number must not break the picture.</summary>
    private const double Farthest = 100_000;

    private const int LongestTitle = 1_000;
    private const int LongestText = 10_000;

    private readonly XmlWriter xml;

    /// <summary>Begins a picture.</summary>
    /// <param name="stream">Takes it, as UTF-8; not closed.</param>
    /// <param name="view">What of the plane is seen.</param>
    /// <param name="scale">How large a point is shown.</param>
    public SvgWriter(Stream stream, Box view, double scale)
    {
        xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("svg", Space);
        var (width, height) = (view.X1 - view.X0, view.Y1 - view.Y0);
        Attributes(("viewBox", $"{Number(view.X0)} {Number(view.Y0)} {Number(width)} {Number(height)}"), ("width", Number(width * scale)), ("height", Number(height * scale)), ("font-family", "sans-serif"));
    }

    /// <summary>A number as an attribute: finite, and as short as a picture needs.</summary>
    public static string Number(double value) =>
        (double.IsFinite(value) ? Math.Clamp(value, -Farthest, Farthest) : 0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>An element without content.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="title">What is told where one points at it; may be empty.</param>
    /// <param name="attributes">Its attributes.</param>
    public void Element(string name, string title, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(name, attributes);
        if (title.Length > 0) xml.WriteElementString("title", Space, Plain(title, LongestTitle));
        End();
    }

    /// <summary>An element that holds text.</summary>
    public void Text(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(name, attributes);
        xml.WriteString(Plain(text, LongestText));
        xml.WriteEndElement();
    }

    /// <summary>Begins an element that others stand in.</summary>
    public void Begin(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Space);
        Attributes(attributes);
    }

    /// <summary>Ends it, and the line.</summary>
    public void End()
    {
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    /// <summary>A rectangle.</summary>
    /// <param name="look">Its class.</param>
    /// <param name="box">Where.</param>
    /// <param name="pad">How far it reaches beyond that, points.</param>
    /// <param name="title">What is told where one points at it; may be empty.</param>
    public void Rectangle(string look, Box box, double pad, string title) => Element(
        "rect", title, ("class", look), ("x", Number(box.X0 - pad)), ("y", Number(box.Y0 - pad)),
        ("width", Number(Math.Max(0, box.X1 - box.X0 + (2 * pad)))), ("height", Number(Math.Max(0, box.Y1 - box.Y0 + (2 * pad)))));

    /// <summary>Ends the picture.</summary>
    public void Dispose() => xml.Dispose();

    /// <summary>A text that XML allows: lone surrogates and control characters replaced, the end cut off beyond a length.</summary>
    private static string Plain(string text, int longest)
    {
        var plain = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (plain.Length >= longest) return plain.Append('\u2026').ToString();
            if (rune.Utf16SequenceLength > 1 || XmlConvert.IsXmlChar((char)rune.Value)) plain.Append(rune.ToString());
            else plain.Append(Rune.ReplacementChar.ToString());
        }

        return plain.ToString();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
    }
}
