namespace Extractor.Proof;

/// <summary>A sum of money that the narrative states.</summary>
/// <param name="Number">1-based number of the fact in the document.</param>
/// <param name="Fact">Name of the fact.</param>
/// <param name="Subject">Of what.</param>
/// <param name="Year">The year it speaks of, or null.</param>
/// <param name="Yuan">Its value.</param>
/// <param name="Quantum">One unit of the last digit as printed, in yuan (trailing zeros may have been dropped).</param>
public sealed record Statement(int Number, string Fact, string Subject, int? Year, decimal Yuan, decimal Quantum);
