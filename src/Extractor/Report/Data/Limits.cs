namespace Extractor.Report.Data;

/// <summary>
/// How much of a list goes into the page, so that a report of thousands of documents still opens at once. Where a list is cut, the first
/// row of every document comes before the second of any, and the page says what was left out and which query gives it.
/// </summary>
internal static class Limits
{
    /// <summary>Documents, and offices.</summary>
    public const int Documents = 5000;

    /// <summary>Contradictions.</summary>
    public const int Contradictions = 2000;

    /// <summary>Members of one contradiction that are written out.</summary>
    public const int Members = 400;

    /// <summary>Identities within rounding.</summary>
    public const int Roundings = 500;

    /// <summary>Sums of the narrative that differ from the tables.</summary>
    public const int Statements = 1000;

    /// <summary>Changes from year to year.</summary>
    public const int Changes = 1000;

    /// <summary>Repairs.</summary>
    public const int Repairs = 2000;

    /// <summary>Problems.</summary>
    public const int Problems = 2000;

    /// <summary>Characters of one text; what is longer ends in an ellipsis.</summary>
    public const int Text = 400;
}
