using System.Collections.Immutable;

namespace Extractor.Report.Data;

/// <summary>Everything a report shows, as its page reads it. Money and differences are exact decimals as text; lists are cut by <see cref="Limits"/>.</summary>
/// <param name="ToolVersion">Version of the tool that converted the documents; empty where there are none.</param>
/// <param name="Fingerprint">SHA-256 of the dataset's datapackage.json, which holds the hashes of all files: whether a report is of this dataset.</param>
/// <param name="Totals">Counts over the whole dataset.</param>
/// <param name="Sources">Documents that rows of the lists name by position.</param>
/// <param name="Tables">Tables that figures name by position.</param>
/// <param name="Documents">What was converted.</param>
/// <param name="ByType">Status of the figures by type of table.</param>
/// <param name="ByYear">Status of the figures by the documents' fiscal year.</param>
/// <param name="ByOffice">Status of the figures by office.</param>
/// <param name="Contradictions">Identities that fail.</param>
/// <param name="RoundingKinds">Identities that differ within rounding, counted by identity.</param>
/// <param name="Roundings">The largest of them.</param>
/// <param name="FactKinds">Facts of the narrative by what they state.</param>
/// <param name="Statements">Sums of the narrative that differ from the tables.</param>
/// <param name="RepairKinds">Repairs counted by kind.</param>
/// <param name="Repairs">The repairs.</param>
/// <param name="ProblemKinds">Problems counted by code.</param>
/// <param name="Problems">The problems.</param>
public sealed record ReportData(
    string ToolVersion,
    string Fingerprint,
    ReportTotals Totals,
    ImmutableArray<SourceEntry> Sources,
    ImmutableArray<TableEntry> Tables,
    Listed<DocumentEntry> Documents,
    ImmutableArray<StatusShare> ByType,
    ImmutableArray<StatusShare> ByYear,
    Listed<StatusShare> ByOffice,
    Listed<ContradictionEntry> Contradictions,
    ImmutableArray<RoundingKind> RoundingKinds,
    Listed<RoundingEntry> Roundings,
    ImmutableArray<FactKind> FactKinds,
    Listed<StatementEntry> Statements,
    ImmutableArray<RepairKind> RepairKinds,
    Listed<RepairEntry> Repairs,
    ImmutableArray<ProblemKind> ProblemKinds,
    Listed<ProblemEntry> Problems)
{
    /// <summary>What changed from year to year, or null where nobody has compared.</summary>
    public Listed<ChangeEntry>? Changes { get; init; }

    /// <summary>Changes by whether the narrative's words agree; empty where nobody has compared.</summary>
    public ImmutableArray<ChangeKind> ChangeKinds { get; init; } = [];
}

/// <summary>Counts over the whole dataset.</summary>
public sealed record ReportTotals(
    long Documents, long Converted, long Partial, long Failed, long Tables, long Amounts, long Verified, long Contradicted, long Unchecked, long Checks, long Holds,
    long Rounding, long Fails, long Repairs, long Problems, long Facts, long NumbersSeen, long NumbersAccounted);

/// <summary>A list that may be cut.</summary>
/// <typeparam name="T">Its rows.</typeparam>
/// <param name="Total">How many there are in the dataset.</param>
/// <param name="Query">The SQL that gives them all.</param>
/// <param name="Rows">Those the report holds.</param>
public sealed record Listed<T>(long Total, string Query, ImmutableArray<T> Rows);

/// <summary>A document that rows of the lists name.</summary>
/// <param name="Id">Its document_id.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Link">Relative address of the file from the report, or null where it does not lie at its path.</param>
/// <param name="IsPaged">True where a page can be added to the link.</param>
/// <param name="Office">Whose disclosure it is; may be empty.</param>
/// <param name="Year">The year it is about, or null.</param>
public sealed record SourceEntry(string Id, string Name, string? Link, bool IsPaged, string Office, long? Year);

/// <summary>A table that figures name.</summary>
/// <param name="No">Its number in the document.</param>
/// <param name="Type">Its type.</param>
/// <param name="Title">Its title as printed; may be empty.</param>
public sealed record TableEntry(long No, string Type, string Title);

/// <summary>A document.</summary>
/// <param name="Source">Position among the sources.</param>
public sealed record DocumentEntry(
    int Source, string Type, string Status, long? Pages, long Tables, long Amounts, long Verified, long Contradicted, long Unchecked, long Problems);

/// <summary>How many figures of a group are verified.</summary>
/// <param name="Key">The type, the year or the office; empty where it is not known.</param>
/// <param name="Documents">Documents of the group.</param>
/// <param name="Years">For an office: first and last year, parted by a hyphen.</param>
public sealed record StatusShare(string Key, long Documents, long Amounts, long Verified, long Contradicted, long Unchecked, string? Years = null);
