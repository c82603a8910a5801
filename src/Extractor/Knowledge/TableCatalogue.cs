using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>What kind of rows a table gives.</summary>
public enum TableKind
{
    /// <summary>Cells only.</summary>
    Other,

    /// <summary>Figures of money, to amounts.csv.</summary>
    Money,

    /// <summary>A performance-target form, to projects.csv and indicators.csv.</summary>
    Targets,

    /// <summary>Affiliated units, to units.csv.</summary>
    List,
}

/// <summary>One type of table in the catalogue.</summary>
/// <param name="Name">Its table_type.</param>
/// <param name="Kind">What its rows give.</param>
/// <param name="Side"><c>revenue</c> or <c>expenditure</c> where the columns do not tell; empty where they must.</param>
/// <param name="Classification"><c>functional</c>, <c>economic</c> or empty.</param>
public sealed record TableType(string Name, TableKind Kind, string Side, string Classification);

/// <summary>The catalogue of tables (tables.yaml): which title names which type.</summary>
public sealed class TableCatalogue
{
    private readonly ImmutableArray<(TableType Type, ImmutableArray<string> All, ImmutableArray<string> Any, ImmutableArray<string> None)> entries;

    /// <summary>Loads tables.yaml.</summary>
    public TableCatalogue()
        : this(YamlKnowledge.Read<List<Entry>>("tables.yaml"))
    {
    }

    /// <summary>Takes the entries of a file like tables.yaml.</summary>
    internal TableCatalogue(IEnumerable<Entry> entries) =>
        this.entries = [.. entries.Select(e => (
            new TableType(e.Type, Enum.Parse<TableKind>(e.Kind, ignoreCase: true), e.Side, e.Classification),
            e.Title.All.ToImmutableArray(), e.Title.Any.ToImmutableArray(), e.Title.None.ToImmutableArray()))];

    /// <summary>All types, in the order in which titles are tried.</summary>
    public IEnumerable<TableType> Types => entries.Select(e => e.Type);

    /// <summary>The type a title names: the first entry whose words it has, or null.</summary>
    /// <param name="title">A title as printed.</param>
    public TableType? ByTitle(string title)
    {
        var key = LabelText.Key(title);
        foreach (var (type, all, any, none) in entries)
        {
            if (all.All(Has) && (any.IsEmpty || any.Any(Has)) && !none.Any(Has)) return type;
        }

        return null;

        bool Has(string word) => key.Contains(word, StringComparison.Ordinal);
    }

    internal sealed class Entry
    {
        public string Type { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Side { get; set; } = "";

        public string Classification { get; set; } = "";

        public Words Title { get; set; } = new();
    }

    internal sealed class Words
    {
        public List<string> All { get; set; } = [];

        public List<string> Any { get; set; } = [];

        public List<string> None { get; set; } = [];
    }
}
