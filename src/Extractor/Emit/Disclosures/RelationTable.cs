using Extractor.Verify;

namespace Extractor.Emit.Disclosures;

/// <summary>The relations of some documents, each pair looked at once.</summary>
internal sealed class RelationTable
{
    private readonly List<DisclosedDocument> documents;
    private readonly Dictionary<DisclosedDocument, DisclosureDigest?> digests;
    private readonly Dictionary<(string One, string Other), (Relation Relation, bool IsSame)> relations = [];

    /// <summary>Compares the documents.</summary>
    public RelationTable(List<DisclosedDocument> documents, Dictionary<DisclosedDocument, DisclosureDigest?> digests)
    {
        (this.documents, this.digests) = (documents, digests);
        foreach (var one in documents)
        {
            foreach (var other in documents.Where(d => string.CompareOrdinal(one.Id, d.Id) < 0))
                relations[(one.Id, other.Id)] = digests[one] is { } a && digests[other] is { } b ? Likeness.Of(a, b) : (Relation.Doubtful, false);
        }
    }

    /// <summary>The documents by part: each part all editions of it, by id; parts with figures first.</summary>
    public List<List<DisclosedDocument>> Parts()
    {
        var parts = new List<List<DisclosedDocument>>();
        foreach (var document in documents)
        {
            var joined = parts.FindAll(p => p.Exists(d => Of(d, document).Relation == Relation.Editions));
            parts.RemoveAll(joined.Contains);
            parts.Add([.. joined.SelectMany(p => p).Append(document).OrderBy(d => d.Id, StringComparer.Ordinal)]);
        }

        return [.. parts.OrderByDescending(p => p.Exists(d => digests[d]?.Print.Figures.Length > 0)).ThenBy(p => p[0].Id, StringComparer.Ordinal)];
    }

    /// <summary>True where two parts print the same kinds of things with other figures.</summary>
    public bool AreDoubtful(List<DisclosedDocument> one, List<DisclosedDocument> other) => one.Exists(d => other.Exists(e => Of(d, e).Relation == Relation.Doubtful));

    /// <summary>True where all that both print is the same.</summary>
    public bool AreSame(DisclosedDocument one, DisclosedDocument other) => Of(one, other).IsSame;

    private (Relation Relation, bool IsSame) Of(DisclosedDocument one, DisclosedDocument other) =>
        relations[string.CompareOrdinal(one.Id, other.Id) < 0 ? (one.Id, other.Id) : (other.Id, one.Id)];
}
