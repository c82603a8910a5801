namespace Extractor.Segment.Layout.AlignedText;

/// <summary>Headings of narrow columns stand one space apart: in a header every space parts two, but for spread letters and years.</summary>
internal static class HeadingWords
{
    /// <summary>The words of a piece.</summary>
    public static IEnumerable<Piece> Of(Piece piece, int wide)
    {
        var words = piece.Text.Split(' ');
        if (words.Length == 1 || words.Any(w => w.Length < 2 || char.IsAsciiLetterOrDigit(w[0]) || char.IsAsciiLetterOrDigit(w[^1]))) return [piece];
        if (piece.Words.Length > 0) return piece.Words;
        var result = new List<Piece>(words.Length);
        var x = piece.X0;
        foreach (var word in words)
        {
            var end = x + word.Sum(c => LetterWidth.Of(c, wide));
            result.Add(piece with { X0 = x, X1 = end, Text = word });
            x = end + 1;
        }

        return result;
    }
}
