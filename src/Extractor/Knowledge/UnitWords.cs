using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>How a narrative says of which units an office consists (units.yaml).</summary>
internal static class UnitWords
{
    private static readonly File Data = YamlKnowledge.Read<File>("units.yaml");

    /// <summary>Roles of the chapters that may say so.</summary>
    public static ImmutableArray<string> Roles { get; } = [.. Data.Roles];

    /// <summary>What opens a list within a sentence.</summary>
    public static ImmutableArray<Regex> Openers { get; } = [.. Data.Openers.Select(KnowledgeExpression.Of)];

    /// <summary>Words that make an opener another list's.</summary>
    public static Regex Never { get; } = KnowledgeExpression.Of(Data.Never);

    /// <summary>A paragraph that opens a list of paragraphs.</summary>
    public static Regex ListOpens { get; } = KnowledgeExpression.Of(Data.ListOpens);

    /// <summary>Headings below which numbered headings are units.</summary>
    public static Regex ListHeading { get; } = KnowledgeExpression.Of(Data.ListHeading);

    /// <summary>Marks that part members.</summary>
    public static string Separators => Data.Separators;

    /// <summary>Words that part two whole names.</summary>
    public static ImmutableArray<string> Pairs { get; } = [.. Data.Pairs];

    /// <summary>Marks that end a list.</summary>
    public static string Stops => Data.Stops;

    /// <summary>What falls off a member's start.</summary>
    public static Regex Before { get; } = KnowledgeExpression.Of(Data.Member.Before);

    /// <summary>What falls off its end.</summary>
    public static Regex After { get; } = KnowledgeExpression.Of(Data.Member.After);

    /// <summary>What a name ends in.</summary>
    public static Regex Ends { get; } = KnowledgeExpression.Of(Data.Member.Ends);

    /// <summary>Parentheses after a name: group <c>tail</c>.</summary>
    public static Regex Tail { get; } = KnowledgeExpression.Of(Data.Member.Tail);

    /// <summary>Longest name, in letters.</summary>
    public static int Longest => Data.Member.Longest;

    /// <summary>Shortest name, in letters.</summary>
    public static int Shortest => Data.Member.Shortest;

    /// <summary>A member that speaks of units without naming one.</summary>
    public static Regex General { get; } = KnowledgeExpression.Of(Data.General);

    /// <summary>A member that is no name for certain, but no talk either.</summary>
    public static Regex Plain { get; } = KnowledgeExpression.Of(Data.Plain);

    /// <summary>What no name has.</summary>
    public static Regex NameNever { get; } = KnowledgeExpression.Of(Data.NameNever);

    /// <summary>The kind of a unit.</summary>
    public static Regex Kind { get; } = KnowledgeExpression.Of(Data.Kind);

    /// <summary>Heading of a column of kinds.</summary>
    public static Regex KindColumn { get; } = KnowledgeExpression.Of(Data.KindColumn);

    /// <summary>A row that names no unit.</summary>
    public static Regex NoRow { get; } = KnowledgeExpression.Of(Data.NoRow);

    internal sealed class File
    {
        public List<string> Roles { get; set; } = [];

        public List<string> Openers { get; set; } = [];

        public string Never { get; set; } = "";

        public string ListOpens { get; set; } = "";

        public string ListHeading { get; set; } = "";

        public string Separators { get; set; } = "";

        public List<string> Pairs { get; set; } = [];

        public string Stops { get; set; } = "";

        public MemberWords Member { get; set; } = new();

        public string General { get; set; } = "";

        public string Plain { get; set; } = "";

        public string NameNever { get; set; } = "";

        public string Kind { get; set; } = "";

        public string KindColumn { get; set; } = "";

        public string NoRow { get; set; } = "";
    }

    internal sealed class MemberWords
    {
        public string Before { get; set; } = "";

        public string After { get; set; } = "";

        public string Ends { get; set; } = "";

        public string Tail { get; set; } = "";

        public int Longest { get; set; }

        public int Shortest { get; set; }
    }
}
