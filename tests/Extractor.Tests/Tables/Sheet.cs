using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Segment.Layout;
using Extractor.Values;

namespace Extractor.Tests.Tables;

/// <summary>A page drawn by hand: every letter half its size wide, a Chinese one as wide as its size, a space a quarter.</summary>
internal sealed class Sheet(double size = 10, double width = 595, double height = 842)
{
    private readonly List<DrawnLetter> letters = [];
    private readonly List<Ruling> rulings = [];

    /// <summary>How wide a text is printed, points.</summary>
    public double Width(string text) => text.Sum(Advance);

    /// <summary>Prints a text that begins at x.</summary>
    public Sheet Text(double x, double baseline, string text)
    {
        foreach (var c in text)
        {
            var advance = Advance(c);
            if (c != ' ') letters.Add(new DrawnLetter(c.ToString(), new Box(x, baseline - (size * 0.86), x + advance, baseline + (size * 0.14)), baseline, size));
            x += advance;
        }

        return this;
    }

    /// <summary>Prints a text that ends at x.</summary>
    public Sheet Right(double x, double baseline, string text) => Text(x - Width(text), baseline, text);

    /// <summary>Prints the texts of a row, each beginning at its x.</summary>
    public Sheet Row(double baseline, double[] xs, params string[] texts)
    {
        foreach (var (i, text) in texts.Index()) Text(xs[i], baseline, text);
        return this;
    }

    /// <summary>Draws a horizontal line.</summary>
    public Sheet Across(double y, double from, double to)
    {
        rulings.Add(new Ruling(true, y, from, to));
        return this;
    }

    /// <summary>Draws a vertical line.</summary>
    public Sheet Down(double x, double from, double to)
    {
        rulings.Add(new Ruling(false, x, from, to));
        return this;
    }

    /// <summary>Prints a text around x.</summary>
    public Sheet Middle(double x, double baseline, string text) => Text(x - (Width(text) / 2), baseline, text);

    /// <summary>The page.</summary>
    public DrawnPage Page => new(1, width, height, [.. letters], [.. rulings]);

    /// <summary>Its tables, each a line of cells a row, parted by bars.</summary>
    public ImmutableArray<string> Tables => [.. PageGrids.Of(Page).Select(g => string.Join('\n', g.Rows.Select(r => string.Join('|', r))))];

    private double Advance(char c) => c == ' ' ? size / 4 : c >= '\u2e80' ? size : size / 2;
}
