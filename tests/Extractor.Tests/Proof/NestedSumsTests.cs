using System.Collections.Immutable;
using CsCheck;
using Extractor.Proof;
using Xunit;

namespace Extractor.Tests.Proof;

public sealed class NestedSumsTests
{
    private static string? Read(decimal total, params decimal[] figures) =>
        NestedSums.Of(figures, total) is { } rows ? string.Join(' ', rows.Select(r => (r.Parent is { } p ? p.ToString(System.Globalization.CultureInfo.InvariantCulture) : "-") + (r.IsCertain ? "" : "?"))) : null;

    [Fact]
    public void A_flat_list_adds_up_to_its_total() => Assert.Equal("- - -", Read(60, 10, 20, 30));

    [Fact]
    public void Headings_stand_before_their_parts() => Assert.Equal("- 0 0 - 3 4 4", Read(70, 30, 10, 20, 40, 40, 15, 25));

    [Fact]
    public void A_chain_of_copies_is_one_under_the_other() => Assert.Equal("- 0 1", Read(5, 5, 5, 5));

    [Fact]
    public void A_wrong_figure_leaves_no_nesting() => Assert.Null(Read(70, 30, 11, 20, 40, 15, 25));

    [Fact]
    public void Where_the_outermost_rows_are_not_certain_nothing_is() => Assert.Null(Read(20, 10, 10, 10, 10));

    [Fact]
    public void Equal_figures_leave_open_what_is_under_their_heading_and_nothing_else() =>
        Assert.Equal("- 0? 0? 0? - 4 4", Read(35, 20, 10, 10, 10, 15, 7, 8));

    [Fact]
    public void Negative_figures_and_zeros_are_not_tried()
    {
        Assert.Null(Read(10, 12, -2));
        Assert.Null(Read(0, 1, 2));
        Assert.Null(Read(10, 10, 0));
    }

    [Fact]
    public void Figures_beyond_any_budget_are_not_tried() => Assert.Null(Read(9_000_000_000_000_000_000_000m, 0.000000000001m, 8_999_999_999_999_999_999_999.999999m));

    [Fact]
    public void Hostile_lists_end() => Assert.Null(NestedSums.Of(Enumerable.Repeat(1m, 4000).ToList(), 2000m));

    /// <summary>Random trees whose leaves are random figures: what is found is the tree, or nothing.</summary>
    [Fact]
    public void A_tree_is_found_as_it_is_or_not_at_all() => Trees.Sample(
        tree =>
        {
            var (figures, parents) = Flatten(tree);
            if (NestedSums.Of(figures, tree.Sum(t => t.Value)) is not { } found) return;
            for (var i = 0; i < found.Length; i++)
                if (found[i].IsCertain) Assert.Equal(parents[i], found[i].Parent);
        },
        iter: 2000);

    /// <summary>One figure changed: never again a nesting in which it is certain.</summary>
    [Fact]
    public void A_changed_figure_is_never_certain() => Gen.Select(Trees, Gen.Int[0, 1000], Gen.Int[1, 999]).Sample(
        (tree, at, by) =>
        {
            var (figures, _) = Flatten(tree);
            figures[at % figures.Count] += by / 100m;
            Assert.False(NestedSums.Of(figures, tree.Sum(t => t.Value)) is { } rows && Math.Abs(tree.Sum(t => t.Value)) > 0 && rows[at % figures.Count].IsCertain && IsWitnessed(figures, rows, tree.Sum(t => t.Value), at % figures.Count));
        },
        iter: 5000);

    /// <summary>True where a certain sum has the figure as its total or one of its parts.</summary>
    private static bool IsWitnessed(List<decimal> figures, ImmutableArray<NestedRow> rows, decimal total, int at)
    {
        var parts = Enumerable.Range(0, rows.Length).Where(r => rows[r].Parent == rows[at].Parent && rows[r].IsCertain).Sum(r => figures[r]);
        return parts == (rows[at].Parent is { } p ? figures[p] : total);
    }

    private static readonly Gen<Node[]> Trees = Gen.Recursive<Node>((depth, inner) =>
        depth >= 3 ? Leaf : Gen.Frequency((3, Leaf), (2, inner.Array[2, 5].Select(c => new Node(c.Sum(n => n.Value), c))))).Array[2, 6];

    private static Gen<Node> Leaf => Gen.Int[1, 99_999_999].Select(n => new Node(n / 100m, []));

    private static (List<decimal> Figures, List<int?> Parents) Flatten(Node[] tree)
    {
        var (figures, parents) = (new List<decimal>(), new List<int?>());
        foreach (var node in tree) Add(node, null);
        return (figures, parents);
        void Add(Node node, int? parent)
        {
            var index = figures.Count;
            figures.Add(node.Value);
            parents.Add(parent);
            foreach (var part in node.Parts) Add(part, index);
        }
    }

    private sealed record Node(decimal Value, Node[] Parts);
}
