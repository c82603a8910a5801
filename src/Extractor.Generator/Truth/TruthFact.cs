namespace Extractor.Generator.Truth;

/// <summary>One fact of the narrative, as the extractor should give it.</summary>
/// <param name="Line">Line of the text from 1.</param>
/// <param name="Fact">Name of the fact in DATASET.md.</param>
/// <param name="Subject">Of what, or empty.</param>
/// <param name="Value">As printed.</param>
/// <param name="Unit">As printed, or empty.</param>
/// <param name="Direction"><c>increase</c>, <c>decrease</c> or empty.</param>
public sealed record TruthFact(int Line, string Fact, string Subject, string Value, string Unit, string Direction);
