using System.Collections.Immutable;

namespace Extractor.Generator.Accounting;

/// <summary>A project with its performance targets (绩效目标).</summary>
internal sealed record Project(
    string Code, string Name, decimal Budget, int ExecutionWeight, string Overview, string Basis, string Goal,
    ImmutableArray<Indicator> Indicators);

/// <summary>One indicator; the weights of a project and its execution weight sum to 100.</summary>
internal sealed record Indicator(
    string Level1, string Level2, string Name, int Weight, string Unit, string Comparator, string Value, bool IsCore);
