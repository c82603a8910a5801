using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>Words whose letters are spread over their cell: pieces of one letter each that together are a known heading or total.</summary>
internal static class SpreadLetters
{
    /// <summary>The longest word seen spread.</summary>
    private const int Longest = 8;

    /// <summary>The gaps between letters of one word differ by rounding only.</summary>
    private const int Uneven = 2;

    /// <summary>Puts spread words together; other pieces stay.</summary>
    public static List<Piece> Join(ImmutableArray<Piece> pieces, KnowledgeBase knowledge)
    {
        var result = new List<Piece>(pieces.Length);
        for (var i = 0; i < pieces.Length;)
        {
            var end = i;
            while (end < pieces.Length && end - i < Longest && pieces[end].Text.Length == 1 && !pieces[end].IsNumber && IsEven(pieces, i, end)) end++;
            while (end > i + 1 && !IsWord(string.Concat(pieces.Skip(i).Take(end - i).Select(p => p.Text)), knowledge)) end--;
            if (end > i + 1)
            {
                var letters = pieces.Skip(i).Take(end - i).ToList();
                result.Add(pieces[i] with { X1 = pieces[end - 1].X1, Text = string.Concat(letters.Select(p => p.Text)), Letters = [.. letters.SelectMany(p => p.Letters)] });
                i = end;
                continue;
            }

            result.Add(pieces[i]);
            i++;
        }

        return result;
    }

    /// <summary>True where a letter stands as far from the one before it as the first two from each other.</summary>
    private static bool IsEven(ImmutableArray<Piece> pieces, int first, int at) =>
        at < first + 2 || Math.Abs(pieces[at].X0 - pieces[at - 1].X1 - (pieces[first + 1].X0 - pieces[first].X1)) <= Uneven;

    private static bool IsWord(string text, KnowledgeBase knowledge) =>
        knowledge.Columns.IsKnown(text) || knowledge.Items.IsGrandTotal(text) || knowledge.Items.IsCurrentTotal(text);
}
