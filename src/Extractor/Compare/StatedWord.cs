using System.Collections.Immutable;

namespace Extractor.Compare;

/// <summary>A change against last year that a narrative states of a sum.</summary>
/// <param name="Document">The document.</param>
/// <param name="Fact">Its number in facts.csv.</param>
/// <param name="Subject">What changed, as labels are compared, from the wider to the narrower name.</param>
/// <param name="Sum">The sum of the year itself, in yuan.</param>
/// <param name="Change">What was added, negative for a decrease, in yuan.</param>
/// <param name="HalfDigit">Half a unit of the last printed digits of both together, in yuan.</param>
/// <param name="Text">The sentence.</param>
internal sealed record StatedWord(string Document, long Fact, ImmutableArray<string> Subject, decimal Sum, decimal Change, decimal HalfDigit, string Text);
