using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Verify;

namespace Extractor.Emit.Between;

/// <summary>Which documents of a run speak of the same office; told by what they say of themselves, never by file names alone.</summary>
internal sealed class DocumentFamilies
{
    /// <summary>No office publishes more documents of one kind in a year; where so many share a name, it is no name of one office.</summary>
    private const int MostAlike = 16;

    private const string Unit = "unit";
    private const string Department = "department";

    private readonly ILookup<(string Office, string Type, int Year), KeptDocument> byOffice;

    /// <summary>Sorts documents by office; their order in the run does not matter.</summary>
    public DocumentFamilies(IEnumerable<KeptDocument> documents) =>
        byOffice = documents.OrderBy(d => d.Id, StringComparer.Ordinal).ToLookup(d => (d.Subject.Office.Name, d.Subject.Type, d.Subject.Year));

    /// <summary>True where there may be something to compare a document with.</summary>
    public bool HasRelatives(KeptDocument document, IEnumerable<BetweenIdentity> rules) =>
        !SameYear(document).IsEmpty || Units(document, document.Subject.Units) is not null
        || rules.Any(r => r.Documents == DocumentRelation.LastYear && r.Type == document.Subject.Type && !LastYear(document, r.LastType).IsEmpty);

    /// <summary>The other documents of a document's own kind and year, by id.</summary>
    public ImmutableArray<KeptDocument> SameYear(KeptDocument document) => Alike(document, document.Subject.Type, document.Subject.Year);

    /// <summary>The documents of a kind of the year before, by id.</summary>
    public ImmutableArray<KeptDocument> LastYear(KeptDocument document, string type) => Alike(document, type, document.Subject.Year - 1);

    /// <summary>The documents of each unit that a department's disclosure lists, its own accounts among them; null where those of one are missing.</summary>
    /// <param name="document">The department's document.</param>
    /// <param name="listed">The units.</param>
    public IReadOnlyList<ImmutableArray<KeptDocument>>? Units(KeptDocument document, IReadOnlyCollection<OfficeName> listed)
    {
        var names = listed.Select(u => u.Name).Distinct(StringComparer.Ordinal).ToList();
        // a list that leaves out the office's own accounts is not the whole department
        if (document.Subject.Office.Scope != Department || !document.Subject.Place.IsKnown || !names.Contains(document.Subject.Office.Name)) return null;
        var found = new List<ImmutableArray<KeptDocument>>();
        foreach (var name in names)
        {
            var of = byOffice[(name, document.Subject.Type, document.Subject.Year)].Where(d => IsUnit(document, d)).Take(MostAlike + 1).ToImmutableArray();
            if (of.Length is 0 or > MostAlike) return null;
            found.Add(of);
        }

        return found;
    }

    private static bool IsUnit(KeptDocument department, KeptDocument unit) =>
        unit != department && unit.Subject.Place.IsKnown && unit.Subject.Place.Fits(department.Subject.Place)
        && (unit.Subject.Office.Name != department.Subject.Office.Name || unit.Subject.Office.Scope == Unit);

    private ImmutableArray<KeptDocument> Alike(KeptDocument document, string type, int year)
    {
        var found = byOffice[(document.Subject.Office.Name, type, year)].Where(document.IsLike).Take(MostAlike + 1).ToImmutableArray();
        return found.Length > MostAlike ? [] : found;
    }
}
