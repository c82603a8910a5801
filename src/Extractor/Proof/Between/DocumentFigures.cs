using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Extractor.Values;

namespace Extractor.Proof.Between;

/// <summary>What of one document's money other documents are compared with.</summary>
/// <param name="Type"><c>budget</c> or <c>final</c>: also the phase of its own year.</param>
/// <param name="Year">Its fiscal year.</param>
/// <param name="Tables">The office's own tables, one of a type, with their figures of declared meaning that nothing else in the table can be taken for.</param>
/// <param name="Statements">The sums its narrative states.</param>
/// <param name="Open">The numbers of those that none of its own tables prints.</param>
/// <param name="Changes">The changes against last year that it states of these.</param>
internal sealed record DocumentFigures(
    string Type, int Year, ImmutableArray<FigureTable> Tables, ImmutableArray<Statement> Statements, ImmutableArray<int> Open, ImmutableArray<StatedChange> Changes)
{
    private FigureIndex? index;
    private OrderedDictionary<FigureKey, KnownFigure>? figures;

    /// <summary>The figures, found by table type.</summary>
    [JsonIgnore]
    public FigureIndex Index => index ??= new FigureIndex(Tables);

    /// <summary>The figures by what they are, in document order.</summary>
    [JsonIgnore]
    public OrderedDictionary<FigureKey, KnownFigure> Figures => figures ??=
        new(from table in Tables from figure in table.Figures select KeyValuePair.Create(FigureKey.Of(table, figure), new KnownFigure(table, figure, Index.Term(table, figure))));

    /// <summary>The figure of a number.</summary>
    public KnownFigure Find(int number) => Figures.Values.First(f => f.Figure.Id == number);
}

/// <summary>A figure with its table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Term">The figure as a member of an identity.</param>
internal readonly record struct KnownFigure(FigureTable Table, Figure Figure, Term Term)
{
    /// <summary>True where it is a total of its table.</summary>
    public bool IsTotal => Table.RowOf(Figure).Role is RowRole.GrandTotal or RowRole.CurrentTotal;
}

/// <summary>A change against last year that the narrative states of a sum.</summary>
/// <param name="Number">1-based number of its fact.</param>
/// <param name="Identity">The identity by whose words it is one.</param>
/// <param name="Statement">1-based number of the fact that is the sum.</param>
/// <param name="Yuan">What was added, negative for a decrease.</param>
/// <param name="Quantum">One unit of the last digit as printed, in yuan.</param>
internal sealed record StatedChange(int Number, string Identity, int Statement, decimal Yuan, decimal Quantum);

/// <summary>What a figure is, whatever document it stands in.</summary>
/// <param name="Table">Type of its table.</param>
/// <param name="Side">Side of its row.</param>
/// <param name="Codes">The codes of its row.</param>
/// <param name="Unit">The unit the row speaks of, or empty.</param>
/// <param name="Item">Its label, as labels are compared.</param>
/// <param name="Measure">What its column counts.</param>
/// <param name="Phase">Budget, execution or final.</param>
/// <param name="Year">The year it belongs to.</param>
internal readonly record struct FigureKey(
    string Table, string Side, (string Own, string Function, string Government) Codes, string Unit, string Item, string Measure, string Phase, int? Year)
{
    /// <summary>The key of a figure in its table.</summary>
    public static FigureKey Of(FigureTable table, Figure figure)
    {
        var row = table.RowOf(figure);
        return new FigureKey(
            table.Type, row.Side, (row.Code, row.CodeFunction, row.CodeGovernment), LabelText.Key(row.UnitName), LabelText.Key(figure.Item), figure.Measure, figure.Phase, figure.Year);
    }
}
