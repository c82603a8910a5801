namespace Extractor.Generator.Truth;

/// <summary>One indicator row of a performance form, as the extractor should give it.</summary>
/// <param name="Line">Line of the text from 1.</param>
/// <param name="Table">Number of the form among the performance forms, from 1.</param>
/// <param name="ProjectCode">Code of the project, or empty.</param>
/// <param name="ProjectName">Its name without the code.</param>
/// <param name="Level1">一级指标, or empty.</param>
/// <param name="Level2">二级指标, or empty.</param>
/// <param name="Name">三级指标, or the only name.</param>
/// <param name="Weight">Weight, or null where the form has none.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Comparator">≥ ≤ = &gt; &lt; or 定性.</param>
/// <param name="Value">A number or a grade word.</param>
/// <param name="Core">是, 否 or empty.</param>
public sealed record TruthIndicator(
    int Line, int Table, string ProjectCode, string ProjectName, string Level1, string Level2, string Name, int? Weight, string Unit,
    string Comparator, string Value, string Core);
