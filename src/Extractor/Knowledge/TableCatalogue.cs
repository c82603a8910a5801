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

/// <summary>What the rows and columns of a type of table are made of; what a table plainly holds must not contradict its title.</summary>
public enum TableContent
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>Revenue and expenditure side by side.</summary>
    Sides,

    /// <summary>Revenue by its sources.</summary>
    Sources,

    /// <summary>Codes or names of the functional classification.</summary>
    Functions,

    /// <summary>Codes or names of an economic classification.</summary>
    Economics,

    /// <summary>The items of “三公”.</summary>
    PublicItems,

    /// <summary>Projects, goods or units by their own names.</summary>
    Names,
}

/// <summary>One type of table in the catalogue.</summary>
/// <param name="Name">Its table_type.</param>
/// <param name="Kind">What its rows give.</param>
/// <param name="Side"><c>revenue</c> or <c>expenditure</c> where the columns do not tell; empty where they must.</param>
/// <param name="Classification"><c>functional</c>, <c>economic</c> or empty.</param>
/// <param name="Content">What its rows and columns are made of.</param>
/// <param name="Since">The first fiscal year that prescribes it, or 0; earlier documents have none of it.</param>
/// <param name="Never">Classes (类) that rows of it do not have.</param>
public sealed record TableType(string Name, TableKind Kind, string Side, string Classification, TableContent Content, int Since, ImmutableArray<string> Never)
{
    /// <summary>True for tables of the state's own budgets (一般公共预算, 政府性基金, 国有资本经营, or all three as 财政拨款), which hold no other money.</summary>
    public bool IsOfBudget { get; init; }

    /// <summary>The first code of a class that rows of it do not have, where most are of such classes; else null.</summary>
    public string? FirstForeign(IReadOnlyCollection<string> codes)
    {
        var foreign = codes.Where(code => Never.Any(c => code.StartsWith(c, StringComparison.Ordinal))).ToList();
        return foreign.Count * 2 > codes.Count ? foreign[0] : null;
    }
}

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
            new TableType(e.Type, Enum.Parse<TableKind>(e.Kind, ignoreCase: true), e.Side, e.Classification, Enum.Parse<TableContent>(e.Content.Replace("_", "", StringComparison.Ordinal), ignoreCase: true), e.Since, [.. e.Never]) { IsOfBudget = e.OfBudget },
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

    /// <summary>The type of that name, or null.</summary>
    public TableType? ByName(string name) => Types.FirstOrDefault(t => t.Name == name);

    /// <summary>
    /// True where a title that names no type leaves one open: it has none of the words that rule the type out, and either says nothing of money
    /// at all (附表2) or has the words that every title of the type has.
    /// </summary>
    /// <param name="title">A title as printed, or empty.</param>
    /// <param name="type">Name of the type.</param>
    public bool Allows(string title, string type)
    {
        var key = LabelText.Key(title);
        if (!entries.Any(e => e.All.Concat(e.Any).Concat(e.None).Any(Has))) return true;
        return entries.Any(e => e.Type.Name == type && e.All.All(Has) && !e.None.Any(Has));

        bool Has(string word) => key.Contains(word, StringComparison.Ordinal);
    }

    internal sealed class Entry
    {
        public string Type { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Side { get; set; } = "";

        public string Classification { get; set; } = "";

        public string Content { get; set; } = "any";

        public int Since { get; set; }

        public List<string> Never { get; set; } = [];

        public bool OfBudget { get; set; }

        public Words Title { get; set; } = new();
    }

    internal sealed class Words
    {
        public List<string> All { get; set; } = [];

        public List<string> Any { get; set; } = [];

        public List<string> None { get; set; } = [];
    }
}
