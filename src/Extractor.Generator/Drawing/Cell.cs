using Extractor.Generator.Truth;

namespace Extractor.Generator.Drawing;

/// <summary>What stands in one cell of a grid.</summary>
internal abstract record Cell;

/// <summary>Words, or nothing.</summary>
internal sealed record Label(string Text) : Cell
{
    /// <summary>An empty cell.</summary>
    public static Label Empty { get; } = new("");

    /// <summary>Steps the text is pushed in by; a tabbed dump shows none of them.</summary>
    public int Indent { get; init; }
}

/// <summary>An empty cell in a column of figures.</summary>
internal sealed record Nothing : Cell
{
    /// <summary>The only one there is.</summary>
    public static Nothing Instance { get; } = new();
}

/// <summary>A figure of money the truth knows.</summary>
/// <param name="Meaning">What it is.</param>
/// <param name="Yuan">Its exact value; null where the page has nothing to say, which is no zero.</param>
/// <param name="Misprint">What the publisher printed instead, or null.</param>
internal sealed record Figure(FigureMeaning Meaning, decimal? Yuan, decimal? Misprint = null) : Cell
{
    /// <summary>What its publisher did wrong with it, or null.</summary>
    public FlawKind? Fault { get; init; }
}

/// <summary>A number in money's clothes that is no amount: a difference against last year.</summary>
internal sealed record Difference(decimal Yuan) : Cell;

/// <summary>What a figure means; fields as in amounts.csv.</summary>
internal sealed record FigureMeaning(string Side, string Code, string Item, string Phase, string Measure, int Year);
