using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Normalize;
using Extractor.Proof;
using Extractor.Proof.Between;
using Extractor.Values;

namespace Extractor.Verify;

/// <summary>Makes the digest of a document: only what is known for sure may accuse or confirm another document.</summary>
internal sealed class Digester(KnowledgeBase knowledge)
{
    private const string Change = "change_from_last_year";
    private const string Decrease = "decrease";
    private static readonly Place Nowhere = new(null, null, null, null);

    /// <summary>The digest, or null where nothing declares year and kind of the document; the office may still be told by a manifest.</summary>
    /// <param name="records">The document.</param>
    /// <param name="proofs">What is proved of it.</param>
    public DocumentDigest? Of(DocumentRecords records, Proofs proofs)
    {
        var identity = records.Identity;
        if (identity is not { Type: "budget" or "final", Year: { } year, YearDeclared: true }) return null;
        var subject = new DocumentSubject(
            Office(identity.OfficeName) with { Scope = identity.Scope }, identity.Type, year, identity.Place,
            [.. records.Units.Select(u => Office(u.UnitName)).Distinct()]);
        var met = proofs.Equations.Where(e => e.Kind == EvidenceKind.Narrative).Select(e => -e.Left.Node).ToHashSet();
        var open = records.Statements.Select(s => s.Number).Where(n => !met.Contains(n));
        return new DocumentDigest(subject, new DocumentFigures(identity.Type, year, Tables(records, proofs.ScaleDoubted), records.Statements, [.. open], [.. Changes(records)]));
    }

    private OfficeName Office(string name)
    {
        var (bare, scope) = knowledge.Documents.BareOffice(name);
        return new OfficeName(bare, scope ?? "");
    }

    private static ImmutableArray<FigureTable> Tables(DocumentRecords records, ImmutableHashSet<int> doubted) =>
        [.. records.Figures.Where(t => t.Unit.Length == 0 && !t.IsTypeInferred && t.Figures.Any(f => f.Declared)).GroupBy(t => t.Type)
            .Where(g => g.Count() == 1 && !doubted.Contains(g.First().Number)).Select(g => Bare(g.First())).Where(t => t.Figures.Length > 0)];

    /// <summary>A table without what no comparison needs: figures of guessed or shared meaning, texts and places.</summary>
    private static FigureTable Bare(FigureTable table)
    {
        var alone = table.Figures.GroupBy(f => FigureKey.Of(table, f)).Where(g => g.Count() == 1).Select(g => g.First()).Where(f => f is { Declared: true, IsChosen: false }).OrderBy(f => f.Id).ToList();
        var rows = alone.Select(f => f.Row).Distinct().Order().ToList();
        return new FigureTable(
            table.Number, table.Type, [.. rows.Select(r => table.Rows[r] with { Parent = null })],
            [.. alone.Select(f => f with { Row = rows.BinarySearch(f.Row), Text = "", Place = Nowhere })]);
    }

    private IEnumerable<StatedChange> Changes(DocumentRecords records)
    {
        var sums = records.Statements.ToDictionary(s => s.Number);
        foreach (var rule in knowledge.Identities.BetweenDocuments.Where(r => r.Compares == ComparedMembers.Changes && r.Type == records.Identity.Type))
        {
            foreach (var change in records.Facts.Where(f => f.Fact == Change && !rule.IsExcluded(f.Text)))
            {
                if (!sums.TryGetValue(change.FactNo, out var said) || said.Yuan < 0m || (said.Yuan != 0m && change.Direction.Length == 0)) continue;
                var changed = records.Facts.Where(f => f.Fact != Change && f.SectionNo == change.SectionNo && sums.ContainsKey(f.FactNo) && IsNamed(rule, f.Fact, f.Subject, change.Subject))
                    .Select(f => sums[f.FactNo]).ToList();
                if (changed.Select(s => s.Yuan).Distinct().Count() != 1) continue;
                yield return new StatedChange(change.FactNo, rule.Name, changed[0].Number, change.Direction == Decrease ? -said.Yuan : said.Yuan, said.Quantum);
            }
        }
    }

    private static bool IsNamed(BetweenIdentity rule, string fact, string subject, string changed) =>
        subject.Length > 0 ? LabelText.Key(subject) == LabelText.Key(changed) : rule.IsNamed(fact, changed);
}
