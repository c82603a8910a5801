using System.Collections.Immutable;
using Extractor.Ingest;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>A line of a drawn page → pieces, as <see cref="PieceReader"/> reads those of a text; a column is half a letter's width.</summary>
/// <param name="index">The line's index.</param>
/// <param name="unit">Points that a column takes.</param>
internal sealed class DrawnPieces(int index, double unit)
{
    /// <summary>The pieces from the left.</summary>
    public ImmutableArray<Piece> Of(FragmentLine line) => [.. line.Fragments.SelectMany(Of)];

    /// <summary>A number is always a piece of its own, even one narrow gap beside a name; the other words of a fragment are one piece.</summary>
    private IEnumerable<Piece> Of(Fragment fragment)
    {
        var words = Words(fragment).ToList();
        for (var i = 0; i < words.Count;)
        {
            var end = i + 1;
            while (end < words.Count && !PieceReader.IsApart(words[end - 1].Text) && !PieceReader.IsApart(words[end].Text)) end++;
            ImmutableArray<Piece> parts = [.. words.Skip(i).Take(end - i)];
            yield return parts.Length == 1
                ? parts[0] with { Glued = i > 0 }
                : Piece(string.Join(' ', parts.Select(w => w.Text)), [.. parts.SelectMany(w => w.Letters)]) with { Glued = i > 0, Words = parts };
            i = end;
        }
    }

    private IEnumerable<Piece> Words(Fragment fragment)
    {
        var letters = fragment.Letters;
        var usual = Usual(letters);
        for (var (start, i) = (0, 1); i <= letters.Count; i++)
        {
            if (i < letters.Count && Gap(letters, i) <= usual + LetterLines.LetterGap) continue;
            yield return Piece(string.Concat(letters.Skip(start).Take(i - start).Select(l => l.Text)), [.. letters.Skip(start).Take(i - start)]);
            start = i;
        }
    }

    /// <summary>
    /// How far the letters of a fragment usually stand apart: some are set spread. A figure that all but touches the next column's text
    /// stands further off than its own digits from each other; where it does not, two numbers in one cell are doubtful, one wrong is not.
    /// </summary>
    private static double Usual(List<DrawnLetter> letters)
    {
        var gaps = Enumerable.Range(1, letters.Count - 1).Select(i => Gap(letters, i)).Order().ToList();
        return gaps.Count == 0 ? 0 : Math.Max(0, gaps[gaps.Count / 2]);
    }

    private static double Gap(List<DrawnLetter> letters, int i) => (letters[i].Box.X0 - letters[i - 1].Box.X1) / Math.Max(letters[i].Size, letters[i - 1].Size);

    private Piece Piece(string text, ImmutableArray<DrawnLetter> letters)
    {
        var x0 = (int)Math.Round(letters[0].Box.X0 / unit);
        return new Piece(index, x0, Math.Max(x0 + 1, (int)Math.Round(letters[^1].Box.X1 / unit)), text, false) { Letters = letters };
    }
}
