using System.Collections.Immutable;

namespace Extractor.Generator.Truth;

/// <summary>A disclosure as text and everything that is true about it.</summary>
/// <param name="Document">Its file name.</param>
/// <param name="Text">Content of the file: lines end in LF, cells are separated by tabs.</param>
/// <param name="Amounts">Every figure of money in its tables, in reading order.</param>
/// <param name="Projects">The head of every performance form.</param>
/// <param name="Indicators">Every indicator of its performance forms.</param>
/// <param name="Facts">The facts of its narrative.</param>
/// <param name="Tables">Every table of money and every performance form, in order.</param>
/// <param name="Flaws">What is known to be wrong with it.</param>
public sealed record GeneratedDisclosure(
    string Document, string Text, ImmutableArray<TruthAmount> Amounts, ImmutableArray<TruthProject> Projects,
    ImmutableArray<TruthIndicator> Indicators, ImmutableArray<TruthFact> Facts, ImmutableArray<TruthTable> Tables,
    ImmutableArray<Flaw> Flaws);
