using System.Globalization;
using System.Text;

namespace Extractor.Tests.Ingest.Pdf;

/// <summary>Writes small PDFs by hand, so that a test says exactly which bytes a reader meets. The font is Helvetica, named F1.</summary>
internal static class RawPdf
{
    /// <summary>A page with its content stream.</summary>
    /// <param name="Content">Operators of the content stream.</param>
    /// <param name="Entries">More entries of the page's dictionary, for example <c>/Rotate 90</c>.</param>
    public sealed record Page(string Content, string Entries = "");

    /// <summary>A document of pages of 400 × 300 points.</summary>
    public static byte[] Of(params ReadOnlySpan<Page> pages) => Of(null, pages);

    /// <summary>A document encrypted so that a password, or none, opens it.</summary>
    /// <param name="cipher">Encrypts the streams, or null for none.</param>
    /// <param name="pages">The pages.</param>
    public static byte[] Of(RawCipher? cipher, params ReadOnlySpan<Page> pages)
    {
        var objects = new List<byte[]>
        {
            Bytes("<< /Type /Catalog /Pages 2 0 R >>"),
            Bytes(""),
            Bytes("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
        };
        var kids = new StringBuilder();
        foreach (var page in pages)
        {
            var number = objects.Count + 1;
            kids.Append(CultureInfo.InvariantCulture, $"{number} 0 R ");
            objects.Add(Bytes(string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] {page.Entries} /Resources << /Font << /F1 3 0 R >> >> /Contents {number + 1} 0 R >>")));
            var content = Bytes(page.Content);
            if (cipher is not null) content = cipher.Encrypt(number + 1, content);
            objects.Add([.. Bytes(string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} >>\nstream\n")), .. content, .. Bytes("\nendstream")]);
        }

        objects[1] = Bytes(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>"));
        var trailer = "";
        if (cipher is not null)
        {
            objects.Add(Bytes(cipher.Dictionary));
            trailer = string.Create(CultureInfo.InvariantCulture, $"/Encrypt {objects.Count} 0 R /ID [<{RawCipher.Id}> <{RawCipher.Id}>]");
        }

        return Assemble(objects, trailer);
    }

    /// <summary>A document of objects as given, numbered from 1; the first is the root.</summary>
    public static byte[] OfObjects(params ReadOnlySpan<string> objects)
    {
        var bodies = new List<byte[]>(objects.Length);
        foreach (var body in objects) bodies.Add(Bytes(body));
        return Assemble(bodies, "");
    }

    /// <summary>A stream object.</summary>
    public static string Stream(string entries, string content) =>
        string.Create(CultureInfo.InvariantCulture, $"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream");

    /// <summary>Operators that print a text with its base line's beginning at a point.</summary>
    public static string Text(double x, double y, string text, double size = 10, string before = "") =>
        string.Create(CultureInfo.InvariantCulture, $"BT {before} /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n");

    /// <summary>Operators that draw a line.</summary>
    public static string Line(double x0, double y0, double x1, double y1) =>
        string.Create(CultureInfo.InvariantCulture, $"{x0} {y0} m {x1} {y1} l S\n");

    private static byte[] Assemble(List<byte[]> objects, string trailer)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var offsets = new List<long>();
        foreach (var (index, body) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Write(Bytes(string.Create(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n")));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Length;
        file.Write(Bytes(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n")));
        foreach (var offset in offsets) file.Write(Bytes(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")));
        file.Write(Bytes(string.Create(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n")));
        return file.ToArray();
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
