using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Extractor.Cli.Localization;
using Xunit;

namespace Extractor.Tests.Cli;

public sealed partial class MessageTests
{
    private static readonly ResourceManager Resources = new("Extractor.Cli.Resources.Messages", typeof(Texts).Assembly);

    [Fact]
    public void Both_files_and_the_enumeration_have_the_same_keys()
    {
        Assert.Equal(Enum.GetNames<Message>().Order(StringComparer.Ordinal), Read("").Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Read("").Keys.Order(StringComparer.Ordinal), Read("zh").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_fill_the_same_places()
    {
        var chinese = Read("zh");
        Assert.All(Read(""), pair => Assert.Equal(Places(pair.Value), Places(chinese[pair.Key])));
    }

    [Fact]
    public void Every_sentence_is_in_its_own_language()
    {
        Assert.All(Read("").Values, sentence => Assert.DoesNotContain(sentence, IsChinese));
        Assert.All(Read("zh").Where(p => p.Key is not ("ListSeparator" or "DocumentFailed")), pair => Assert.Contains(pair.Value, IsChinese));
    }

    [Fact]
    public void Command_line_has_no_sentence_in_its_code()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Extractor.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));
        foreach (var path in sources)
        {
            var code = Comment().Replace(File.ReadAllText(path), "");
            Assert.DoesNotContain(code, IsChinese);
            var written = Printed().Matches(code).Select(m => m.Value);
            Assert.Empty(written);
        }
    }

    private static Dictionary<string, string> Read(string culture) =>
        Resources.GetResourceSet(culture.Length == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(culture), true, false)!
            .Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static IEnumerable<string> Places(string sentence) => Place().Matches(sentence).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    private static bool IsChinese(char c) => c is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    // what goes to a person comes from Texts: no literal with two words in a call that prints or ends a command
    [GeneratedRegex(@"(PrintError|Usage|Environment|Line|new Text)\(\$?""[^""]*[a-z] [a-z][^""]*""")]
    private static partial Regex Printed();
}
