using System.Globalization;
using System.Text;
using Extractor.Generator.Dressing;
using Extractor.Generator.Layout;

namespace Extractor.Generator.Writing;

/// <summary>Writes pages as a PDF.</summary>
/// <remarks>
/// By hand, with a Chinese font that is named and not embedded: no font file is needed, nothing depends on the machine, and nothing is
/// compressed, so that the same pages give the same bytes with every version of every library.
/// </remarks>
internal sealed class PdfWriter(PageStyle style)
{
    private readonly Dictionary<Spot, Place> _places = [];

    /// <summary>Writes them.</summary>
    public Written Write(IReadOnlyList<Page> pages)
    {
        var file = new PdfFile();
        var tree = file.Reserve();
        var fonts = PdfFonts.Write(file, style.Font);
        var kids = new List<int>();
        foreach (var page in pages)
        {
            var content = file.Stream(Encoding.Latin1.GetBytes(Content(page, kids.Count + 1)));
            var (width, height) = page.IsTurned ? (page.Height, page.Width) : (page.Width, page.Height);
            kids.Add(file.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {width} {height}]{(page.IsTurned ? " /Rotate 90" : "")} /Resources << /Font << {fonts} >> >> /Contents {content} 0 R >>")));
        }

        file.Set(tree, string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(kid => kid + " 0 R"))}] >>"));
        var root = file.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Catalog /Pages {tree} 0 R >>"));
        return new Written(file.Close(root), _places);
    }

    private string Content(Page page, int number)
    {
        var content = new StringBuilder();
        // a turned page is stored upright: what runs right on the reader's page runs up on it
        if (page.IsTurned) content.Append(CultureInfo.InvariantCulture, $"0 1 -1 0 {page.Height} 0 cm\n");
        content.Append("0.5 w\n");
        foreach (var rule in page.Rules.Distinct())
            content.Append(CultureInfo.InvariantCulture, $"{N(rule.X0)} {N(page.Height - rule.Y0)} m {N(rule.X1)} {N(page.Height - rule.Y1)} l S\n");
        foreach (var text in page.Texts)
        {
            _places.TryAdd(text.Source, new Place(number, 0, text.Source.Column));
            if (style.LetterByLetter)
                Letters(content, page, text);
            else
                Show(content, page, text.X, text.Y, text, text.Text);
        }

        return content.ToString();
    }

    private void Letters(StringBuilder content, Page page, PlacedText text)
    {
        var x = text.X;
        foreach (var letter in text.Text)
        {
            Show(content, page, x, text.Y, text, letter.ToString());
            x += TextMeasure.Ems(letter) * text.Size;
        }
    }

    private void Show(StringBuilder content, Page page, double x, double y, PlacedText text, string letters)
    {
        var isLatin = style.LatinFigures && text.IsFigure && letters.All(char.IsAscii);
        content.Append(CultureInfo.InvariantCulture, $"BT /{(isLatin ? "F2" : "F1")} {N(text.Size)} Tf {N(x)} {N(page.Height - y)} Td ");
        if (isLatin) content.Append('(').Append(letters).Append(')');
        else content.Append('<').Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letters))).Append('>');
        content.Append(" Tj ET\n");
    }

    private static string N(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
