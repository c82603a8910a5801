using System.Collections.Immutable;

namespace Extractor.Recognize.Facts;

/// <summary>A number with its unit.</summary>
/// <param name="Start">Where the number starts in the sentence.</param>
/// <param name="End">Where the unit ends.</param>
/// <param name="Number">The number as printed.</param>
/// <param name="Unit">The unit as printed.</param>
/// <param name="Kinds">The kinds of thing the unit counts; empty for units that tell no fact.</param>
internal sealed record Mention(int Start, int End, string Number, string Unit, ImmutableArray<string> Kinds);
