using System.Text.RegularExpressions;
using Extractor.Knowledge;
using Xunit;

namespace Extractor.Tests.Docs;

/// <summary>A change to a file of Knowledge that docs/architecture.md shows: a marked fenced block.</summary>
/// <param name="File">The file.</param>
/// <param name="How"><c>before</c>, <c>after</c> or <c>instead of</c>.</param>
/// <param name="Anchor">How the one line it refers to begins.</param>
/// <param name="Lines">The lines shown.</param>
internal sealed partial record KnowledgeExample(string File, string How, string Anchor, string Lines)
{
    /// <summary>All examples of a page, in order.</summary>
    public static List<KnowledgeExample> In(string page) =>
        [.. Marked().Matches(page).Select(m => new KnowledgeExample(
            m.Groups["file"].Value, m.Groups["how"].Value, m.Groups["anchor"].Value.Replace("\\\"", "\"", StringComparison.Ordinal), m.Groups["lines"].Value))];

    /// <summary>The file as it would be with the change.</summary>
    public string Applied()
    {
        using var reader = KnowledgeFile.OpenText(File);
        var lines = reader.ReadToEnd().Split('\n').ToList();
        var at = Assert.Single(Enumerable.Range(0, lines.Count), i => lines[i].TrimStart().StartsWith(Anchor, StringComparison.Ordinal));
        var neighbour = How == "after" ? lines[at + 1] : lines[at];
        var indent = neighbour[..^neighbour.TrimStart().Length];
        var added = Lines.TrimEnd().Split('\n').Select(line => indent + line);
        if (How == "instead of") lines.RemoveAt(at);
        lines.InsertRange(How == "after" ? at + 1 : at, added);
        return string.Join('\n', lines);
    }

    [GeneratedRegex("<!-- knowledge (?<file>\\S+) (?<how>before|after|instead of) \"(?<anchor>(?:[^\"\\\\]|\\\\.)+)\" -->\n```[a-z]+\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
