using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Proof;

/// <summary>The sums among “三公” items, whether they are printed as columns or as rows.</summary>
internal static class ItemSums
{
    /// <summary>The sums that apply to the items printed; an item that is not printed is replaced by its own parts.</summary>
    public static IEnumerable<Equation> Of(
        KnowledgeBase knowledge, string name, EvidenceKind kind, Dictionary<string, Figure> items, Func<Figure, Term> term)
    {
        foreach (var sum in Applicable(knowledge, items))
        {
            if (!items.TryGetValue(sum.Total, out var total)) continue;
            var parts = Resolve(knowledge, items, sum).Select(p => term(items[p])).ToImmutableArray();
            if (parts.Length > 0) yield return new Equation(name, kind, term(total), parts);
        }
    }

    private static IEnumerable<ItemSum> Applicable(KnowledgeBase knowledge, Dictionary<string, Figure> items) =>
        knowledge.Items.ThreePublicSums.Where(s => s.Needs.All(items.ContainsKey) && !s.Unless.Any(items.ContainsKey));

    private static IEnumerable<string> Resolve(KnowledgeBase knowledge, Dictionary<string, Figure> items, ItemSum sum) =>
        sum.Parts.SelectMany(p => items.ContainsKey(p) ? [p] : Applicable(knowledge, items).Where(s => s.Total == p).SelectMany(s => Resolve(knowledge, items, s)));
}
