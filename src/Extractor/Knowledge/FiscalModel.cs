using System.Collections.Immutable;

namespace Extractor.Knowledge;

/// <summary>Which file and columns are money and which say what it is: the model of the Fiscal Data Package profile.</summary>
/// <param name="File">The file that holds the figures.</param>
/// <param name="Measure">Its column of money.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="CountryCode">ISO 3166-1 code.</param>
/// <param name="Granularity"><c>aggregated</c> or <c>transactional</c>.</param>
/// <param name="Dimensions">Groups of columns that say what a figure is, by name.</param>
public sealed record FiscalModel(
    string File, string Measure, string Currency, string CountryCode, string Granularity,
    ImmutableSortedDictionary<string, FiscalDimension> Dimensions);

/// <summary>One dimension.</summary>
/// <param name="Type">Kind of dimension, in the words of the profile.</param>
/// <param name="PrimaryKey">Columns that name a member.</param>
/// <param name="Attributes">Its columns.</param>
public sealed record FiscalDimension(string Type, ImmutableArray<string> PrimaryKey, ImmutableArray<FiscalField> Attributes);

/// <summary>One column of a dimension.</summary>
/// <param name="Source">Name of the column.</param>
/// <param name="LabelFor">The column it is the label of, or null.</param>
public sealed record FiscalField(string Source, string? LabelFor = null);
