using System.Globalization;
using System.Text;
using Extractor.Fuzz.Mutations;

namespace Extractor.Fuzz.Seeds;

/// <summary>Small PDFs to begin with, one for each thing a reader of PDFs must do.</summary>
internal static class PdfSeeds
{
    private const string Latin = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    private const string Chinese = "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>";
    private const string Descendant = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [1 [500 500] 48 57 500] /FontDescriptor 8 0 R >>";
    private const string Descriptor = "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>";
    private const string ToUnicode = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n2 beginbfrange <0000> <00FF> <0000> <3000> <FFFF> <3000> endbfrange\n1 beginbfchar <0001> <D83DDE00> endbfchar endcmap end end";
    private const string Type3 = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /A 10 0 R /B 10 0 R >> /Encoding << /Type /Encoding /Differences [65 /A /B] >> /FirstChar 65 /LastChar 66 /Widths [800 800] /Resources << >> >>";

    /// <summary>All of them.</summary>
    public static IEnumerable<byte[]> All =>
    [
        Of(Table("部门支出总表", [["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["", "合计", "30.00", "20.00", "10.00"], ["201", "一般公共服务支出", "10.00", "10.00", ""], ["205", "教育支出", "20.00", "10.00", "10.00"]])),
        Of(Prose() + "/X Do\n", "/Annots [<< /Type /Annot /Subtype /Widget /Rect [10 10 50 20] /AP << /N 11 0 R >> >>]"),
        Of("BT /F3 20 Tf 1 0 0 1 50 200 Tm (ABAB) Tj ET\nBI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI\n/Cs1 cs 0.5 sc\n10 10 50 50 re f\n", "/Rotate 90 /CropBox [0 0 300 200]"),
        Of("q 0.5 0 0 0.5 20 20 cm /X Do Q\nq 0 1 -1 0 300 0 cm /X Do Q\n3 Tr\n" + Prose() + "0 Tr\n" + Prose()),
    ];

    private static byte[] Of(string content, string entries = "") => new PdfFile(
        [
            new PdfObject(1, "<< /Type /Catalog /Pages 2 0 R /Outlines << /First 12 0 R /Last 12 0 R /Count 1 >> >>"),
            new PdfObject(2, "<< /Type /Pages /Kids [3 0 R 13 0 R] /Count 2 /MediaBox [0 0 500 300] >>"),
            new PdfObject(3, $"<< /Type /Page /Parent 2 0 R {entries} /Resources 9 0 R /Contents [4 0 R] >>"),
            new PdfObject(4, "<< /Filter /FlateDecode >>", content, IsPacked: true),
            new PdfObject(5, Chinese),
            new PdfObject(6, Descendant),
            new PdfObject(7, "<< >>", ToUnicode),
            new PdfObject(8, Descriptor),
            new PdfObject(9, $"<< /Font << /F1 {Latin} /F2 5 0 R /F3 {Type3} >> /XObject << /X 11 0 R /Im 14 0 R >> /ColorSpace << /Cs1 [/Separation /Black /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 >>] >> /ExtGState << /GS << /CA 0.5 >> >> >>"),
            new PdfObject(10, "<< >>", "800 0 0 0 750 750 d1\n0 0 750 750 re f"),
            new PdfObject(11, "<< /Type /XObject /Subtype /Form /BBox [0 0 500 300] /Matrix [1 0 0 1 0 0] /Resources 9 0 R >>", Prose()),
            new PdfObject(12, "<< /Title (One) /Parent 1 0 R /Dest [3 0 R /Fit] >>"),
            new PdfObject(13, "<< /Type /Page /Parent 2 0 R /Resources 9 0 R /Contents 4 0 R /Rotate 0 >>"),
            new PdfObject(14, "<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray >>", "abcd"),
        ],
        "1").Write();

    private static string Prose() => Text(40, 280, "第一部分 部门概况") + Text(40, 260, "2024年收入总计30.00万元，其中：财政拨款20.00万元。") + "BT /F1 10 Tf 1 0 0 1 40 240 Tm (ABC 1,234.56) Tj ET\n";

    private static string Table(string title, string[][] rows)
    {
        var content = new StringBuilder(Text(180, 280, title) + Text(380, 265, "单位：万元"));
        for (var row = 0; row <= rows.Length; row++) content.Append(CultureInfo.InvariantCulture, $"20 {260 - (20 * row)} m 480 {260 - (20 * row)} l S\n");
        for (var column = 0; column <= rows[0].Length; column++) content.Append(CultureInfo.InvariantCulture, $"{20 + (92 * column)} 260 m {20 + (92 * column)} {260 - (20 * rows.Length)} l S\n");
        foreach (var (y, row) in rows.Index())
            foreach (var (x, cell) in row.Index())
                if (cell.Length > 0) content.Append(Text(24 + (92 * x), 245 - (20 * y), cell));
        return content.ToString();
    }

    private static string Text(int x, int y, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"BT /F2 9 Tf 1 0 0 1 {x} {y} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET\n");
}
