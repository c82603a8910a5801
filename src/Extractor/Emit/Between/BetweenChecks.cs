using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Proof;
using Extractor.Proof.Between;
using Extractor.Verify;

namespace Extractor.Emit.Between;

/// <summary>The rows of checks.csv that a document has from its comparison with others. They depend on the documents alone, not on their order.</summary>
/// <param name="knowledge">The identities.</param>
/// <param name="families">Which documents belong together.</param>
/// <param name="digests">Their money.</param>
internal sealed class BetweenChecks(KnowledgeBase knowledge, DocumentFamilies families, Spool<DocumentFigures> digests)
{
    /// <summary>Documents of one office mostly stand together in a run; so many are kept to be compared again.</summary>
    private const int MostKept = 24;

    private readonly BetweenEquations equations = new(knowledge);
    private readonly Dictionary<string, ReadDocument> read = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>The rows of one document, numbered after its own.</summary>
    public ImmutableArray<CheckRecord> Of(KeptDocument document)
    {
        if (!families.HasRelatives(document, knowledge.Identities.BetweenDocuments)) return [];
        var own = Read(document);
        var disclosure = Read(families.SameYear(document)).FindAll(other => IsOneDisclosure(own, other));
        var number = document.Checks;
        var rows = ImmutableArray.CreateBuilder<CheckRecord>();
        foreach (var rule in knowledge.Identities.BetweenDocuments)
        {
            var found = rule.Documents switch
            {
                DocumentRelation.OneDisclosure => OneDisclosure(rule, own, disclosure),
                DocumentRelation.LastYear => LastYear(rule, own, disclosure),
                _ => Units(rule, own, disclosure),
            };
            foreach (var (equation, others) in found.Where(f => rule.Accuses || f.Equation.Equation.Verdict == Verdict.Holds)) rows.Add(new BetweenRow(own, equation, others).ToRecord(++number, rule));
        }

        return rows.ToImmutable();
    }

    private IEnumerable<(BetweenEquation Equation, IReadOnlyList<ReadDocument> Others)> OneDisclosure(BetweenIdentity rule, ReadDocument own, List<ReadDocument> disclosure)
    {
        var isStated = rule.Compares == ComparedMembers.Statements;
        // Of two prints one has the row, and one of many prints is compared with the first of them only.
        var others = isStated ? disclosure : disclosure.FindAll(other => string.CompareOrdinal(other.Kept.Id, own.Kept.Id) < 0);
        var seen = new HashSet<int>();
        foreach (var other in others)
        {
            var found = (isStated ? equations.SameStatements(rule, own.Figures, other.Figures) : BetweenEquations.SameFigures(rule, own.Figures, other.Figures))
                .Where(e => !seen.Contains(e.Equation.Left.Node)).ToList();
            seen.UnionWith(found.Select(e => e.Equation.Left.Node));
            foreach (var equation in found) yield return (equation, [other]);
        }
    }

    private IEnumerable<(BetweenEquation Equation, IReadOnlyList<ReadDocument> Others)> LastYear(BetweenIdentity rule, ReadDocument own, List<ReadDocument> disclosure)
    {
        if (rule.Type != own.Figures.Type) return [];
        var last = Read(families.LastYear(own.Kept, rule.LastType)).FindAll(older => IsOfOneOffice(own, older, Compare([older])));
        return Compare(last).Select(e => (e, (IReadOnlyList<ReadDocument>)last));

        List<BetweenEquation> Compare(List<ReadDocument> older)
        {
            List<DocumentFigures> figures = older.ConvertAll(o => o.Figures);
            return rule.Compares == ComparedMembers.Changes
                ? [.. equations.Changes(rule, own.Figures, [own.Figures, .. disclosure.Select(d => d.Figures)], figures)]
                : [.. BetweenEquations.LastYear(rule, own.Figures, figures)];
        }
    }

    private IEnumerable<(BetweenEquation Equation, IReadOnlyList<ReadDocument> Others)> Units(BetweenIdentity rule, ReadDocument own, List<ReadDocument> disclosure)
    {
        var listed = own.Kept.Subject.Units.IsEmpty ? disclosure.SelectMany(d => d.Kept.Subject.Units).ToList() : [.. own.Kept.Subject.Units];
        if (families.Units(own.Kept, listed) is not { } units) return [];
        var documents = units.SelectMany((of, unit) => Read(of).Select(d => (Unit: unit, Document: d))).ToList();
        var equation = BetweenEquations.Units(rule, own.Figures, units.Count, documents.ConvertAll(d => (d.Unit, d.Document.Figures)));
        return equation is null ? [] : [(equation, documents.ConvertAll(d => d.Document))];
    }

    private bool IsOneDisclosure(ReadDocument own, ReadDocument other)
    {
        var all = new List<BetweenEquation>();
        foreach (var rule in knowledge.Identities.BetweenDocuments.Where(r => r.Documents == DocumentRelation.OneDisclosure))
        {
            if (rule.Compares == ComparedMembers.Figures) all.AddRange(BetweenEquations.SameFigures(rule, own.Figures, other.Figures));
            else all.AddRange(equations.SameStatements(rule, own.Figures, other.Figures).Concat(equations.SameStatements(rule, other.Figures, own.Figures)));
        }

        return BetweenEquation.AreOneDisclosure(all);
    }

    /// <summary>Where names leave a doubt the figures must settle it; where they do not, some figure must at least agree.</summary>
    private static bool IsOfOneOffice(ReadDocument own, ReadDocument older, List<BetweenEquation> between) =>
        BetweenEquation.Agree(between) || (own.Kept.IsSurelyOf(older.Kept) && between.Exists(e => e.Equation is { IsSubstantial: true, Verdict: Verdict.Holds }));

    private List<ReadDocument> Read(ImmutableArray<KeptDocument> documents) => [.. documents.Select(Read)];

    private ReadDocument Read(KeptDocument document)
    {
        if (read.TryGetValue(document.Id, out var known)) return known;
        if (order.Count == MostKept) read.Remove(order.Dequeue());
        order.Enqueue(document.Id);
        return read[document.Id] = new ReadDocument(document, digests.Read(document.Digest));
    }
}

/// <summary>A document with its money read again.</summary>
/// <param name="Kept">The document.</param>
/// <param name="Figures">Its money.</param>
internal sealed record ReadDocument(KeptDocument Kept, DocumentFigures Figures);
