namespace Extractor.Corrupt.Judging;

/// <summary>What became of a harmed document.</summary>
internal enum Outcome
{
    /// <summary>Every figure is read as in the document without harm.</summary>
    Right,

    /// <summary>Some figure is missing, or wrong and not verified, and something says so.</summary>
    Told,

    /// <summary>Figures are missing and nothing says so; no wrong one is verified.</summary>
    Untold,

    /// <summary>A figure came through a repair and is wrong.</summary>
    RepairedWrong,

    /// <summary>A wrong figure is verified though the arithmetic of the page allows no other: it makes a sum exact that the document rounds, and no other identity has it.</summary>
    Rounded,

    /// <summary>A wrong figure is verified, and every identity that holds on the page as printed holds in the harmed one: nothing could tell.</summary>
    Untellable,

    /// <summary>A wrong figure is verified though something on the page tells.</summary>
    Silent,
}

/// <summary>The outcome of one harm, and what shows it best.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="IsVerified">True where as many figures are verified as without harm.</param>
/// <param name="Example">The figure that shows it, or empty.</param>
internal sealed record Finding(Outcome Outcome, bool IsVerified, string Example)
{
    /// <summary>Figures that came through a repair which the document as printed does not need.</summary>
    public int Repaired { get; init; }

    /// <summary>Those of them that another witness than what chose the repair confirms.</summary>
    public int Confirmed { get; init; }

    /// <summary>The harmed document, where it is wanted (<see cref="Running.Options.Keep"/>).</summary>
    public string Harmed { get; init; } = "";

    /// <summary>The lines that the harm changed, before and after; none for drawn pages.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];
}
