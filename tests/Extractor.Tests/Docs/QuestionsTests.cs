using System.Text.RegularExpressions;
using Extractor.Cli;
using Extractor.Tests.Cli;
using Extractor.Tests.Corpus;
using Xunit;

namespace Extractor.Tests.Docs;

/// <summary>The answers docs/questions.md shows are what the tool answers today. After a change that is meant, the page has to change.</summary>
public sealed partial class QuestionsTests
{
    [Fact]
    public async Task Answers_are_what_the_tool_answers()
    {
        SharedCorpus.Folder();
        using var folder = new TestFolder();
        var output = folder.At("output");
        Assert.Equal(ExitCode.Success, (await ReadmeTests.SeedDataset.Run("convert", Path.GetDirectoryName(SharedCorpus.Tabbed()[0])!, "--output", output, "--format", "csv")).Code);

        var questions = Answers().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "questions.md"), TestContext.Current.CancellationToken));
        Assert.Equal(10, questions.Count);
        foreach (Match question in questions)
        {
            var words = Words().Matches(question.Groups["words"].Value).Select(word => word.Groups[1].Success ? word.Groups[1].Value : word.Value);
            var (code, printed) = await ReadmeTests.SeedDataset.Run(["query", output, .. words]);
            Assert.Equal(ExitCode.Success, code);
            Assert.Equal(question.Groups["answer"].Value.TrimEnd(), string.Join('\n', printed.TrimEnd().Split('\n').Select(line => line.TrimEnd())));
        }
    }

    [GeneratedRegex("<!-- answer -->\n```sh\n\\./extractor query output (?<words>[^\n]+)\n```\n```text\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Answers();

    [GeneratedRegex("\"([^\"]*)\"|[^ ]+")]
    private static partial Regex Words();
}
