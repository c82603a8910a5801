using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Proof;
using Extractor.Recognize.Facts;
using Extractor.Recognize.Units;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>The stage: the shape of a document → what it means.</summary>
public sealed class Recognizer(KnowledgeBase knowledge)
{
    /// <summary>A narrative may mention a title or two; a document with tables prints more.</summary>
    private const int FewTitles = 3;

    private readonly IdentityReader identities = new(knowledge);
    private readonly TableRecognizer tables = new(knowledge);

    /// <summary>Recognises a whole document.</summary>
    /// <param name="path">The path it was found under.</param>
    /// <param name="source">The document as read.</param>
    /// <param name="outline">Its shape.</param>
    public Reading Read(string path, Source source, Outline outline)
    {
        var identity = identities.Read(path, outline);
        var repairs = outline.Repairs.ToList();
        var problems = source.Problems.Concat(outline.Problems).ToList();
        var units = outline.Tables.Select(t => MoneyUnit.Parse(t.Caption.Unit)).Where(u => u is not null).Distinct().ToList();
        var only = units.Count == 1 ? units[0] : null;
        var readings = outline.Tables.Select(t => tables.Read(t, identity, only, repairs, problems)).ToList();
        readings = OwnersUnclear(readings, problems);
        if (outline.Tables.IsEmpty) problems.AddRange(TablesMissing(outline));
        return new Reading(outline, identity, Number(readings), FactReader.Read(outline.Sections, identity.Year), UnitReader.Read(outline.Sections, readings.SelectMany(t => t.Units)), [.. repairs], [.. problems]);
    }

    /// <summary>
    /// Two tables of one type and year, each with a total of its own and no office in its caption: units follow one another, and which
    /// of them the second is of is not declared. The first is the document's.
    /// </summary>
    private static List<TableReading> OwnersUnclear(List<TableReading> tables, List<Problem> problems)
    {
        var seen = new HashSet<(string, int?)>();
        return [.. tables.Select(t =>
        {
            if (t.Money is not { } money || t.Grid.Caption.Office.Length > 0 || !money.Rows.Any(r => r.Role == RowRole.GrandTotal) || !money.Figures.Any(f => f.Yuan != 0m)) return t;
            if (seen.Add((t.TypeName, t.Year))) return t;
            problems.Add(Problem.Of("owner_unclear", Severity.Warning, money.Figures[0].Place, t.Grid.Caption.Title));
            return t with { Money = money with { Figures = [.. money.Figures.Select(f => f with { Declared = false })] } };
        })];
    }

    /// <summary>A document that prints titles of tables but gave none has tables of a kind that was not seen: that must be told.</summary>
    private IEnumerable<Problem> TablesMissing(Outline outline)
    {
        var titles = outline.Lines.Where(l => knowledge.Captions.IsTitle(l.Text.Trim()) && !knowledge.Captions.IsContents(l.Text.Trim()) && knowledge.Tables.ByTitle(l.Text) is not null).ToList();
        if (titles.Count >= FewTitles)
            yield return Problem.Of("tables_not_found", Severity.Warning, titles[0].Place, titles.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), titles[0].Text.Trim());
    }

    /// <summary>Numbers the figures through the document.</summary>
    private static ImmutableArray<TableReading> Number(List<TableReading> tables)
    {
        var next = 1;
        return [.. tables.Select(t => t.Money is null ? t : t with
        {
            Money = t.Money with { Figures = [.. t.Money.Figures.Select(f => f with { Id = next++ })] },
        })];
    }
}
