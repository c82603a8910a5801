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
public readonly record struct DrawnLetter(string Text, Box Box, double Baseline, double Size);

/// <summary>A horizontal or vertical line.</summary>
/// <param name="IsHorizontal">True for a horizontal one.</param>
/// <param name="At">Its y (horizontal) or x (vertical).</param>
/// <param name="From">Its smaller x (horizontal) or y (vertical).</param>
/// <param name="To">Its larger x or y.</param>
public readonly record struct Ruling(bool IsHorizontal, double At, double From, double To);
