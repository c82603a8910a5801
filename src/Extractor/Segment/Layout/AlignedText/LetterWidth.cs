using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Segment.Narrative;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>
/// How wide a dump counts a Chinese letter: two columns, as a terminal prints it, or one, as <c>pdftotext -layout</c> counts letters.
/// Told by the text itself: under the right count the right edges of its figures stand under each other.
/// </summary>
internal static class LetterWidth
{
    /// <summary>The width of Chinese letters that aligns more figures; 1 where both do.</summary>
    public static int Of(ImmutableArray<SourceLine> lines) => Aligned(lines, 2) > Aligned(lines, 1) ? 2 : 1;

    /// <summary>The width of a letter.</summary>
    public static int Of(char letter, int wide) => TextWidth.Of(letter) == 2 ? wide : 1;

    /// <summary>How many pairs of figures on a page have one right edge.</summary>
    private static long Aligned(ImmutableArray<SourceLine> lines, int wide)
    {
        var edges = new Dictionary<int, int>();
        var (aligned, page) = (0L, lines.Length > 0 ? lines[0].Page : null);
        foreach (var line in lines)
        {
            if (line.Page != page)
            {
                aligned += edges.Values.Sum(n => (long)n * (n - 1));
                edges.Clear();
                page = line.Page;
            }

            foreach (var piece in PieceReader.Read(line.Text, 0, wide))
                if (piece.IsMoney) edges[piece.X1] = edges.GetValueOrDefault(piece.X1) + 1;
        }

        return aligned + edges.Values.Sum(n => (long)n * (n - 1));
    }
}
