using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Extractor.Knowledge;

/// <summary>The name of an identity and its sentence for a reader, in both languages.</summary>
public sealed class IdentityName
{
    /// <summary>Key, as checks.csv prints it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The sentence in Chinese.</summary>
    public string Zh { get; set; } = "";

    /// <summary>The sentence in English.</summary>
    public string En { get; set; } = "";

    /// <summary>For the balance of two sides: the types of tables it holds in.</summary>
    public List<string> Tables { get; set; } = [];

    /// <summary>For a fixed sum: what it must be.</summary>
    public decimal Sum { get; set; }
}

/// <summary>A row's total and its parts, by measure.</summary>
public sealed class RowSum
{
    /// <summary>Key.</summary>
    public string Name { get; set; } = "";

    /// <summary>Measure of the total.</summary>
    public string Total { get; set; } = "";

    /// <summary>Measures of the parts; one that is not printed is replaced by its own parts.</summary>
    public List<string> Parts { get; set; } = [];

    /// <summary>The sum does not apply in a block that has one of these measures.</summary>
    public List<string> Unless { get; set; } = [];

    /// <summary>The sentence in Chinese.</summary>
    public string Zh { get; set; } = "";

    /// <summary>The sentence in English.</summary>
    public string En { get; set; } = "";
}

/// <summary>Where a figure stands: in which type of table, on which side, under which measure.</summary>
public sealed class Selector
{
    /// <summary>Type of the table.</summary>
    public string Table { get; set; } = "";

    /// <summary>Side, or empty for any.</summary>
    public string Side { get; set; } = "";

    /// <summary>Measure.</summary>
    public string Measure { get; set; } = "";
}

/// <summary>Two totals that are the same money.</summary>
public sealed class EqualTotals
{
    /// <summary>Key.</summary>
    public string Name { get; set; } = "";

    /// <summary>The first.</summary>
    public Selector Left { get; set; } = new();

    /// <summary>The second; it may have candidates.</summary>
    public Selector Right { get; set; } = new();

    /// <summary>False where it is not always true.</summary>
    public bool Accuses { get; set; } = true;

    /// <summary>The sentence in Chinese.</summary>
    public string Zh { get; set; } = "";

    /// <summary>The sentence in English.</summary>
    public string En { get; set; } = "";
}

/// <summary>Rows of one code in two types of tables.</summary>
public sealed class EqualCodes
{
    /// <summary>Key.</summary>
    public string Name { get; set; } = "";

    /// <summary>Type of the first table.</summary>
    public string Left { get; set; } = "";

    /// <summary>Type of the second table.</summary>
    public string Right { get; set; } = "";

    /// <summary>False where it is not always true.</summary>
    public bool Accuses { get; set; } = true;

    /// <summary>The sentence in Chinese.</summary>
    public string Zh { get; set; } = "";

    /// <summary>The sentence in English.</summary>
    public string En { get; set; } = "";
}

/// <summary>Functional classes by name in a summary, by code in another table.</summary>
public sealed class EqualClasses
{
    /// <summary>Key.</summary>
    public string Name { get; set; } = "";

    /// <summary>The summary and its measure.</summary>
    public Selector Left { get; set; } = new();

    /// <summary>Type of the table by code.</summary>
    public string Right { get; set; } = "";

    /// <summary>False where it is not always true.</summary>
    public bool Accuses { get; set; } = true;

    /// <summary>The sentence in Chinese.</summary>
    public string Zh { get; set; } = "";

    /// <summary>The sentence in English.</summary>
    public string En { get; set; } = "";
}

/// <summary>A fact of the narrative and the figures it names.</summary>
public sealed class NarrativeIdentity
{
    /// <summary>Key.</summary>
    public string Name { get; set; } = "";

    /// <summary>Name of the fact.</summary>
    public string Fact { get; set; } = "";

    /// <summary>Which row: <c>total</c>, <c>item</c> (the fact's subject), <c>three_public</c>.</summary>
    public string Row { get; set; } = "";

    /// <summary>For <c>item</c>: the item's name, or empty for the fact's subject.</summary>
    public string Item { get; set; } = "";

    /// <summary>False where it is not always true.</summary>
    public bool Accuses { get; set; } = true;

