using System.Text;
using Extractor.Generator.Layout;

namespace Extractor.Generator.Writing;

/// <summary>Writes pages as text whose columns are held by spaces, as programs dump a PDF: a Chinese letter is two columns wide.</summary>
internal sealed class LayoutTextWriter
{
    private readonly List<string> _lines = [];
    private readonly Dictionary<Spot, Place> _places = [];

    /// <summary>Writes them.</summary>
    public Written Write(IReadOnlyList<Page> pages)
    {
        foreach (var page in pages)
        {
            Write(page);
            _lines[^1] += "\f";
        }

        // a page break stands before the first line of the next page
        var text = string.Join('\n', _lines).Replace("\f\n", "\n\f", StringComparison.Ordinal);
        return new Written(Encoding.UTF8.GetBytes(text), _places);
    }

    private void Write(Page page)
    {
        var unit = page.Texts.Min(text => text.Size) / 2;
        var last = double.NaN;
        foreach (var line in Lines(page))
        {
            var y = line[0].Y;
            if (y - last > 2.2 * line.Max(text => text.Size)) _lines.Add("");
            last = y;
            Write(line, unit);
        }
    }

    private void Write(List<PlacedText> line, double unit)
    {
        var text = new StringBuilder();
        var columns = 0;
        foreach (var (index, piece) in line.OrderBy(piece => piece.X).Index())
        {
            // two spaces part cells, however near they stand
            var start = Math.Max((int)Math.Round(piece.X / unit), index == 0 ? 0 : columns + 2);
            text.Append(' ', start - columns).Append(piece.Text);
            columns = start + (int)(TextMeasure.Ems(piece.Text) * 2);
            _places.TryAdd(piece.Source, new Place(0, _lines.Count + 1, index + 1));
        }

        _lines.Add(text.ToString());
    }

    // texts whose base lines differ by less than a third of a letter are one line
    private static IEnumerable<List<PlacedText>> Lines(Page page)
    {
        var line = new List<PlacedText>();
        foreach (var text in page.Texts.OrderBy(text => text.Y).ThenBy(text => text.X))
        {
            if (line.Count > 0 && text.Y - line[0].Y > text.Size / 3)
            {
                yield return line;
                line = [];
            }

            line.Add(text);
        }

        yield return line;
    }
}
