namespace Extractor.Segment.Layout.AlignedText;

/// <summary>A horizontal line on a drawn page.</summary>
/// <param name="Line">Index of the first printed line under it.</param>
/// <param name="X0">The column it begins in.</param>
/// <param name="X1">The column after its last.</param>
internal readonly record struct Rule(int Line, int X0, int X1)
{
    /// <summary>True where it runs over a place.</summary>
    /// <param name="middle">The place, doubled so that it stays whole.</param>
    public bool Covers(int middle) => 2 * X0 <= middle && middle <= 2 * X1;
}
