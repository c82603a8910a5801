using Extractor.Knowledge;
using Extractor.Report.Data;

namespace Extractor.Compare;

/// <summary>Reads which offices published what of which years.</summary>
/// <param name="knowledge">How offices' names are read.</param>
/// <param name="answers">The dataset.</param>
internal sealed class DisclosureReader(KnowledgeBase knowledge, Answers answers)
{
    /// <summary>The disclosures whose office, year and type are known, by id; superseded editions are left out.</summary>
    public List<Disclosure> Read()
    {
        var units = answers.Rows("SELECT document_id, unit_name FROM units WHERE unit_name IS NOT NULL ORDER BY document_id, table_no, row_no").ToLookup(r => r.Full(0), r => r.Full(1));
        var rows = answers.Rows("""
            SELECT disclosure_id, document_type, fiscal_year, office_name, coalesce(scope, ''), coalesce(province, ''), coalesce(city, ''), coalesce(county, ''), coalesce(place_code, ''), document_id
            FROM documents WHERE current AND office_name IS NOT NULL AND fiscal_year IS NOT NULL AND document_type IN ('budget', 'final') ORDER BY disclosure_id, disclosure_part, document_id
            """);
        return [.. rows.GroupBy(r => r.Full(0)).Select(d => Of([.. d], units))];
    }

    private Disclosure Of(List<Answer> documents, ILookup<string, string> units)
    {
        var first = documents[0];
        var office = first.Full(3);
        var name = Local(office);
        return new Disclosure(
            first.Full(0), first.Full(1), (int)first.Whole(2), office, name, documents.Select(d => d.Full(4)).FirstOrDefault(s => s.Length > 0) ?? "",
            new OfficePlace(first.Full(5), first.Full(6), first.Full(7), first.Full(8)), [.. documents.Select(d => d.Full(9))],
            [.. documents.SelectMany(d => units[d.Full(9)]).Select(Local).Where(u => u != name).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>信访局 of 无锡市信访局: beside its place a name of a place tells nothing.</summary>
    private string Local(string office)
    {
        var name = knowledge.Documents.BareOffice(office).Name;
        return knowledge.Places.Head(name) is { Unit: not null, End: var end } && end < name.Length ? name[end..] : name;
    }
}
