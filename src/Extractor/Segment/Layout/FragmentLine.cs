using System.Collections.Immutable;

namespace Extractor.Segment.Layout;

/// <summary>The fragments of one base line, from left to right.</summary>
/// <param name="Fragments">At least one.</param>
internal sealed record FragmentLine(ImmutableArray<Fragment> Fragments)
{
    /// <summary>The base line, points from the top.</summary>
    public double Baseline { get; } = Fragments.Average(f => f.Baseline);

    /// <summary>The largest letter's size, points.</summary>
    public double Size { get; } = Fragments.Max(f => f.Size);

    /// <summary>Top of the highest letter.</summary>
    public double Top { get; } = Fragments.Min(f => f.Box.Y0);

    /// <summary>Bottom of the lowest letter.</summary>
    public double Bottom { get; } = Fragments.Max(f => f.Box.Y1);

    /// <summary>Left end.</summary>
    public double Left => Fragments[0].Box.X0;

    /// <summary>Right end.</summary>
    public double Right { get; } = Fragments.Max(f => f.Box.X1);
}
