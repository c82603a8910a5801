namespace Extractor.Values;

/// <summary>A rectangle on a page, in PDF points (1/72 inch) measured from the page's top left corner.</summary>
/// <param name="X0">Left edge, points.</param>
/// <param name="Y0">Top edge, points.</param>
/// <param name="X1">Right edge, points; not less than <paramref name="X0"/>.</param>
/// <param name="Y1">Bottom edge, points; not less than <paramref name="Y0"/>.</param>
public readonly record struct Box(double X0, double Y0, double X1, double Y1);
