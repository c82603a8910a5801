using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Corrupt.Documents;

/// <summary>Letters of drawn pages elsewhere.</summary>
internal static class LetterMoves
{
    /// <summary>A letter so many points to the right and down.</summary>
    public static DrawnLetter Moved(this DrawnLetter letter, double right, double down) => letter with
    {
        Box = new Box(letter.Box.X0 + right, letter.Box.Y0 + down, letter.Box.X1 + right, letter.Box.Y1 + down),
        Baseline = letter.Baseline + down,
    };

    /// <summary>The height of a letter's middle, points from the top.</summary>
    public static double Middle(this DrawnLetter letter) => (letter.Box.Y0 + letter.Box.Y1) / 2;
}
