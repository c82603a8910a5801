using Xunit;

namespace Extractor.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("transform")]
    [InlineData("--frobnicate")]
    [InlineData("convert")]
    [InlineData("convert .. --jobs 0")]
    [InlineData("convert .. --jobs many")]
    [InlineData("convert .. --jobs")]
    [InlineData("convert .. --format xml")]
    [InlineData("convert .. --format csv,")]
    [InlineData("convert .. --log-level loud")]
    [InlineData("convert .. --log-level 3")]
    [InlineData("convert .. --jbos 3")]
    [InlineData("convert .. --lang fr")]
    [InlineData("convert .. --pages 0")]
    [InlineData("convert .. --pages 7-3")]
    [InlineData("convert .. --pages two")]
    [InlineData("convert .. --pages")]
    [InlineData("tables .. --json --pages 1,,2")]
    [InlineData("convert --lang")]
    [InlineData("convert [red]/no/such[/]")]
    [InlineData("query")]
    [InlineData("query /no/such sql")]
    [InlineData("query /tmp sql --limit -1")]
    [InlineData("query /tmp sql --format xml")]
    [InlineData("generate --count 1")]
    [InlineData("generate --output /tmp/x")]
    [InlineData("generate --output /tmp/x --count 0")]
    [InlineData("generate --output /tmp/x --count 1 --seed -1")]
    [InlineData("generate --output /tmp/x --count 1 --dress tuxedo")]
    [InlineData("generate --output /tmp/x --count 1 --forms pptx")]
    [InlineData("generate --output /tmp/x --count 1 --forms 1")]
    public async Task Wrong_usage_is_2_with_a_sentence_in_either_language(string line)
    {
        string[] arguments = line.Length == 0 ? [] : line.Split(' ');
        CliRun english = new(), chinese = new() { Environment = new() { ["LC_ALL"] = "zh_CN.UTF-8" } };
        Assert.Equal(2, await english.Run(arguments));
        Assert.Equal(2, await chinese.Run(arguments));
        var (en, zh) = arguments.Length == 0 ? (english.Out, chinese.Out) : (english.Error, chinese.Error);
        Assert.DoesNotContain(en, IsChinese);
        Assert.Contains(zh, IsChinese);
        Assert.DoesNotContain("   at ", en + zh, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", en + zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("convert --help")]
    [InlineData("query --help")]
    [InlineData("generate --help")]
    [InlineData("tables --help")]
    public async Task Help_speaks_both_languages(string line)
    {
        CliRun english = new(), chinese = new();
        Assert.Equal(0, await english.Run([.. line.Split(' '), "--lang", "en"]));
        Assert.Equal(0, await chinese.Run(["--lang=zh", .. line.Split(' ')]));
        Assert.DoesNotContain(english.Out, IsChinese);
        Assert.Contains("USAGE:", english.Out, StringComparison.Ordinal);
        Assert.Contains("用法:", chinese.Out, StringComparison.Ordinal);
        // every option's help is translated, not only the headings
        var untranslated = chinese.Out.Split('\n').Where(l => l.TrimStart().StartsWith("--", StringComparison.Ordinal) && !l.Any(IsChinese));
        Assert.Empty(untranslated);
    }

    [Fact]
    public async Task Version_is_that_of_the_build()
    {
        var run = new CliRun();
        Assert.Equal(0, await run.Run("--version"));
        Assert.Equal(Pipeline.Version, run.Out.Trim());
        Assert.Matches(@"^\d+\.\d+\.\d+$", run.Out.Trim());
    }

    private static bool IsChinese(char c) => c is >= '\u4e00' and <= '\u9fff';
}
