using System.Globalization;
using System.Text;
using Extractor.Tests.Ingest.Pdf;

namespace Extractor.Tests.Segment.Layout;

/// <summary>Writes pages of Chinese text by hand, in a standard font that needs no file: Chinese letters a size wide, others half of it.</summary>
internal sealed class ChinesePdf
{
    private const double Width = 842, Height = 595;
    private readonly List<string> contents = [];
    private readonly bool sideways;
    private StringBuilder content = new();

    /// <summary>Begins a document.</summary>
    /// <param name="sideways">Whether everything is printed on its side, read upwards.</param>
    public ChinesePdf(bool sideways) => this.sideways = sideways;

    /// <summary>How wide a text is printed.</summary>
    public static double WidthOf(string text, double size) => text.Sum(c => c < 0x80 ? size / 2 : size);

    /// <summary>Prints a text; y counts from the top.</summary>
    public void Text(double x, double y, double size, string text)
    {
        var hex = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
        var at = sideways ? string.Create(CultureInfo.InvariantCulture, $"0 1 -1 0 {y:0.##} {x:0.##}") : string.Create(CultureInfo.InvariantCulture, $"1 0 0 1 {x:0.##} {Height - y:0.##}");
        content.Append(CultureInfo.InvariantCulture, $"BT /F1 {size:0.##} Tf {at} Tm <{hex}> Tj ET\n");
    }

    /// <summary>Prints a text that ends at x.</summary>
    public void Right(double x, double y, double size, string text) => Text(x - WidthOf(text, size), y, size, text);

    /// <summary>Prints a text around x.</summary>
    public void Middle(double x, double y, double size, string text) => Text(x - (WidthOf(text, size) / 2), y, size, text);

    /// <summary>Draws a line; y counts from the top.</summary>
    public void Line(double x0, double y0, double x1, double y1) => content.Append(sideways ? RawPdf.Line(y0, x0, y1, x1) : RawPdf.Line(x0, Height - y0, x1, Height - y1));

    /// <summary>Ends a page.</summary>
    public void EndPage()
    {
        contents.Add(content.ToString());
        content = new StringBuilder();
    }

    /// <summary>The file.</summary>
    public byte[] Build()
    {
        var (width, height) = sideways ? (Height, Width) : (Width, Height);
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Kids [{string.Join(' ', contents.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{5 + (2 * i)} 0 R")))}] /Count {contents.Count} >>"),
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] "
                + "/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>",
        };
        foreach (var page in contents)
        {
            objects.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>"));
            objects.Add(RawPdf.Stream("", page));
        }

        return RawPdf.OfObjects([.. objects]);
    }
}
