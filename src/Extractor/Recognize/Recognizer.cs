using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Recognize.Facts;
using Extractor.Recognize.Types;
using Extractor.Recognize.Units;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>The stage: the shape of a document → what it means.</summary>
public sealed class Recognizer(KnowledgeBase knowledge)
{
    /// <summary>A narrative may mention a title or two; a document with tables prints more.</summary>
    private const int FewTitles = 3;

    private static readonly TypeDecision NoDisclosure = new(null, 0m, "the document is no budget and no final account", null);

    private readonly TypeJudge judge = new(knowledge, () => TypeClassifier.Default);
    private readonly IdentityReader identities = new(knowledge);
    private readonly TableRecognizer tables = new(knowledge);
    private readonly TableOwners owners = new(knowledge);

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
        var types = identity.Type == "other" ? [.. outline.Tables.Select(_ => NoDisclosure)] : judge.Decide(outline.Tables, identity.Year);
        var readings = outline.Tables.Select((t, at) => tables.Read(t, types[at], identity, only, repairs, problems)).ToList();
        readings = owners.Assign(readings, outline, identity.OfficeName, problems);
        if (outline.Tables.IsEmpty) problems.AddRange(TablesMissing(outline));
        return new Reading(outline, identity, Reading.Numbered(readings), FactReader.Read(outline.Sections, identity.Year), UnitReader.Read(outline.Sections, readings.SelectMany(t => t.Units)), [.. repairs], [.. problems]);
    }

    /// <summary>A document that prints titles of tables but gave none has tables of a kind that was not seen: that must be told.</summary>
    private IEnumerable<Problem> TablesMissing(Outline outline)
    {
        var lines = outline.Lines.Where(l => !l.IsBlank).ToList();
        bool Names(SourceLine line) => knowledge.Captions.IsTitle(line.Text.Trim()) && !knowledge.Captions.IsContents(line.Text.Trim()) && knowledge.Tables.ByTitle(line.Text) is not null;
        // Titles one under the other are a table of contents; over a table stands one, with the table under it.
        var titles = lines.Where((l, i) => Names(l) && (i + 1 == lines.Count || !Names(lines[i + 1])) && (i == 0 || !Names(lines[i - 1]))).ToList();
        if (titles.Count >= FewTitles)
            yield return Problem.Of("tables_not_found", Severity.Warning, titles[0].Place, titles.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), titles[0].Text.Trim());
    }
}