    /// <summary>Types of tables.</summary>
    public List<string> Tables { get; set; } = [];

    /// <summary>Side.</summary>
    public string Side { get; set; } = "";

    /// <summary>Measure.</summary>
    public string Measure { get; set; } = "";

    /// <summary>The sentence in Chinese.</summary>
    public string Zh { get; set; } = "";

    /// <summary>The sentence in English.</summary>
    public string En { get; set; } = "";
}

/// <summary>The declared identities (identities.yaml).</summary>
public sealed partial class IdentityCatalogue
{
    private readonly Document file;

    /// <summary>Loads identities.yaml.</summary>
    public IdentityCatalogue()
        : this(YamlKnowledge.Read<Document>("identities.yaml"))
    {
    }

    /// <summary>Takes a file like identities.yaml.</summary>
    internal IdentityCatalogue(Document file)
    {
        this.file = file;
        var all = new Dictionary<string, (string Zh, string En)>(StringComparer.Ordinal);
        foreach (var n in file.ColumnSums.Values.Append(file.Balance).Append(file.Weights).Append(file.ProjectBudget)) all[n.Name] = (n.Zh, n.En);
        foreach (var n in file.RowSums) all[n.Name] = (n.Zh, n.En);
        foreach (var n in file.EqualTotals) all[n.Name] = (n.Zh, n.En);
        foreach (var n in file.EqualCodes) all[n.Name] = (n.Zh, n.En);
        foreach (var n in file.EqualClasses) all[n.Name] = (n.Zh, n.En);
        foreach (var n in file.Narrative) all[n.Name] = (n.Zh, n.En);
        foreach (var n in file.BetweenDocuments) all[n.Name] = (n.Zh, n.En);
        Sentences = all.ToFrozenDictionary(StringComparer.Ordinal);
        FlatTypes = file.FlatTypes.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The sentence of every identity, by name.</summary>
    public FrozenDictionary<string, (string Zh, string En)> Sentences { get; }

    /// <summary>Types of tables whose rows without codes and numbers are all members of the total.</summary>
    public FrozenSet<string> FlatTypes { get; }

    /// <summary>Sums within a row.</summary>
    public IReadOnlyList<RowSum> RowSums => file.RowSums;

    /// <summary>Sums within a column, by mechanism: children, total, current, class_total, three_public_row, three_public_column.</summary>
    public IReadOnlyDictionary<string, IdentityName> ColumnSums => file.ColumnSums;

    /// <summary>The balance of two sides.</summary>
    public IdentityName Balance => file.Balance;

    /// <summary>Totals in two tables.</summary>
    public IReadOnlyList<EqualTotals> EqualTotals => file.EqualTotals;

    /// <summary>Codes in two tables.</summary>
    public IReadOnlyList<EqualCodes> EqualCodes => file.EqualCodes;

    /// <summary>Classes in two tables.</summary>
    public IReadOnlyList<EqualClasses> EqualClasses => file.EqualClasses;

    /// <summary>Figures the narrative states.</summary>
    public IReadOnlyList<NarrativeIdentity> Narrative => file.Narrative;

    /// <summary>The sum of a form's weights.</summary>
    public IdentityName Weights => file.Weights;

    /// <summary>A project's budget and its funds.</summary>
    public IdentityName ProjectBudget => file.ProjectBudget;

    /// <summary>What two documents of one office have in common.</summary>
    public IReadOnlyList<BetweenIdentity> BetweenDocuments => file.BetweenDocuments;

    /// <summary>
    /// The measures that make up a total in a block: each declared part that the block prints, or else its own parts, as deep as needed.
    /// </summary>
    /// <param name="parts">The declared parts.</param>
    /// <param name="printed">The measures the block prints.</param>
    public ImmutableArray<string> Resolve(IEnumerable<string> parts, IReadOnlySet<string> printed)
    {
        var resolved = ImmutableArray.CreateBuilder<string>();
        foreach (var part in parts)
        {
            if (printed.Contains(part)) resolved.Add(part);
            else if (file.MeasureParts.TryGetValue(part, out var own)) resolved.AddRange(Resolve(own, printed));
        }

        return resolved.ToImmutable();
    }
}
