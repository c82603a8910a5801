using Extractor.Cli.Localization;
using Xunit;

namespace Extractor.Tests.Cli;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("", "LANG=zh_CN.UTF-8", "zh")]
    [InlineData("", "LANG=C.UTF-8", "en")]
    [InlineData("", "LANG=zh_CN.UTF-8;LC_MESSAGES=en_US.UTF-8", "en")]
    [InlineData("", "LANG=en_US;LC_MESSAGES=de_DE;LC_ALL=zh_TW", "zh")]
    [InlineData("", "LC_ALL=;LANG=zh_CN", "zh")]
    [InlineData("", "LANG=en_US;EXTRACTOR_LANG=zh", "zh")]
    [InlineData("", "LANG=zh_CN;EXTRACTOR_LANG=klingon", "zh")]
    [InlineData("--lang en convert", "LANG=zh_CN;EXTRACTOR_LANG=zh", "en")]
    [InlineData("convert --lang=zh x", "LANG=en_US", "zh")]
    [InlineData("convert -- --lang zh", "LANG=en_US", "en")]
    public void Option_goes_before_variable_and_variable_before_locale(string line, string variables, string expected)
    {
        var environment = variables.Split(';').ToDictionary(v => v.Split('=')[0], v => v.Split('=')[1]);
        var language = Language.Choose(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), environment.GetValueOrDefault);
        Assert.Equal(expected, language.Culture.TwoLetterISOLanguageName);
        Assert.Null(language.Unknown);
    }

    [Fact]
    public void Other_arguments_are_left_in_their_order() =>
        Assert.Equal(["convert", "a", "b", "--", "--lang"], Language.Choose(["convert", "--lang", "zh", "a", "--lang=en", "b", "--", "--lang"], _ => null).Arguments);
}
