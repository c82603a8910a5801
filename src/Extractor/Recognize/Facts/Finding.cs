namespace Extractor.Recognize.Facts;

/// <summary>A fact with what decides whether it stays.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="IsFiscal">True where the figure is of appropriations only.</param>
/// <param name="Sentence">Number of the sentence in its paragraph.</param>
/// <param name="Position">Where in the sentence it stands.</param>
internal sealed record Finding(FactReading Fact, bool IsFiscal, int Sentence, int Position)
{
    /// <summary>The name of changes.</summary>
    public const string Change = "change_from_last_year";

    /// <summary>True for a change against last year.</summary>
    public bool IsChange => Fact.Fact == Change;
}
