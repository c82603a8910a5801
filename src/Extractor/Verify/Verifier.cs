using System.Collections.Immutable;
using System.Globalization;
using Extractor.Knowledge;
using Extractor.Normalize;
using Extractor.Normalize.Records;
using Extractor.Proof;
using Extractor.Values;

namespace Extractor.Verify;

/// <summary>The stage: records → the document's result with every check, the status of every figure and the counts.</summary>
public sealed class Verifier(KnowledgeBase knowledge)
{
    private readonly ProofEngine engine = new(knowledge);
    private readonly FormChecks forms = new(knowledge);
    private readonly AbsentRows absent = new(knowledge);
    private readonly Digester digester = new(knowledge);
    private readonly DisclosureDigester disclosures = new(knowledge);

    /// <summary>Verifies one document.</summary>
    /// <param name="records">Its records.</param>
    /// <param name="document">Its row in documents.csv, counts still empty.</param>
    public DocumentResult Verify(DocumentRecords records, DocumentRecord document)
    {
        var phase = records.Identity.Type == "final" ? "final" : "budget";
        var proofs = engine.Prove(records.Figures, records.Statements, phase);
        var amounts = records.Amounts.Select(a => a with { Status = proofs.Standings[a.AmountNo].Status, Witnesses = proofs.Standings[a.AmountNo].Witnesses }).ToImmutableArray();
        var facts = records.Facts.Select(f => proofs.Statements.TryGetValue(f.FactNo, out var standing) ? f with { Status = standing.Status } : f).ToImmutableArray();
        var checks = new List<CheckRecord>();
        var fault = new Fault(records, document.Kind);
        for (var i = 0; i < proofs.Equations.Length; i++) checks.Add(Check(i + 1, proofs.Equations[i], proofs.Suspects[i], records, fault));
        checks.AddRange(forms.Of(records, checks.Count));
        var problems = records.Reading.Problems.Concat(Contradictions(checks, proofs, records, amounts, facts)).Concat(forms.Problems(records)).Concat(Scales(proofs, records)).Concat(absent.Of(records)).ToImmutableArray();
        var numbers = NumberCount.Of(records.Reading);
        problems = [.. problems, .. numbers.Problems];
        var result = new DocumentResult(
            document.At(records.Identity.Place) with
            {
                OfficeName = records.Identity.OfficeName,
                Scope = records.Identity.Scope,
                DocumentType = records.Identity.Type,
                FiscalYear = records.Identity.Year,
                Published = records.Identity.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "",
                Tables = records.Tables.Length,
                Amounts = amounts.Length,
                Verified = amounts.Count(a => a.Status == "verified"),
                Contradicted = amounts.Count(a => a.Status == "contradicted"),
                Unchecked = amounts.Count(a => a.Status == "unchecked"),
                Problems = problems.Length,
                NumbersSeen = numbers.Seen,
                NumbersAccounted = numbers.Accounted,
            },
            records.Sections, records.Tables, [.. records.Reading.Tables.Select(t => t.Grid)], amounts, records.Projects, records.Indicators, records.Units, facts,
            [.. checks], records.Reading.Repairs, problems) { Digest = digester.Of(records, proofs) };
        return result with { Disclosure = disclosures.Of(result) };
    }

    private CheckRecord Check(int number, Equation equation, Suspect? suspect, DocumentRecords records, Fault fault)
    {
        var members = equation.Members.Where(m => m.Node > 0).Select(m => m.Node).ToImmutableArray();
        var sentences = knowledge.Identities.Sentences[equation.Identity];
        var formula = ": " + Formula(equation, records);
        return CheckRecord.Of(number, equation, members, fault.Of(equation), sentences.Zh + formula, sentences.En + formula) with
        {
            Suspect = suspect is { Node: > 0 } ? suspect.Node : null,
            Expected = suspect is { Node: > 0 } ? suspect.Expected : null,
        };
    }

    /// <summary>The members by table, code, label and measure.</summary>
    private static string Formula(Equation equation, DocumentRecords records)
    {
        return MemberLabel.Formula(Label(equation.Left.Node), [.. equation.Right.Select(t => Label(t.Node))]);

        string Label(int node)
        {
            if (node < 0) return MemberLabel.Fact(records.Facts[-node - 1].Fact, records.Facts[-node - 1].Subject);
            var amount = records.Amounts[node - 1];
            return MemberLabel.Figure(amount.TableNo, amount.Code, amount.Item, amount.Measure);
        }
    }

    private static IEnumerable<Problem> Scales(Proofs proofs, DocumentRecords records) =>
        records.Tables.Where(t => proofs.ScaleDoubted.Contains(t.TableNo)).Select(t => Problem.Of("unit_doubtful", Severity.Warning, t.Place, t.TableNo.ToString(CultureInfo.InvariantCulture), t.Unit));

    private IEnumerable<Problem> Contradictions(
        List<CheckRecord> checks, Proofs proofs, DocumentRecords records, ImmutableArray<AmountRecord> amounts, ImmutableArray<FactRecord> facts)
    {
        for (var i = 0; i < proofs.Equations.Length; i++)
        {
            var check = checks[i];
            if (check.Verdict != "fails" || check.Members.IsEmpty) continue;
            var at = amounts[(check.Suspect ?? check.Members[0]) - 1];
            if (check.Members.All(m => amounts[m - 1].Status != "contradicted")) continue;
            yield return Problem.Of(
                "contradiction", Severity.Warning, at.Place, knowledge.Identities.Sentences[check.Identity].Zh, knowledge.Identities.Sentences[check.Identity].En,
                Formula(proofs.Equations[i], records), Text(check.Left), Text(check.Right), Text(check.Difference));
        }

        foreach (var fact in facts.Where(f => f.Status == "contradicted"))
            yield return Problem.Of("fact_contradicted", Severity.Warning, fact.Place, fact.Fact, fact.Subject, fact.Value + fact.Unit);
    }

    private static string Text(decimal yuan) => yuan.ToString("0.######", CultureInfo.InvariantCulture);
}
