using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Extractor.Report.Page;
using Xunit;

namespace Extractor.Tests.Report;

/// <summary>texts.json has all the page says, in both languages.</summary>
public sealed partial class PageTextTests
{
    private static readonly JsonObject Texts = JsonNode.Parse(PageFile.Text("texts.json"))!.AsObject();

    [Fact]
    public void Every_text_is_in_both_languages_with_the_same_places() => Assert.All(Texts, text =>
    {
        Assert.Equal(["zh", "en"], text.Value!.AsObject().Select(t => t.Key));
        Assert.Equal(Places((string)text.Value["zh"]!), Places((string)text.Value["en"]!));
    });

    [Fact]
    public void Every_text_the_page_asks_for_is_there()
    {
        var asked = Asked().Matches(PageFile.Text("report.js") + PageFile.Text("report.html")).Select(m => m.Groups["key"].Value).Distinct().ToList();
        Assert.True(asked.Count > 80);
        Assert.All(asked, key => Assert.Contains(key, Texts));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:\bt\('|data-(?:text|label)="")(?<key>[a-z_]+)(?=['""])")]
    private static partial Regex Asked();
}
