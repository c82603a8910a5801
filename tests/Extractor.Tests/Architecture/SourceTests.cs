using System.Text.RegularExpressions;
using Extractor.Tests.Segment;
using Xunit;

namespace Extractor.Tests.Architecture;

/// <summary>What every source file must be.</summary>
public sealed partial class SourceTests
{
    private const int Longest = 300;

    /// <summary>Files that may be longer, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = new(StringComparer.Ordinal);

    /// <summary>Files outside Knowledge that may hold Chinese in literals, each with its reason.</summary>
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["src/Extractor/Ingest/CharacterRules.cs"] = "Unicode's equivalents of single letters, not words",
        ["src/Extractor/Values/FiscalYear.cs"] = "the numerals and the sign of years are how numbers are written, not what is known of budgets; Values imports nothing",
        ["src/Extractor/Values/ListNumber.cs"] = "the numerals of lists, likewise",
        ["src/Extractor/Values/MoneyUnit.cs"] = "the multipliers of the yuan, likewise",
    };

    [Fact]
    public void No_file_is_too_long()
    {
        Assert.Empty(Sources("src").Concat(Sources("tests")).Where(f => !LongFiles.ContainsKey(f.Name) && f.Text.Count(c => c == '\n') > Longest).Select(f => f.Name));
        Assert.All(LongFiles.Keys, name => Assert.Contains(Sources("src").Concat(Sources("tests")), f => f.Name == name && f.Text.Count(c => c == '\n') > Longest));
    }

    [Fact]
    public void What_is_known_of_budgets_stands_in_Knowledge()
    {
        var sources = Sources("src").Where(f => !f.Name.Contains("/Knowledge/", StringComparison.Ordinal)).ToList();
        Assert.True(sources.Count > 100);
        var found = sources.Where(f => !Chinese.ContainsKey(f.Name)).SelectMany(f => CSharpStrings.In(f.Text).Where(s => Ideograph().IsMatch(s.Text)).Select(s => $"{f.Name}({s.Line}): {s.Text}"));
        Assert.Empty(found);
        Assert.All(Chinese.Keys, name => Assert.Contains(CSharpStrings.In(sources.Single(f => f.Name == name).Text), s => Ideograph().IsMatch(s.Text)));
    }

    [Theory]
    [InlineData("var a = \"中\";", 1)]
    [InlineData("var a = $\"{b}中\";", 1)]
    [InlineData("var a = @\"c:\\\"; var b = \"中\";", 1)]
    [InlineData("var a = \"\"\"x \"中\" y\"\"\";", 1)]
    [InlineData("var a = '中';", 1)]
    [InlineData("var a = \"\\u4e2d\";", 1)]
    [InlineData("// 中 \"\n/* \"中\" */ var a = \"\\\"\";", 0)]
    [InlineData("/// <c>中</c>\nvar a = \"\";", 0)]
    public void Literals_are_told_from_comments(string source, int literals) =>
        Assert.Equal(literals, CSharpStrings.In(source).Count(s => Ideograph().IsMatch(s.Text)));

    private static IEnumerable<(string Name, string Text)> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(NarrativeText.Root(), folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(NarrativeText.Root(), path).Replace('\\', '/'), Path: path))
            .Where(f => !f.Name.Contains("/obj/", StringComparison.Ordinal) && !f.Name.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => (f.Name, File.ReadAllText(f.Path)));

    /// <summary>A Chinese letter, as itself or as an escape.</summary>
    [GeneratedRegex(@"[\u3007\u4e00-\u9fff]|\\u(3007|[4-9][0-9a-fA-F]{3})")]
    private static partial Regex Ideograph();
}
