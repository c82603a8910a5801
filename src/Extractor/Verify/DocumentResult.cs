using System.Collections.Immutable;
using Extractor.Normalize.Records;
using Extractor.Proof;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Verify;

/// <summary>A row of checks.csv: one identity, applied once. <paramref name="Members"/> are amount numbers; figures are in yuan.</summary>
public sealed record CheckRecord(
    int CheckNo, string Identity, string Kind, ImmutableArray<int> Members, decimal Left, decimal Right, decimal Difference,
    string Verdict, int? Suspect, decimal? Expected, string Fault, string OtherDocumentId, string Statement, string StatementEn)
{
    /// <summary>The row of an identity, without suspect and other document.</summary>
    internal static CheckRecord Of(int number, Equation equation, ImmutableArray<int> members, string fault, string statement, string statementEn) => new(
        number, equation.Identity, equation.Kind.ToString().ToLowerInvariant(), members, equation.Left.Yuan, equation.Right.Sum(t => t.Yuan), equation.Difference,
        equation.Verdict.ToString().ToLowerInvariant(), null, null, fault, "", statement, statementEn);
}

/// <summary>Everything one document gave; immutable, and independent of every other document.</summary>
/// <param name="Document">Its row in documents.csv.</param>
/// <param name="Sections">Rows of sections.csv.</param>
/// <param name="Tables">Rows of tables.csv.</param>
/// <param name="Grids">The cells of those tables, for json/; same order and numbers as <paramref name="Tables"/>.</param>
/// <param name="Amounts">Rows of amounts.csv.</param>
/// <param name="Projects">Rows of projects.csv.</param>
/// <param name="Indicators">Rows of indicators.csv.</param>
/// <param name="Units">Rows of units.csv.</param>
/// <param name="Facts">Rows of facts.csv.</param>
/// <param name="Checks">Rows of checks.csv.</param>
/// <param name="Repairs">Rows of repairs.csv; the number is the 1-based position.</param>
/// <param name="Problems">Rows of problems.csv; the number is the 1-based position.</param>
public sealed record DocumentResult(
    DocumentRecord Document,
    ImmutableArray<SectionRecord> Sections,
    ImmutableArray<TableRecord> Tables,
    ImmutableArray<TableGrid> Grids,
    ImmutableArray<AmountRecord> Amounts,
    ImmutableArray<ProjectRecord> Projects,
    ImmutableArray<IndicatorRecord> Indicators,
    ImmutableArray<UnitRecord> Units,
    ImmutableArray<FactRecord> Facts,
    ImmutableArray<CheckRecord> Checks,
    ImmutableArray<Repair> Repairs,
    ImmutableArray<Problem> Problems)
{
    /// <summary>What other documents are compared with, or null where the document does not tell whose it is.</summary>
    internal DocumentDigest? Digest { get; init; }

    /// <summary>What its disclosure is known by, or null where nothing of it could be read.</summary>
    internal DisclosureDigest? Disclosure { get; init; }

    /// <summary>Rows of coverage.csv; they belong to offices, not to documents, and come when the dataset is made.</summary>
    public ImmutableArray<CoverageRecord> Coverage { get; init; } = [];
}
