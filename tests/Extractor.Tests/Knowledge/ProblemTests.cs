using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Knowledge;
using Extractor.Tests.Segment;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Knowledge;

/// <summary>Every problem the sources can report has its sentence, and every sentence its problem.</summary>
public sealed partial class ProblemTests
{
    private static readonly ProblemCatalogue Catalogue = new();

    [Fact]
    public void Codes_reported_and_codes_explained_are_the_same()
    {
        var sources = string.Concat(
            Directory.EnumerateFiles(Path.Combine(NarrativeText.Root(), "src"), "*.cs", SearchOption.AllDirectories)
                .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));
        var reported = Reported().Matches(sources).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(reported.Count > 15);
        Assert.Empty(reported.Except(Catalogue.Codes));
        Assert.All(Catalogue.Codes, code => Assert.Contains($"\"{code}\"", sources, StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_are_whole_in_both_languages_and_name_the_same_places()
    {
        Assert.All(Catalogue.Codes, code =>
        {
            var (zh, en) = Sentences(code);
            Assert.True(zh.Length > 8 && en.Length > 20, code);
            Assert.True(zh[^1] is '。' && en[^1] is '.', code);
            Assert.True(Ideograph().IsMatch(zh) && !Ideograph().IsMatch(en), code);
            // an argument in one language stands in that language's sentence alone, and has its fellow in the other
            var (inChinese, inEnglish) = (Marks(zh), Marks(en));
            string[] all = [.. inChinese.Union(inEnglish).Order(StringComparer.Ordinal)];
            Assert.Equal(inChinese.Length, inEnglish.Length);
            Assert.Equal(Enumerable.Range(0, all.Length).Select(i => $"<{i}>"), all);
            Assert.True(code == "contradiction" || inChinese.SequenceEqual(inEnglish), code);
        });
    }

    private static (string Zh, string En) Sentences(string code)
    {
        // more than enough arguments, each of which can be seen in the sentence it fills
        var problem = new Problem(code, Severity.Info, null, [.. Enumerable.Range(0, 9).Select(i => string.Create(CultureInfo.InvariantCulture, $"<{i}>"))]);
        return (Catalogue.Chinese(problem), Catalogue.English(problem));
    }

    private static string[] Marks(string sentence) => [.. Mark().Matches(sentence).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\b(?:Problem\.Of|Tell|Failed|Refused)\(\s*""([a-z_]+)""")]
    private static partial Regex Reported();

    [GeneratedRegex("<[0-9]>")]
    private static partial Regex Mark();

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Ideograph();
}
