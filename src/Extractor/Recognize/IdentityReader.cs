using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>Whose document it is, of which year, budget or final account: from its first lines, its captions and its file name.</summary>
internal sealed class IdentityReader(KnowledgeBase knowledge)
{
    private const int FirstLines = 40;

    private readonly PlaceReader places = new(knowledge);

    /// <summary>Reads what the document says of itself.</summary>
    public DocumentIdentity Read(string path, Outline outline)
    {
        var patterns = knowledge.Documents;
        var head = outline.Lines.Where(l => !l.IsBlank && !l.IsTabbed).Take(FirstLines).Select(l => l.Text.Trim()).ToList();
        // a title may be broken behind the year: 某省某厅2018年度 / 部门预算公开
        var broken = head.Zip(head.Skip(1), (upper, lower) => patterns.IsTitle(upper) || patterns.IsTitle(lower) ? "" : upper + lower).Where(patterns.IsTitle);
        var titles = head.Where(patterns.IsTitle).Concat(broken).ToList();
        var captions = outline.Tables.Select(t => t.Caption).ToList();
        var tableTitles = captions.Select(c => c.Title).Where(t => t.Length > 0).ToList();
        var name = Path.GetFileNameWithoutExtension(path);

        var type = titles.Select(patterns.Type).FirstOrDefault(t => t is not null) ?? Most(tableTitles.Select(patterns.Type)) ?? patterns.Type(name) ?? "other";
        var declared = titles.SelectMany(t => FiscalYear.AllIn(t)).Cast<int?>().FirstOrDefault()
            ?? Most(tableTitles.SelectMany(t => FiscalYear.AllIn(t)).Cast<int?>());
        var office = titles.Select(patterns.OfficeBeforeYear).FirstOrDefault(o => o is not null)
            ?? Most(captions.Select(c => c.Office).Where(o => o.Length > 0).Select(o => patterns.WithoutCode(o)))
            ?? Enumerable.Range(1, Math.Max(head.Count - 1, 0)).Where(i => patterns.IsTitle(head[i]) && patterns.IsOfficeOver(head[i - 1], head[i])).Select(i => head[i - 1]).FirstOrDefault()
            ?? InFileName(name)
            ?? "";
        office = LabelText.Compact(office);
        return new DocumentIdentity(
            office, Scope(titles.Concat(tableTitles), office, name), type, declared ?? FiscalYear.InFileName(name),
            declared is not null || (FiscalYear.InFileName(name) is not null && patterns.Type(name) is not null), places.Read(path, office, titles),
            head.Select(knowledge.Publication.Printed).FirstOrDefault(d => d is not null) ?? knowledge.Publication.InPath(path));
    }

    /// <summary>By the end of the office's name, for titles call all of them 部门预算; else by the words of titles; else of the file's name, years left out.</summary>
    private string Scope(IEnumerable<string> titles, string office, string name) =>
        knowledge.Documents.ScopeOfOffice(office)
        ?? titles.Select(knowledge.Documents.Scope).FirstOrDefault(s => s is not null)
        ?? knowledge.Documents.Scope(string.Concat(name.Where(c => !char.IsAsciiDigit(c))))
        ?? "";

    /// <summary>The office in a file name of the form province_city_office_year_…, or before the year where it begins with its place.</summary>
    private string? InFileName(string name)
    {
        var parts = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 3 && knowledge.Documents.Provinces.Contains(parts[0]) && FiscalYear.InFileName(parts[3]) is not null ? parts[2]
            : knowledge.Documents.OfficeInFileName(name) is { } office && !knowledge.Places.Head(office).IsEmpty ? office : null;
    }

    private static T? Most<T>(IEnumerable<T?> values) =>
        values.Where(v => v is not null).GroupBy(v => v).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
}
