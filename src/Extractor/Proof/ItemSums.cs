using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Proof;

/// <summary>The sums among “三公” items, whether they are printed as columns or as rows.</summary>
internal static class ItemSums
{
    /// <summary>The sums that apply to the items printed.</summary>
    public static IEnumerable<Equation> Of(
        KnowledgeBase knowledge, string name, EvidenceKind kind, Dictionary<string, Figure> items, Func<Figure, Term> term)
    {
        foreach (var sum in knowledge.Items.ThreePublicSums)
        {
            if (!items.TryGetValue(sum.Total, out var total) || !sum.Needs.All(items.ContainsKey) || sum.Unless.Any(items.ContainsKey)) continue;
            var parts = sum.Parts.Where(items.ContainsKey).Select(p => term(items[p])).ToImmutableArray();
            if (parts.Length > 0) yield return new Equation(name, kind, term(total), parts);
        }
    }
}
