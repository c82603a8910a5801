using Extractor.Values;

namespace Extractor.Normalize.Records;

/// <summary>A row of sections.csv.</summary>
public sealed record SectionRecord(
    int SectionNo, int? ParentNo, int Level, string Heading, string Number, string Role, string Text, Place Place);

/// <summary>A row of tables.csv.</summary>
public sealed record TableRecord(
    int TableNo, int? SectionNo, string TableType, decimal TypeConfidence, string TypeReason, string Title, string TableNumber,
    string Unit, int? FiscalYear, int Rows, int Columns, int? FirstPage, int? LastPage, bool Empty, string Note, Place Place);

/// <summary>A row of units.csv, of a table or of the narrative: one of <paramref name="TableNo"/> and <paramref name="SectionNo"/> is null.</summary>
public sealed record UnitRecord(
    int UnitNo, int? TableNo, int RowNo, int? SectionNo, string UnitName, string UnitCode, string UnitKind, string Parent, Place Place);

/// <summary>
/// A row of projects.csv: the head of one performance-target table. Money in yuan; <paramref name="FiscalYuan"/> and <paramref name="OtherFundsYuan"/>
/// are the parts of budgets that are split by source, <paramref name="LowerLevelYuan"/> is what goes to districts and counties.
/// </summary>
public sealed record ProjectRecord(
    int TableNo, string ProjectCode, string ProjectName, string SupervisingDepartment, int? FiscalYear, decimal? BudgetYuan,
    decimal? OwnLevelYuan, decimal? SuperiorSubsidyYuan, decimal? ExecutionWeight, string Overview, string Basis, string Goal, Place Place,
    decimal? FiscalYuan = null, decimal? OtherFundsYuan = null, decimal? LowerLevelYuan = null);

/// <summary>A row of indicators.csv. <paramref name="Value"/> is a plain number or the grade word; <paramref name="ValueText"/> is as printed.</summary>
public sealed record IndicatorRecord(
    int TableNo, int RowNo, string ProjectCode, string ProjectName, string Level1, string Level2, string Name, decimal? Weight,
    string Unit, string Comparator, string Value, string ValueText, string Core, string Status, int? RepairNo, Place Place);

/// <summary>A row of facts.csv: one fact read from the narrative.</summary>
public sealed record FactRecord(
    int FactNo, int SectionNo, string Fact, string Subject, string Value, string Unit, int? FiscalYear, string Direction,
    string Reason, string Text, string Status, Place Place);
