using System.Collections.Immutable;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>A performance form as printed: its labelled fields and the rows of its indicator grid.</summary>
/// <param name="Fields">Field name → text, place; a field printed empty has an empty text.</param>
/// <param name="Blocks">The indicator grid: its header and rows, one block more for each header printed again; empty where the form has none.</param>
/// <param name="Projects">The projects of a list of many, in order; empty for a form of one.</param>
/// <param name="Indicators">The indicators, once aligned.</param>
public sealed record FormReading(
    ImmutableDictionary<string, FormField> Fields, ImmutableArray<FormBlock> Blocks, ImmutableArray<ListedProject> Projects,
    ImmutableArray<IndicatorReading> Indicators);

/// <summary>Rows of an indicator grid under one header.</summary>
/// <param name="Columns">Indicator column name → columns of the grid.</param>
/// <param name="StubColumn">The column of the merged label 绩效指标, or -1.</param>
/// <param name="HasStub">True where the header row itself carries that label.</param>
/// <param name="Rows">The rows under the header, not yet aligned: Repair does that.</param>
public sealed record FormBlock(
    ImmutableDictionary<string, FormColumn> Columns, int StubColumn, bool HasStub, ImmutableArray<ImmutableArray<Cell>> Rows)
{
    private const string Project = "project";

    /// <summary>True for the indicators of many projects, each named in its rows.</summary>
    public bool IsList => Columns.ContainsKey(Project);

    /// <summary>The first column of the indicators themselves.</summary>
    public int FirstIndicator => FirstOf(Columns);

    /// <summary>True for a column that says something of a listed project, not of an indicator.</summary>
    /// <param name="column">Name of a column.</param>
    public static bool IsOfProject(string column) => column.StartsWith(Project, StringComparison.Ordinal);

    /// <summary>The first column of indicators among some.</summary>
    /// <param name="columns">Column name → columns of the grid.</param>
    public static int FirstOf(IEnumerable<KeyValuePair<string, FormColumn>> columns) => columns.Where(c => !IsOfProject(c.Key)).Min(c => c.Value.First);
}

/// <summary>The columns of a grid that one heading stands over.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last, most often the same.</param>
public readonly record struct FormColumn(int First, int Last);

/// <summary>One labelled field of a form's head.</summary>
/// <param name="Text">Its text, or empty.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Unit">The unit of money that its own label or that of its group names (当年预算（万元）), which goes before the form's; or null.</param>
public sealed record FormField(string Text, Place Place, MoneyUnit? Unit = null);

/// <summary>A project as a list of projects prints it.</summary>
/// <param name="Name">Name with its code.</param>
/// <param name="Fields">Field name → text, as in the head of a form.</param>
/// <param name="Place">Where the name stands.</param>
public sealed record ListedProject(string Name, ImmutableDictionary<string, FormField> Fields, Place Place);

/// <summary>One indicator row, aligned under its columns.</summary>
/// <param name="Cells">Column name → text; columns printed empty have an empty text.</param>
/// <param name="RepairIndex">Index of the repair it came through, or null.</param>
/// <param name="Place">Where its first filled cell stands.</param>
public sealed record IndicatorReading(ImmutableDictionary<string, string> Cells, int? RepairIndex, Place Place)
{
    /// <summary>The text of a column, or empty.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}
