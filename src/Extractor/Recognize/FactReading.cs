using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>One fact read from the narrative; fields as in facts.csv of DATASET.md.</summary>
/// <param name="SectionNo">The section it stands in.</param>
/// <param name="Fact">Name of the fact, for example <c>revenue_budget</c>.</param>
/// <param name="Subject">Of what: the source, function or item; empty for facts of the whole office.</param>
/// <param name="Value">A number as printed (no thousands separators added or removed), or text for contacts.</param>
/// <param name="Unit">As printed: <c>万元</c>, <c>人</c>, <c>辆</c>; empty for contacts.</param>
/// <param name="FiscalYear">The year the sentence speaks of, or null where it does not say.</param>
/// <param name="Direction"><c>increase</c>, <c>decrease</c> or empty.</param>
/// <param name="Reason">The reason printed for a change, or empty.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Place">Where the paragraph stands.</param>
public sealed record FactReading(
    int SectionNo, string Fact, string Subject, string Value, string Unit, int? FiscalYear, string Direction, string Reason,
    string Text, Place Place);
