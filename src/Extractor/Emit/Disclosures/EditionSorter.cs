using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Emit.Disclosures;

/// <summary>Sorts the documents of one office, place, year and type into disclosures, their parts and the editions of each. Their order in the run does not matter.</summary>
/// <param name="read">Reads the digest of a document.</param>
internal sealed class EditionSorter(Func<DisclosedDocument, DisclosureDigest?> read)
{
    /// <summary>No office publishes more documents of one kind in a year; where so many share a name, it is no name of one office.</summary>
    private const int MostAlike = 16;

    private const string Department = "department";
    private const string Unit = "unit";

    /// <summary>The place of each document.</summary>
    /// <param name="documents">All of one key, or one that is not known.</param>
    public IEnumerable<EditionMark> Sort(IEnumerable<DisclosedDocument> documents)
    {
        var all = documents.OrderBy(d => d.Id, StringComparer.Ordinal).ToList();
        if (all.Count > MostAlike || !all[0].IsKnown) return all.Select(d => new EditionMark(d, Name(d, d.Scope, d.Id), 1, true, d.Scope, []));
        if (all is [var only]) return [new EditionMark(only, Name(only, only.Scope, ""), 1, true, only.Scope, [])];
        var digests = all.ToDictionary(d => d, read);
        return Scopes(all, digests).SelectMany(group => Disclosures(group.Scope, group.Documents, digests));
    }

    /// <summary>Documents that do not tell whose accounts they are belong to those that do, where these are of one kind or print the same.</summary>
    private static IEnumerable<(string Scope, List<DisclosedDocument> Documents)> Scopes(List<DisclosedDocument> all, Dictionary<DisclosedDocument, DisclosureDigest?> digests)
    {
        var told = all.Select(d => d.Scope).Where(s => s.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        if (told.Count < 2) return [(told.FirstOrDefault() ?? "", all)];
        var groups = ((string[])[Department, Unit, ""]).Select(scope => (Scope: scope, Documents: all.FindAll(d => d.Scope == scope))).ToList();
        foreach (var document in groups[2].Documents.ToList())
        {
            var fitting = groups.Take(2).Where(g => g.Documents.Exists(d => Related(d, document).Relation == Relation.Editions)).ToList();
            if (fitting.Count != 1) continue;
            groups[2].Documents.Remove(document);
            fitting[0].Documents.Add(document);
        }

        return groups.Where(g => g.Documents.Count > 0);

        (Relation Relation, bool IsSame) Related(DisclosedDocument one, DisclosedDocument other) =>
            digests[one] is { } a && digests[other] is { } b ? Likeness.Of(a, b) : (Relation.Doubtful, false);
    }

    private static IEnumerable<EditionMark> Disclosures(string scope, List<DisclosedDocument> documents, Dictionary<DisclosedDocument, DisclosureDigest?> digests)
    {
        var relations = new RelationTable(documents, digests);
        var parts = relations.Parts();
        var doubtful = parts.Where(p => parts.Exists(q => q != p && relations.AreDoubtful(p, q))).ToHashSet();
        foreach (var (number, part) in parts.Index())
        {
            var others = doubtful.Contains(part) ? string.Join(", ", parts.Where(q => q != part && relations.AreDoubtful(part, q)).SelectMany(q => q).Select(d => d.Name)) : "";
            var sorted = part.OrderByDescending(d => Rank(d, digests[d])).ThenBy(d => d.Id, StringComparer.Ordinal).ToList();
            var isOrderDoubtful = sorted.Skip(1).Any(d => !relations.AreSame(sorted[0], d) && !IsOrderTold(sorted[0], d, digests));
            foreach (var document in sorted)
            {
                var problems = new List<Problem>();
                if (others.Length > 0) problems.Add(Problem.Of("edition_doubtful", Severity.Warning, null, others));
                if (isOrderDoubtful) problems.Add(Problem.Of("edition_order_doubtful", Severity.Warning, null, string.Join(", ", sorted.Where(d => d != document).Select(d => d.Name)), sorted[0].Name));
                // where figures part what a name joins, each stands for itself
                var name = doubtful.Count > 0 ? Name(document, scope, part[0].Id) : Name(document, scope, "");
                yield return new EditionMark(document, name, doubtful.Count > 0 ? 1 : number + 1, document == sorted[0], scope, [.. problems]);
            }
        }
    }

    private static bool IsOrderTold(DisclosedDocument first, DisclosedDocument other, Dictionary<DisclosedDocument, DisclosureDigest?> digests)
    {
        if (first.Published.Length > 0 && other.Published.Length > 0 && first.Published != other.Published) return true;
        return digests[first] is { IsCorrection: true } && digests[other] is not { IsCorrection: true };
    }

    /// <summary>The later one, else the one that corrects, else the most complete.</summary>
    private static (string Published, bool IsCorrection, bool IsWhole, int Figures, int Tables, int Facts) Rank(DisclosedDocument document, DisclosureDigest? digest) =>
        (document.Published, digest?.IsCorrection ?? false, digest?.IsWhole ?? false, digest?.Print.Figures.Length ?? 0, digest?.Tables.Length ?? 0, digest?.Print.Facts.Length ?? 0);

    private static string Name(DisclosedDocument document, string scope, string apart)
    {
        var key = document.IsKnown ? string.Join('|', document.Office, document.Place.Text, document.Type, document.Year?.ToString(CultureInfo.InvariantCulture), scope, apart) : document.Id;
        return "s" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
    }
}

/// <summary>What a document is among the others.</summary>
/// <param name="Document">The document.</param>
/// <param name="DisclosureId">Its disclosure.</param>
/// <param name="Part">The part it is an edition of, from 1.</param>
/// <param name="IsCurrent">True for the edition that holds.</param>
/// <param name="Scope">Scope of the disclosure.</param>
/// <param name="Problems">What is doubtful about it.</param>
internal sealed record EditionMark(DisclosedDocument Document, string DisclosureId, int Part, bool IsCurrent, string Scope, ImmutableArray<Problem> Problems);
