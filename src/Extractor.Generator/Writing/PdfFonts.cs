using System.Globalization;
using System.Text;

namespace Extractor.Generator.Writing;

/// <summary>The two fonts of a PDF: a Chinese one whose codes are UTF-16, and Courier, whose letters are as wide as Latin ones of the other.</summary>
internal static class PdfFonts
{
    /// <summary>Writes them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Name of the Chinese font.</param>
    /// <returns>The entries of a page's font dictionary.</returns>
    public static string Write(PdfFile file, string name)
    {
        var descriptor = file.Add($"<< /Type /FontDescriptor /FontName /{name} /Flags 6 /FontBBox [0 -140 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -140 /CapHeight 700 /StemV 80 >>");
        // the first 95 glyphs of Adobe-GB1 are the Latin ones
        var descendant = file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor {descriptor} 0 R /DW 1000 /W [1 95 500] >>"));
        var letters = file.Stream(Encoding.ASCII.GetBytes(Unicode()));
        var chinese = file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /UniGB-UCS2-H /DescendantFonts [{descendant} 0 R] /ToUnicode {letters} 0 R >>"));
        // digits in Courier would be 0.6 em; drawn smaller they would no longer look like their neighbours, so their widths are declared
        var widths = string.Join(' ', Enumerable.Repeat("500", 95));
        var latin = file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /TrueType /BaseFont /ArialNarrow /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [{widths}] /FontDescriptor {Latin(file)} 0 R >>"));
        return string.Create(CultureInfo.InvariantCulture, $"/F1 {chinese} 0 R /F2 {latin} 0 R");
    }

    private static int Latin(PdfFile file) => file.Add(
        "<< /Type /FontDescriptor /FontName /ArialNarrow /Flags 32 /FontBBox [0 -212 1000 936] /ItalicAngle 0 /Ascent 936 /Descent -212 /CapHeight 716 /StemV 80 >>");

    // codes are UTF-16 already: each stands for itself
    private static string Unicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (var high = 0; high < 256; high += 64)
        {
            map.Append("64 beginbfrange\n");
            for (var row = high; row < high + 64; row++)
                map.Append(CultureInfo.InvariantCulture, $"<{row:X2}00> <{row:X2}FF> <{row:X2}00>\n");
            map.Append("endbfrange\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end\n").ToString();
    }
}
