using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>A sum of “三公” items: which item is the sum of which (items.yaml).</summary>
/// <param name="Total">The item that is the sum.</param>
/// <param name="Parts">Its parts; those a table does not print are left out.</param>
/// <param name="Needs">Items that must be printed for the sum to apply.</param>
/// <param name="Unless">Items that must not be printed.</param>
public sealed record ItemSum(string Total, ImmutableArray<string> Parts, ImmutableArray<string> Needs, ImmutableArray<string> Unless);

/// <summary>A total over some classes of a final account's economic table.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Classes">The classes it holds, or empty where it holds all others.</param>
/// <param name="ClassesExcept">The classes it does not hold, where <paramref name="Classes"/> is empty.</param>
public sealed record ClassTotal(string Label, ImmutableArray<string> Classes, ImmutableArray<string> ClassesExcept);

/// <summary>Row labels with a meaning of their own (items.yaml).</summary>
public sealed class ItemCatalogue
{
    private readonly Patterns grandTotal, currentTotal, carry, subtotal, source;
    private readonly ImmutableArray<(string Item, Patterns Headings)> threePublic;

    /// <summary>Loads items.yaml.</summary>
    public ItemCatalogue()
    {
        var file = YamlKnowledge.Read<Document>("items.yaml");
        (grandTotal, currentTotal) = (new Patterns(file.GrandTotal), new Patterns(file.CurrentTotal));
        (carry, subtotal, source) = (new Patterns(file.Carry), new Patterns(file.Subtotal), new Patterns(file.Source));
        PartWords = [.. file.PartWords];
        threePublic = [.. file.ThreePublic.Select(e => (e.Item, new Patterns(e.Headings)))];
        ThreePublicSums = [.. file.ThreePublicSums.Select(s => new ItemSum(s.Total, [.. s.Parts], [.. s.Needs], [.. s.Unless]))];
        ClassTotals = [.. file.ClassTotals.Select(c => new ClassTotal(c.Label, [.. c.Classes], [.. c.ClassesExcept]))];
    }

    /// <summary>The words that mark a part: 其中.</summary>
    public ImmutableArray<string> PartWords { get; }

    /// <summary>The sums among “三公” items.</summary>
    public ImmutableArray<ItemSum> ThreePublicSums { get; }

    /// <summary>Totals over classes in final accounts.</summary>
    public ImmutableArray<ClassTotal> ClassTotals { get; }

    /// <summary>The “三公” item that is the total of all.</summary>
    public string ThreePublicTotal => threePublic[0].Item;

    /// <summary>The “三公” item that is the total of the three beside a wider 合计.</summary>
    public string ThreePublicSubtotalItem => threePublic[1].Item;

    /// <summary>The published label: DATASET.md, item.</summary>
    public string Item(string label) => LabelText.Item(label, PartWords);

    /// <summary>True where the printed label begins with 其中：.</summary>
    public bool IsPart(string label)
    {
        var key = LabelText.Key(label);
        return PartWords.Any(w => key.StartsWith(w, StringComparison.Ordinal));
    }

    /// <summary>True for the total of a whole block.</summary>
    public bool IsGrandTotal(string label) => grandTotal.Fit(LabelText.Key(Item(label)));

    /// <summary>True for the total of the current year within a block.</summary>
    public bool IsCurrentTotal(string label) => currentTotal.Fit(LabelText.Key(Item(label)));

    /// <summary>True for what joins the current year to the grand total.</summary>
    public bool IsCarry(string label) => carry.Fit(LabelText.Key(Item(label)));

    /// <summary>True for 小计.</summary>
    public bool IsSubtotal(string label) => subtotal.Fit(LabelText.Key(Item(label)));

    /// <summary>True for a source of money, as rows of a summary name it: 一般公共预算财政拨款收入.</summary>
    public bool IsSource(string label) => source.Fit(LabelText.Key(Item(label)));

    /// <summary>The canonical “三公” item of a label or heading, or null.</summary>
    public string? ThreePublicItem(string label)
    {
        var key = LabelText.Key(Item(label));
        if (key.Length > 5 && char.IsAsciiDigit(key[0]) && FiscalYear.AllIn(key.AsSpan(0, 5)).Count == 1) key = key[5..];
        foreach (var (item, headings) in threePublic)
            if (headings.Fit(key)) return item;
        return null;
    }

    /// <summary>The “三公” item of a 小计 under a heading: 小计 under 公务用车… is that item, under “三公”经费 the subtotal; null elsewhere.</summary>
    public string? ThreePublicSubtotal(string group) => ThreePublicItem(group) is { } item && item != threePublic[0].Item ? item : threePublic[0].Headings.Fit(LabelText.Key(Item(group))) ? threePublic[1].Item : null;

    internal sealed class Document
    {
        public List<string> GrandTotal { get; set; } = [];

        public List<string> CurrentTotal { get; set; } = [];

        public List<string> Carry { get; set; } = [];

        public List<string> Subtotal { get; set; } = [];

        public List<string> Source { get; set; } = [];

        public List<string> PartWords { get; set; } = [];

        public List<ClassTotalEntry> ClassTotals { get; set; } = [];

        public List<ItemEntry> ThreePublic { get; set; } = [];

        public List<SumEntry> ThreePublicSums { get; set; } = [];
    }

    internal sealed class ClassTotalEntry
    {
        public string Label { get; set; } = "";

        public List<string> Classes { get; set; } = [];

        public List<string> ClassesExcept { get; set; } = [];
    }

    internal sealed class ItemEntry
    {
        public string Item { get; set; } = "";

        public List<string> Headings { get; set; } = [];
    }

    internal sealed class SumEntry
    {
        public string Total { get; set; } = "";

        public List<string> Parts { get; set; } = [];

        public List<string> Needs { get; set; } = [];

        public List<string> Unless { get; set; } = [];
    }
}
