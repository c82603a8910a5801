using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>Letters of one base line with no gap wider than between words: what one cell prints on one line, or a line of prose.</summary>
internal sealed class Fragment
{
    /// <summary>The part of a font's size that its digits and small letters fill over the base line.</summary>
    private const double Middle = 0.35;

    /// <summary>Makes a fragment.</summary>
    /// <param name="letters">Its letters, from left to right.</param>
    /// <param name="baseline">Its base line, points from the top.</param>
    public Fragment(List<DrawnLetter> letters, double baseline)
    {
        Letters = letters;
        Baseline = baseline;
        Box = LetterLines.BoxOf(letters);
        Size = letters.Max(l => l.Size);
        Text = LetterLines.Compose(letters).Text;
    }

    /// <summary>Its letters.</summary>
    public List<DrawnLetter> Letters { get; }

    /// <summary>Its base line, points from the top.</summary>
    public double Baseline { get; }

    /// <summary>The rectangle around it.</summary>
    public Box Box { get; }

    /// <summary>The size of its largest letter, points.</summary>
    public double Size { get; }

    /// <summary>What it prints.</summary>
    public string Text { get; }

    /// <summary>The height its ink is centred on, points from the top.</summary>
    public double Center => Baseline - (Size * Middle);

    /// <summary>Its width, points.</summary>
    public double Width => Box.X1 - Box.X0;

    /// <summary>Number of words: runs between spaces.</summary>
    public int Words => Text.Count(' ') + 1;

    /// <summary>True for a number, an amount, a share, or the sign that one is missing.</summary>
    public bool IsNumeric => Numeral.Is(Text);

    /// <summary>Width of its first word, points: what a line above would have had to hold to go on.</summary>
    public double FirstWord
    {
        get
        {
            var end = 1;
            while (end < Letters.Count && Letters[end].Box.X0 - Letters[end - 1].Box.X1 <= LetterLines.LetterGap * Letters[end].Size) end++;
            return Letters[end - 1].Box.X1 - Letters[0].Box.X0;
        }
    }

    /// <summary>True where the line below is this one's continuation: its first word had no room left in the column.</summary>
    /// <param name="below">The line below in the same column.</param>
    /// <param name="right">The column's right end, points from the left.</param>
    public bool RunsInto(Fragment below, double right) => Box.X1 + (LetterLines.LetterGap * Size) + below.FirstWord > right;
}
