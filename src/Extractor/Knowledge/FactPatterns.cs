using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>The wording of facts (facts.yaml).</summary>
internal static partial class FactPatterns
{
    private static readonly File Data = YamlKnowledge.Read<File>("facts.yaml");

    /// <summary>How each fact is worded, in the order in which they are tried.</summary>
    public static ImmutableArray<FactRule> Rules { get; } = [.. Data.Facts.Select(entry => new FactRule(entry))];

    /// <summary>All units with their kinds, longest first; kinds are empty for units that tell no fact.</summary>
    public static ImmutableArray<(string Unit, ImmutableArray<string> Kinds)> Units { get; } =
        [.. Data.Units.SelectMany(kind => kind.Value.Select(unit => (Unit: unit, Kind: kind.Key)))
            .Concat(Data.OtherUnits.Select(unit => (Unit: unit, Kind: "")))
            .GroupBy(pair => pair.Unit, pair => pair.Kind)
            .OrderByDescending(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Where(kind => kind.Length > 0).ToImmutableArray()))];

    /// <summary>Lists that a paragraph without figures opens: its wording and the anchor of the list.</summary>
    public static ImmutableArray<(Regex Text, string Anchor)> ListOpeners { get; } =
        [.. Data.ListOpeners.Select(opener => (KnowledgeExpression.Of(opener.Text), opener.Anchor))];

    /// <summary>A year that is spoken of: group <c>year</c>.</summary>
    public static Regex SpokenYear { get; } = KnowledgeExpression.Of(Data.Year.Spoken);

    /// <summary>A year that is compared with.</summary>
    public static Regex ComparedYear { get; } = KnowledgeExpression.Of(Data.Year.Compared);

    /// <summary>Words before a figure of last year.</summary>
    public static Regex LastYear { get; } = KnowledgeExpression.Of(Data.Year.Last);

    /// <summary>Chapters that tell what was spent.</summary>
    public static Regex Final { get; } = KnowledgeExpression.Of(Data.Final);

    /// <summary>The title of a document that tells what was spent.</summary>
    public static Regex FinalTitle { get; } = KnowledgeExpression.Of(Data.FinalTitle);

    /// <summary>Marks that end a sentence.</summary>
    public static string Stops => Data.Stops;

    /// <summary>Marks that part the members of a list from each other.</summary>
    public static string RowBreaks => Data.RowBreaks;

    /// <summary>Marks at the end of a paragraph after which a list of paragraphs begins.</summary>
    public static string ListOpens => Data.ListOpens;

    /// <summary>Marks at the end of a paragraph after which the list goes on.</summary>
    public static string ListGoesOn => Data.ListGoesOn;

    /// <summary>Words before a plan, in such chapters.</summary>
    public static Regex Planned { get; } = KnowledgeExpression.Of(Data.Planned);

    /// <summary>Words before what was spent, in such chapters.</summary>
    public static Regex Actual { get; } = KnowledgeExpression.Of(Data.Actual);

    /// <summary>Words that narrow a figure to appropriations.</summary>
    public static Regex Fiscal { get; } = KnowledgeExpression.Of(Data.Fiscal);

    /// <summary>Words before a completion rate.</summary>
    public static Regex Completion { get; } = KnowledgeExpression.Of(Data.Completion);

    /// <summary>A contact person: group <c>value</c>.</summary>
    public static Regex ContactPerson { get; } = KnowledgeExpression.Of(Data.Contact.Person);

    /// <summary>A contact's telephone number: group <c>value</c>.</summary>
    public static Regex ContactPhone { get; } = KnowledgeExpression.Of(Data.Contact.Phone);

    /// <summary>Text that speaks of contacts.</summary>
    public static Regex ContactNear { get; } = KnowledgeExpression.Of(Data.Contact.Near);

    /// <summary>How labels are cut out.</summary>
    public static LabelWords Label { get; } = new(Data.Label);

    /// <summary>How reasons are worded.</summary>
    public static ReasonWords Reason { get; } = new(
        KnowledgeExpression.Of(Data.Reason.Start), KnowledgeExpression.Of(Data.Reason.Cut), Data.Reason.Trim.ToCharArray(),
        KnowledgeExpression.Of(Data.Reason.Never), KnowledgeExpression.Of(Data.Reason.Listed), KnowledgeExpression.Of(Data.Reason.ListedCut));

    /// <summary>How changes are worded.</summary>
    public static ChangeWords Change { get; } = new(Data.Change);
}
