using System.Collections.Immutable;
using Extractor.Generator.Accounting;
using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing;

/// <summary>Sums leaves up their classification: 类 and 款 rows before the 项 they hold.</summary>
internal static class CodedRows
{
    /// <summary>Rows by function.</summary>
    /// <param name="shares">Leaves in the order of their codes.</param>
    /// <param name="dress">7-digit rows only, or the parents too.</param>
    /// <param name="values">The figures of a leaf, one for each column; all are sums of money.</param>
    public static ImmutableArray<CodedRow> Functional(
        ImmutableArray<FunctionShare> shares, Dress dress, Func<FunctionShare, ImmutableArray<decimal>> values)
    {
        var leaves = shares.Select(share => new CodedRow(share.Subject.Code, share.Subject.Name, values(share))).ToImmutableArray();
        if (dress.HasItemsOnly) return leaves;
        return WithParents(leaves, code => SubjectBook.Function(code).Name, 3, 5);
    }

    /// <summary>Rows by economic subject.</summary>
    public static ImmutableArray<CodedRow> Economic(
        ImmutableArray<EconomicShare> shares, Dress dress, Func<EconomicShare, ImmutableArray<decimal>> values)
    {
        var leaves = shares.Select(share => new CodedRow(share.Subject.Code, share.Subject.Name, values(share))).ToImmutableArray();
        return dress.Codes == CodeStyle.DashedItemsOnly ? leaves : WithParents(leaves, code => SubjectBook.Economic(code).Name, 3);
    }

    /// <summary>The sum of leaves as a row without a code.</summary>
    /// <param name="name">合计, or what the row is called.</param>
    /// <param name="width">Number of columns, for the sum of no rows.</param>
    /// <param name="leaves">The rows to sum; no parents among them.</param>
    public static CodedRow Total(string name, int width, IEnumerable<ImmutableArray<decimal>> leaves) =>
        new("", name, leaves.Aggregate(Enumerable.Repeat(0m, width).ToImmutableArray(), Add));

    private static ImmutableArray<CodedRow> WithParents(
        ImmutableArray<CodedRow> leaves, Func<string, string> name, params ReadOnlySpan<int> lengths)
    {
        var rows = ImmutableArray.CreateBuilder<CodedRow>();
        var last = "";
        foreach (var leaf in leaves)
        {
            foreach (var length in lengths)
            {
                var code = leaf.Code[..length];
                if (last.StartsWith(code, StringComparison.Ordinal)) continue;
                var parts = leaves.Where(other => other.Code.StartsWith(code, StringComparison.Ordinal)).Select(other => other.Values);
                rows.Add(Total(name(code), leaf.Values.Length, parts) with { Code = code });
            }

            rows.Add(leaf);
            last = leaf.Code;
        }

        return rows.ToImmutable();
    }

    private static ImmutableArray<decimal> Add(ImmutableArray<decimal> one, ImmutableArray<decimal> two) =>
        [.. one.Select((value, index) => value + two[index])];
}
