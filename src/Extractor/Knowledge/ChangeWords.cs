using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>How changes against last year are worded.</summary>
internal sealed class ChangeWords(ChangeWords.Entry entry)
{
    /// <summary>What is compared with.</summary>
    public Regex Against { get; } = KnowledgeExpression.Of(entry.Against);

    /// <summary>Words before an increase.</summary>
    public Regex Increase { get; } = KnowledgeExpression.Of(entry.Increase);

    /// <summary>Words before a decrease.</summary>
    public Regex Decrease { get; } = KnowledgeExpression.Of(entry.Decrease);

    /// <summary>Words that say nothing changed.</summary>
    public Regex None { get; } = KnowledgeExpression.Of(entry.None);

    /// <summary>Words that make a subject doubtful.</summary>
    public Regex Doubtful { get; } = KnowledgeExpression.Of(entry.Doubtful);

    /// <summary>Longest subject, in letters.</summary>
    public int Longest { get; } = entry.Longest;

    /// <summary>Subjects that are none.</summary>
    public Regex Unnamed { get; } = KnowledgeExpression.Of(entry.Unnamed);

    internal sealed class Entry
    {
        public string Against { get; set; } = "";

        public string Increase { get; set; } = "";

        public string Decrease { get; set; } = "";

        public string None { get; set; } = "";

        public string Doubtful { get; set; } = "";

        public int Longest { get; set; }

        public string Unnamed { get; set; } = "";
    }
}
