using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Recognize.Facts;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>The stage: the shape of a document → what it means.</summary>
public sealed class Recognizer(KnowledgeBase knowledge)
{
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
        return new Reading(outline, identity, Number(readings), FactReader.Read(outline.Sections, identity.Year), [.. repairs], [.. problems]);
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
