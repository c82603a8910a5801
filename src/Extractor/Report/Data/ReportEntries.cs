using System.Collections.Immutable;

namespace Extractor.Report.Data;

/// <summary>An identity that fails, written out.</summary>
/// <param name="Source">Position of the document among the sources.</param>
/// <param name="Check">Its number in checks.csv.</param>
/// <param name="Kind">What it connects.</param>
/// <param name="Fault">Whose fault it is.</param>
/// <param name="Zh">The identity in Chinese.</param>
/// <param name="En">The identity in English.</param>
/// <param name="Unit">The unit of the sums below: that of the page where all members have one, else CNY (yuan); empty where it is no money.</param>
/// <param name="Left">The total.</param>
/// <param name="Right">The sum of the parts.</param>
/// <param name="Difference">Left minus right, in that unit.</param>
/// <param name="Yuan">The difference in yuan; to order by.</param>
/// <param name="Total">The figure on the left, or null where the narrative states it or there is none.</param>
/// <param name="Parts">The figures on the right.</param>
/// <param name="Rest">The sum of the parts that were left out of a very long list, or null.</param>
/// <param name="RestCount">How many those are.</param>
/// <param name="Stated">The sentence it compares, or null.</param>
/// <param name="Suspect">The member that alone explains it, by its number in amounts.csv, or null.</param>
/// <param name="Expected">The value the others ask of the suspect, in the suspect's unit.</param>
/// <param name="Accused">How many of its members are contradicted; 0 where other identities clear them all.</param>
public sealed record ContradictionEntry(
    int Source, long Check, string Kind, string Fault, string Zh, string En, string Unit, string Left, string Right, string Difference, string Yuan,
    MemberEntry? Total, ImmutableArray<MemberEntry> Parts, string? Rest, int RestCount, StatedEntry? Stated, long? Suspect, string? Expected, int Accused);

/// <summary>A figure in an identity.</summary>
/// <param name="No">Its number in amounts.csv.</param>
/// <param name="Figure">Its name to cite, for <c>extractor show</c>.</param>
/// <param name="Text">Its printed text without its sign.</param>
/// <param name="Negative">True where it is below zero.</param>
/// <param name="Unit">Its unit as printed.</param>
/// <param name="Table">Position of its table among the tables.</param>
public sealed record MemberEntry(
    long No, string Figure, string Text, bool Negative, string Unit, string Code, string Item, string Measure, string Status, int Table, long? Page, long? Line);

/// <summary>A sum the narrative states.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Value">The number as printed.</param>
/// <param name="Unit">Its unit as printed.</param>
/// <param name="Place">Where it stands, as in facts.csv.</param>
public sealed record StatedEntry(string Fact, string Subject, string Text, string Value, string Unit, string Place);

/// <summary>Identities of one name that differ within rounding.</summary>
/// <param name="Largest">The largest difference, yuan.</param>
public sealed record RoundingKind(string Identity, string Kind, string Zh, string En, long Count, long Documents, string Largest);

/// <summary>An identity that differs within rounding; sums in yuan.</summary>
public sealed record RoundingEntry(int Source, long Check, string Kind, string Zh, string En, string Left, string Right, string Difference, int Members, MemberEntry? Total);

/// <summary>Facts of one kind.</summary>
public sealed record FactKind(string Fact, long Count, long Verified, long Contradicted, long Unchecked);

/// <summary>A sum of the narrative that differs from the table's figure.</summary>
/// <param name="Stated">The sentence, or null where it was not found again.</param>
/// <param name="StatedYuan">What the narrative states, yuan.</param>
/// <param name="TableYuan">What the table prints, yuan.</param>
public sealed record StatementEntry(
    int Source, long Check, string Verdict, string Zh, string En, StatedEntry? Stated, string StatedYuan, string TableYuan, string Difference, MemberEntry? Figure);

/// <summary>Repairs of one kind.</summary>
public sealed record RepairKind(string Kind, long Count, long Documents);

/// <summary>A repair.</summary>
public sealed record RepairEntry(int Source, string Kind, long? Table, string Before, string After, string Evidence, string Place);

/// <summary>Problems of one code.</summary>
/// <param name="ExampleZh">The first one's sentence in Chinese.</param>
/// <param name="ExampleEn">The same in English.</param>
public sealed record ProblemKind(string Code, string Severity, long Count, long Documents, string ExampleZh, string ExampleEn);

/// <summary>A problem.</summary>
public sealed record ProblemEntry(int Source, string Code, string Severity, string Place, string Zh, string En);

/// <summary>An item of an office in two years; sums in yuan.</summary>
/// <param name="Link">How the offices belong together.</param>
/// <param name="ItemLink">How the items belong together.</param>
/// <param name="Words">Whether the narrative agrees; empty where it states nothing.</param>
public sealed record ChangeEntry(
    long YearBefore, long Year, string Type, string OfficeBefore, string Office, string Link, string Table, string Item, string ItemLink, string Measure, string Before, string After,
    string Change, string Percent, string Status, string Words, string Text);

/// <summary>Changes of one pair of years and one kind of words.</summary>
public sealed record ChangeKind(long YearBefore, long Year, string Type, string Words, long Count, long Offices);
