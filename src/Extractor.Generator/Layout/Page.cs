namespace Extractor.Generator.Layout;

/// <summary>A page with everything on it; x runs right and y down from the top left corner, in points.</summary>
/// <param name="Width">As it is looked at.</param>
/// <param name="Height">As it is looked at.</param>
/// <param name="IsTurned">Whether it is stored upright and turned for looking at.</param>
internal sealed record Page(double Width, double Height, bool IsTurned)
{
    /// <summary>Its texts.</summary>
    public List<PlacedText> Texts { get; } = [];

    /// <summary>Its ruling lines.</summary>
    public List<PlacedRule> Rules { get; } = [];
}

/// <summary>A text on one line.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Size">Size of its letters.</param>
/// <param name="Text">The text.</param>
/// <param name="Source">Where the tabbed text has it.</param>
internal sealed record PlacedText(double X, double Y, double Size, string Text, Spot Source)
{
    /// <summary>Whether it is a figure.</summary>
    public bool IsFigure { get; init; }
}

/// <summary>A place in the tabbed text.</summary>
/// <param name="Line">Line from 1, or 0 for what that text does not have.</param>
/// <param name="Column">Cell from 1, or 0 for the whole line.</param>
internal readonly record struct Spot(int Line, int Column);

/// <summary>A ruling line, upright or level.</summary>
internal readonly record struct PlacedRule(double X0, double Y0, double X1, double Y1);
