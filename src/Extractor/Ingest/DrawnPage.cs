using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Ingest;

/// <summary>A page as drawn: letters with their boxes, and ruling lines. Coordinates are PDF points from the visible page's top left.</summary>
/// <param name="Number">Page from 1.</param>
/// <param name="Width">Width of the visible page.</param>
/// <param name="Height">Height of the visible page.</param>
/// <param name="Letters">Letters in the order drawn, white space left out.</param>
/// <param name="Rulings">Ruling lines, from strokes, thin filled rectangles and edges of drawn ones.</param>
public sealed record DrawnPage(int Number, double Width, double Height, ImmutableArray<DrawnLetter> Letters, ImmutableArray<Ruling> Rulings);

/// <summary>One letter (or a ligature's letters).</summary>
/// <param name="Text">Its text, cleaned by the rules for characters.</param>
/// <param name="Box">Its box: the advance from left to right, the font's height from top to bottom.</param>
/// <param name="Baseline">Distance of its base line from the page's top. Punctuation of another font has another box, but this base line.</param>
/// <param name="Size">Size of its font, points.</param>
public readonly record struct DrawnLetter(string Text, Box Box, double Baseline, double Size)
{
    /// <summary>The part of a font's size that its box rises over the base line.</summary>
    public const double Ascent = 0.86;

    /// <summary>How it was read where the page is an image; null for a letter that the document itself names.</summary>
    public Recognition? Read { get; init; }

    /// <summary>How many quarter turns, clockwise, make it upright: 1 where the text is read upwards, 3 where it is read downwards.</summary>
    public int Turns { get; init; }

    /// <summary>The box of a letter by its base line: from the first to the last point of it, the font's height over and under it.</summary>
    /// <param name="x0">Left end of the base line.</param>
    /// <param name="x1">Right end.</param>
    /// <param name="baseline">Its y.</param>
    /// <param name="size">Size of the font.</param>
    public static Box BoxOver(double x0, double x1, double baseline, double size) => new(x0, baseline - (size * Ascent), x1, baseline + (size * (1 - Ascent)));
}

/// <summary>How sure a letter of an image is.</summary>
/// <param name="Confidence">How likely it is what was read, 0 to 1, and that nothing was passed over beside it.</param>
/// <param name="Alternatives">What else it may be, the likeliest first.</param>
public sealed record Recognition(float Confidence, ImmutableArray<OtherLetter> Alternatives);

/// <summary>What else a letter of an image may be.</summary>
/// <param name="Text">The letter.</param>
/// <param name="Confidence">How likely the reader held it to be, 0 to 1.</param>
public readonly record struct OtherLetter(string Text, float Confidence);

/// <summary>A horizontal or vertical line.</summary>
/// <param name="IsHorizontal">True for a horizontal one.</param>
/// <param name="At">Its y (horizontal) or x (vertical).</param>
/// <param name="From">Its smaller x (horizontal) or y (vertical).</param>
/// <param name="To">Its larger x or y.</param>
public readonly record struct Ruling(bool IsHorizontal, double At, double From, double To);
