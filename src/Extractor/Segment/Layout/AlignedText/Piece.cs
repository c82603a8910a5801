using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>A run of text in a line, parted from its neighbours by white space.</summary>
/// <param name="Line">Index of its line in the source.</param>
/// <param name="X0">Column of its first letter, from 0.</param>
/// <param name="X1">Column after its last letter.</param>
/// <param name="Text">Its text.</param>
/// <param name="Glued">True where a single space parts it from the piece before: in prose, that would be one piece.</param>
internal sealed record Piece(int Line, int X0, int X1, string Text, bool Glued)
{
    /// <summary>The longest code of the classifications, in digits; a longer run of digits is an identifier.</summary>
    private const int LongestCode = 7;

    /// <summary>Its letters on a drawn page, from left to right; none in a text.</summary>
    public ImmutableArray<DrawnLetter> Letters { get; init; } = [];

    /// <summary>Its words on a drawn page, which knows where each stands; none in a text, where letters are counted.</summary>
    public ImmutableArray<Piece> Words { get; init; } = [];

    /// <summary>True where the piece is one number: money, a code or a count.</summary>
    public bool IsNumber { get; } = PrintedNumber.TryParse(Text, out _);

    /// <summary>True where the number can only be money: it has decimals or thousands separators, or is a lone 0.</summary>
    public bool IsMoney => IsNumber && (Text == "0" || Text.AsSpan().IndexOfAny(".,") >= 0 || Text[0] == '-');

    /// <summary>True for digits that may be a classification code or a part of one.</summary>
    public bool IsCode => IsNumber && !IsMoney && Text.Length is > 1 and <= LongestCode && Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The column of its middle, doubled so that it stays whole.</summary>
    public int Middle => X0 + X1;

    /// <summary>True where the two share a column.</summary>
    public bool Overlaps(int x0, int x1) => X0 < x1 && x0 < X1;
}
