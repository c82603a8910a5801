using System.Collections.Immutable;

namespace Extractor.Compare;

/// <summary>What a row of a table is, whatever document it stands in.</summary>
/// <param name="Table">Type of the table.</param>
/// <param name="Side">Revenue or expenditure.</param>
/// <param name="Unit">The unit it speaks of, without its office's name; empty where it is the office.</param>
/// <param name="Code">Its code, or empty.</param>
/// <param name="Item">Its label, as labels are compared.</param>
internal readonly record struct RowKey(string Table, string Side, string Unit, string Code, string Item);

/// <summary>A sum of money of a row, printed once or added up of several offices.</summary>
/// <param name="Yuan">The sum.</param>
/// <param name="Quantum">Half a unit of the last printed digit, in yuan, of all its figures together.</param>
/// <param name="Status">Status of all its figures together.</param>
/// <param name="Figures">Their names.</param>
/// <param name="Printed">The row's label as printed.</param>
/// <param name="IsTotal">True for a total of its table.</param>
/// <param name="Order">Where it stands, to keep the order of the document.</param>
internal sealed record Money(decimal Yuan, decimal Quantum, string Status, ImmutableArray<string> Figures, string Printed, bool IsTotal, int Order)
{
    /// <summary>This and another office's money of the same row.</summary>
    public Money Plus(Money other) => this with
    {
        Yuan = Yuan + other.Yuan,
        Quantum = Quantum + other.Quantum,
        Status = Together(Status, other.Status),
        Figures = [.. Figures, .. other.Figures],
    };

    /// <summary>The status of a sum: no better than its worst figure.</summary>
    public static string Together(string one, string other) =>
        one == other ? one : one == "contradicted" || other == "contradicted" ? "contradicted" : "unchecked";
}
