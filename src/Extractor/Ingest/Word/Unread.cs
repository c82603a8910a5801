using System.Globalization;
using System.Xml.Linq;
using Extractor.Values;

namespace Extractor.Ingest.Word;

/// <summary>What a document of Word holds and what is not read of it, counted to be told.</summary>
internal sealed class Unread
{
    /// <summary>A picture this wide and high may be a table that was photographed; a smaller one is a seal or a logo. English metric units.</summary>
    private const long LeastWidth = 8 * Centimetre, LeastHeight = 4 * Centimetre, Centimetre = 360_000;

    private int letters, rows, pictures, objects;

    /// <summary>True where the lists or styles could not be read: numbers before paragraphs may be missing.</summary>
    public bool ArePartsDamaged { get; set; }

    /// <summary>True where elements nested too deep were left out.</summary>
    public bool IsCut { get; set; }

    /// <summary>The problems that tell of it.</summary>
    public IEnumerable<Problem> Problems
    {
        get
        {
            if (letters + rows > 0) yield return Problem.Of("word_parts_hidden", Severity.Warning, null, Text(letters), Text(rows));
            if (pictures > 0) yield return Problem.Of("word_pictures", Severity.Info, null, Text(pictures));
            if (objects > 0) yield return Problem.Of("word_objects", Severity.Warning, null, Text(objects));
            if (ArePartsDamaged) yield return Problem.Of("word_numbers_lost", Severity.Warning, null);
            if (IsCut) yield return Problem.Of("elements_too_deep", Severity.Warning, null, Text(TreeReader.Deepest));
        }
    }

    /// <summary>Hidden text.</summary>
    public void Hidden(string text) => letters += text.Count(c => !char.IsWhiteSpace(c));

    /// <summary>A hidden row of a table.</summary>
    public void HiddenRow() => rows++;

    /// <summary>An embedded object, such as a sheet of Excel, or an imported file.</summary>
    public void Object() => objects++;

    /// <summary>A drawing, where it holds a picture large enough to be read.</summary>
    public void Drawing(XElement drawing)
    {
        var extent = drawing.Elements().FirstOrDefault().Child("extent");
        if (Length(extent, "cx") >= LeastWidth && Length(extent, "cy") >= LeastHeight && drawing.Descendants().Any(e => e.Name.LocalName == "blip")) pictures++;
    }

    private static long Length(XElement? extent, string name) => long.TryParse(extent?.Said(name), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
