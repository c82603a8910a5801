using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Lists;
using Extractor.Normalize.Records;
using Extractor.Verify;

namespace Extractor.Emit.Disclosures;

/// <summary>Tells of each office, year and type of document what came of each kind of table.</summary>
/// <param name="knowledge">Which kinds there should be.</param>
/// <param name="roster">Who should publish, or null.</param>
/// <param name="read">Reads the digest of a document.</param>
internal sealed class CoverageMaker(KnowledgeBase knowledge, Roster? roster, Func<DisclosedDocument, DisclosureDigest?> read)
{
    private readonly RosterIndex? listed = roster is null ? null : new RosterIndex(roster, knowledge);

    /// <summary>The rows of each office in turn, of those without a document last.</summary>
    /// <param name="marks">All documents.</param>
    public IEnumerable<ImmutableArray<CoverageRecord>> Offices(IEnumerable<EditionMark> marks)
    {
        var number = 0;
        var offices = marks.Where(m => m.IsCurrent && m.Document.IsKnown).GroupBy(m => (m.Document.Place.Text, m.Document.Office, m.Document.Year, m.Document.Type, m.Scope))
            .OrderBy(g => g.Key.Text, StringComparer.Ordinal).ThenBy(g => g.Key.Office, StringComparer.Ordinal).ThenBy(g => g.Key.Year).ThenBy(g => g.Key.Type, StringComparer.Ordinal).ThenBy(g => g.Key.Scope, StringComparer.Ordinal);
        foreach (var office in offices)
        {
            var documents = office.OrderBy(m => m.Part).ThenBy(m => m.Document.Id, StringComparer.Ordinal).ToList();
            yield return [.. Office(documents).Select(row => row with { CoverageNo = ++number })];
        }

        foreach (var entry in listed?.Missing() ?? [])
        {
            yield return [.. knowledge.Coverage.Expected.Select(type => Missing(entry, type) with { CoverageNo = ++number })];
        }
    }

    private IEnumerable<CoverageRecord> Office(List<EditionMark> documents)
    {
        var first = documents[0].Document;
        var inRoster = listed?.Has(first, documents[0].Scope);
        var disclosed = documents.Select(m => (Mark: m, Digest: read(m.Document))).Where(d => d.Digest is not null).Select(d => new Disclosed(d.Mark, d.Digest!)).ToList();
        var unknown = disclosed.Sum(d => d.Digest.Tables.Count(t => !knowledge.Coverage.IsCounted(t.Type)));
        var types = knowledge.Coverage.Expected
            .Union(disclosed.SelectMany(d => d.Digest.Tables.Select(t => t.Type).Where(knowledge.Coverage.IsCounted).Concat(d.Digest.Denied)).Distinct().Order(StringComparer.Ordinal));
        foreach (var type in types)
        {
            var (state, at, tables) = State(type, disclosed);
            var document = (at?.Mark ?? documents[0]).Document;
            yield return Row(documents[0].Scope, first.Printed, first.Place, first.Year!.Value, first.Type, type) with
            {
                State = state,
                TableNo = tables.IsEmpty ? null : tables[0].Number,
                Figures = tables.Sum(t => t.Figures),
                UnknownTables = unknown,
                DisclosureId = (at?.Mark ?? documents[0]).DisclosureId,
                DocumentId = document.Id,
                Document = document.Name,
                InRoster = inRoster,
            };
        }
    }

    /// <summary>What the documents say of a kind; the best of it where they say several things.</summary>
    private static (string State, Disclosed? Document, ImmutableArray<CoveredTable> Tables) State(string type, List<Disclosed> documents)
    {
        if (documents.Find(d => d.Of(type).Any(t => t.Figures > 0)) is { } full) return ("figures", full, [.. full.Of(type).OrderByDescending(t => t.Figures > 0)]);
        if (documents.Find(d => d.Of(type).Any(t => t.IsEmpty)) is { } empty) return ("printed_empty", empty, [.. empty.Of(type).Where(t => t.IsEmpty)]);
        if (documents.Find(d => d.Digest.Denied.Contains(type)) is { } none) return ("stated_none", none, []);
        if (documents.Find(d => d.Of(type).Any()) is { } unread) return ("unreadable", unread, [.. unread.Of(type)]);
        return documents.Find(d => !d.Digest.IsWhole) is { } part ? ("unreadable", part, []) : (documents.Count == 0 ? "unreadable" : "not_in_document", documents.FirstOrDefault(), []);
    }

    private CoverageRecord Missing(RosterEntry entry, string type) =>
        Row(entry.Scope, entry.Printed, OfficePlace.Of(entry.Place, ""), entry.Year, entry.Type, type) with { State = "no_document", InRoster = true };

    private CoverageRecord Row(string scope, string office, OfficePlace place, int year, string documentType, string type) => new()
    {
        CoverageNo = 0, OfficeName = office, Scope = scope, Province = place.Province, City = place.City, County = place.County, PlaceCode = place.Code,
        FiscalYear = year, DocumentType = documentType, TableType = type, Expected = knowledge.Coverage.Expected.Contains(type), State = "",
    };

    private sealed record Disclosed(EditionMark Mark, DisclosureDigest Digest)
    {
        public IEnumerable<CoveredTable> Of(string type) => Digest.Tables.Where(t => t.Type == type);
    }
}
