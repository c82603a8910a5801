using System.Collections.Immutable;

namespace Extractor.Knowledge;

/// <summary>A list of values a column takes.</summary>
/// <param name="Open">True where a column may hold others too.</param>
/// <param name="Values">The values.</param>
public sealed record Vocabulary(bool Open, ImmutableArray<VocabularyValue> Values);

/// <summary>One value and what people call it.</summary>
/// <param name="Value">As it stands in the data.</param>
/// <param name="Zh">Label in Chinese.</param>
/// <param name="En">Label in English.</param>
public sealed record VocabularyValue(string Value, string Zh, string En);
