using System.Collections.Immutable;
using Extractor.Normalize.Records;
using Extractor.Proof;
using Extractor.Recognize;

namespace Extractor.Normalize;

/// <summary>The records of one document in the shapes of DATASET.md; statuses and checks are still to come.</summary>
/// <param name="Identity">What the document says of itself.</param>
/// <param name="Sections">Rows of sections.csv.</param>
/// <param name="Tables">Rows of tables.csv.</param>
/// <param name="Amounts">Rows of amounts.csv, in the order and with the numbers of <paramref name="Figures"/>.</param>
/// <param name="Projects">Rows of projects.csv.</param>
/// <param name="Indicators">Rows of indicators.csv.</param>
/// <param name="Units">Rows of units.csv.</param>
/// <param name="Facts">Rows of facts.csv.</param>
/// <param name="Figures">The figures by table, for the identities.</param>
/// <param name="Statements">The sums the narrative states, numbered as the facts.</param>
/// <param name="Reading">What they were made from: repairs, problems, grids.</param>
public sealed record DocumentRecords(
    DocumentIdentity Identity, ImmutableArray<SectionRecord> Sections, ImmutableArray<TableRecord> Tables, ImmutableArray<AmountRecord> Amounts,
    ImmutableArray<ProjectRecord> Projects, ImmutableArray<IndicatorRecord> Indicators, ImmutableArray<UnitRecord> Units,
    ImmutableArray<FactRecord> Facts, ImmutableArray<FigureTable> Figures, ImmutableArray<Statement> Statements, Reading Reading);
