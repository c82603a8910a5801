using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>How the label of a figure is cut out of the words before it.</summary>
internal sealed class LabelWords(LabelWords.Entry entry)
{
    /// <summary>Marks a label begins after.</summary>
    public string Marks { get; } = entry.Marks;

    /// <summary>Marks that fall off its start.</summary>
    public char[] TrimStart { get; } = entry.TrimStart.ToCharArray();

    /// <summary>Marks that fall off its end.</summary>
    public char[] TrimEnd { get; } = entry.TrimEnd.ToCharArray();

    /// <summary>Words before the noun, in the order in which they are cut off.</summary>
    public ImmutableArray<Regex> Before { get; } = [.. entry.Before.Select(KnowledgeExpression.Of)];

    /// <summary>Words after the noun.</summary>
    public Regex After { get; } = KnowledgeExpression.Of(entry.After);

    /// <summary>Labels that name nothing of their own.</summary>
    public Regex Unnamed { get; } = KnowledgeExpression.Of(entry.Unnamed);

    /// <summary>Longest label, in letters.</summary>
    public int Longest { get; } = entry.Longest;

    /// <summary>The end of a heading that is not part of its noun.</summary>
    public Regex HeadingEnd { get; } = KnowledgeExpression.Of(entry.HeadingEnd);

    /// <summary>A tag of a level of the classification.</summary>
    public Regex Level { get; } = KnowledgeExpression.Of(entry.Level);

    /// <summary>The tag of the outermost level.</summary>
    public Regex ClassOnly { get; } = KnowledgeExpression.Of(entry.ClassOnly);

    /// <summary>A classification code before a name or after it: group <c>code</c>.</summary>
    public Regex Code { get; } = KnowledgeExpression.Of(entry.Code);

    /// <summary>Codes of the functional classification.</summary>
    public Regex FunctionCode { get; } = KnowledgeExpression.Of(entry.FunctionCode);

    /// <summary>A year in a label: group <c>noun</c> is what stands before it.</summary>
    public Regex Year { get; } = KnowledgeExpression.Of(entry.Year);

    /// <summary>Words that open the parts of a figure.</summary>
    public Regex Parts { get; } = KnowledgeExpression.Of(entry.Parts);

    internal sealed class Entry
    {
        public string Marks { get; set; } = "";

        public string TrimStart { get; set; } = "";

        public string TrimEnd { get; set; } = "";

        public List<string> Before { get; set; } = [];

        public string After { get; set; } = "";

        public string Unnamed { get; set; } = "";

        public int Longest { get; set; }

        public string HeadingEnd { get; set; } = "";

        public string Level { get; set; } = "";

        public string ClassOnly { get; set; } = "";

        public string Code { get; set; } = "";

        public string FunctionCode { get; set; } = "";

        public string Year { get; set; } = "";

        public string Parts { get; set; } = "";
    }
}
