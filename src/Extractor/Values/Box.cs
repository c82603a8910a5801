namespace Extractor.Values;

/// <summary>A rectangle on a page, in PDF points (1/72 inch) measured from the page's top left corner.</summary>
/// <param name="X0">Left edge, points.</param>
/// <param name="Y0">Top edge, points.</param>
/// <param name="X1">Right edge, points; not less than <paramref name="X0"/>.</param>
/// <param name="Y1">Bottom edge, points; not less than <paramref name="Y0"/>.</param>
public readonly record struct Box(double X0, double Y0, double X1, double Y1)
{
    /// <summary>The rectangle after quarter turns, clockwise, of its page.</summary>
    /// <param name="turns">How many, 0 to 3.</param>
    /// <param name="width">The page's width before, points.</param>
    /// <param name="height">The page's height before, points.</param>
    public Box Turned(int turns, double width, double height) => turns switch
    {
        1 => new Box(height - Y1, X0, height - Y0, X1),
        2 => new Box(width - X1, height - Y1, width - X0, height - Y0),
        3 => new Box(Y0, width - X1, Y1, width - X0),
        _ => this,
    };
}
