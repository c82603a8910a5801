namespace Extractor.Generator.Truth;

/// <summary>Kinds of known flaws.</summary>
public enum FlawKind
{
    /// <summary>A printed total or row misses the sum of its printed parts by a step or two of rounding; both are truly printed.</summary>
    Rounding,

    /// <summary>The publisher's misprint: <see cref="Flaw.Expected"/> is what the books say.</summary>
    Mistake,

    /// <summary>A blank line cuts a table here.</summary>
    BlankLine,

    /// <summary>This row has lost its first cell.</summary>
    LostFirstCell,

    /// <summary>A total that holds money whose rows are not disclosed.</summary>
    UndisclosedUnit,

    /// <summary>A figure of a row that prints another row's code.</summary>
    MisprintedCode,

    /// <summary>A figure of a block that is left from another year.</summary>
    StaleBlock,

    /// <summary>A sentence that states another figure than the tables.</summary>
    NarrativeDiffers,
}

/// <summary>Something known to be wrong with the printed document.</summary>
/// <param name="Kind">What.</param>
/// <param name="Line">Line of the text from 1.</param>
/// <param name="Column">Cell from 1, or 0 for the whole line.</param>
/// <param name="PrintedYuan">The printed figure in yuan, or null where it is no matter of figures.</param>
/// <param name="Expected">What would have been right in yuan, or null.</param>
public sealed record Flaw(FlawKind Kind, int Line, int Column, decimal? PrintedYuan, decimal? Expected);
