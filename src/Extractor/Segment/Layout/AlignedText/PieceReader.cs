using Extractor.Values;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>A line of aligned text → its pieces, with the columns they stand in.</summary>
internal static class PieceReader
{
    /// <summary>One space is part of a text, this many part two pieces.</summary>
    private const int Gap = 2;

    /// <summary>
    /// Reads the pieces of a line. Narrow columns leave only one space between a figure and what stands beside it, so a number is
    /// always a piece of its own; years stay with their words.
    /// </summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Its index.</param>
    /// <param name="wide">Width of a Chinese letter.</param>
    public static List<Piece> Read(string text, int line, int wide)
    {
        var pieces = new List<Piece>();
        var words = Words(text, wide);
        for (var i = 0; i < words.Count;)
        {
            var end = i + 1;
            while (end < words.Count && words[end].X0 - words[end - 1].X1 < Gap && !IsApart(words[end - 1].Text) && !IsApart(words[end].Text)) end++;
            var joined = string.Join(' ', words.Skip(i).Take(end - i).Select(w => w.Text));
            pieces.Add(new Piece(line, words[i].X0, words[end - 1].X1, joined, i > 0 && words[i].X0 - words[i - 1].X1 < Gap));
            i = end;
        }

        return pieces;
    }

    /// <summary>True for a word that is always a piece of its own.</summary>
    public static bool IsApart(string word) => PrintedNumber.TryParse(word, out _) && !IsYear(word);

    private static bool IsYear(string word) => word.Length == 4 && word[0] is '1' or '2' && word[1] is '9' or '0' && word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static List<(int X0, int X1, string Text)> Words(string text, int wide)
    {
        var words = new List<(int, int, string)>();
        var x = 0;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                x++;
                i++;
                continue;
            }

            var (first, x0) = (i, x);
            for (; i < text.Length && !char.IsWhiteSpace(text[i]); i++) x += LetterWidth.Of(text[i], wide);
            words.Add((x0, x, text[first..i]));
        }

        return words;
    }
}
