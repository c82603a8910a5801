using System.Text.RegularExpressions;
using Extractor.Report;
using Extractor.Tests.Emit;
using Extractor.Tests.Segment;
using Xunit;

namespace Extractor.Tests.Report;

/// <summary>The page, as a browser shows it.</summary>
public sealed partial class ReportPageTests : IDisposable
{
    private const string Counts = "[page.querySelectorAll('.card').length, page.querySelector('#key_fails dd').textContent, page.documentElement.dataset.ready, page.documentElement.scrollWidth <= view.innerWidth].join('|')";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(1400, false)]
    [InlineData(1400, true)]
    public async Task It_shows_every_contradiction_on_a_phone_and_on_a_wide_screen(int width, bool isChinese)
    {
        string[] names = ["generated_00004.txt", "generated_00001.txt"];
        Datasets.Write(folder.Path, Datasets.All, [TestDocuments.Seed, .. names.Select(n => TestDocuments.Pipeline.Run(n, File.ReadAllBytes(Path.Combine(NarrativeText.Root(), "corpus", n)), TestContext.Current.CancellationToken))]);
        var page = ReportWriter.Write(folder.Path, isChinese, TestContext.Current.CancellationToken);

        var (result, console) = await Chromium.Ask(folder, page, width, $"return {Counts} + '|' + page.querySelector('[data-check] .sum .suspect')?.parentElement.textContent;");

        Assert.Equal("", console);
        Assert.Equal("4|4|true|true|1013.72 ≠ 1073.72" + (isChinese ? "，差额 60 万元" : ", difference 60 万元"), result);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1400)]
    public async Task Text_of_documents_is_never_code(int width)
    {
        Datasets.Write(folder.Path, Datasets.All, HostileResults.Document());
        var page = ReportWriter.Write(folder.Path, isChinese: true, TestContext.Current.CancellationToken);

        var (result, console) = await Chromium.Ask(folder, page, width, $$"""
            const fold = page.querySelector('.sum button');
            const before = page.querySelectorAll('.sum')[0].querySelectorAll('span[title]').length;
            fold.click();
            const after = page.querySelectorAll('.sum')[0].querySelectorAll('span[title]').length;
            for (const details of page.querySelectorAll('details')) details.open = true;
            page.getElementById('switch').click();
            return {{Counts}} + '|' + [typeof top.owned, page.title, page.querySelectorAll('img,script:not(body > script)').length, before, after, page.documentElement.lang].join('|');
            """);

        Assert.Equal("", console);
        Assert.Equal("2|2|true|true|undefined|Report on a dataset of budget disclosures|0|7|31|en", result);
    }

    [Fact]
    public void Nothing_in_it_is_fetched_and_nothing_ends_its_data()
    {
        Datasets.Write(folder.Path, Datasets.All, HostileResults.Document());
        var html = File.ReadAllText(ReportWriter.Write(folder.Path, isChinese: false, TestContext.Current.CancellationToken));

        Assert.Contains("default-src 'none'; script-src 'sha256-", html, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(html, "</script>"));
        Assert.Equal(3, Regex.Count(html, "<script"));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Fetched(), html);
        Assert.DoesNotMatch(@"<[^>]*\s(style|on[a-z]+|clip-path)=", html);
    }

    [Fact]
    public void The_same_dataset_gives_the_same_bytes()
    {
        Datasets.Write(folder.Path, Datasets.All, SampleResults.Full(), SampleResults.Failed(), HostileResults.Document() with { Document = SampleResults.Document("d00000000000000aa", "甲.txt") });
        var first = File.ReadAllBytes(ReportWriter.Write(folder.Path, isChinese: true, TestContext.Current.CancellationToken));

        Assert.Equal(first, File.ReadAllBytes(ReportWriter.Write(folder.Path, isChinese: true, TestContext.Current.CancellationToken)));
        Assert.False(File.Exists(folder.At("report.html.partial")));
    }

    [Fact]
    public async Task An_empty_dataset_has_a_report_too()
    {
        Datasets.Write(folder.Path, Datasets.All, SampleResults.Failed());
        var page = ReportWriter.Write(folder.Path, isChinese: false, TestContext.Current.CancellationToken);

        var (result, console) = await Chromium.Ask(folder, page, 360, $"return {Counts};");

        Assert.Equal(("", "0|0|true|true"), (console, result));
    }

    [Fact]
    public void A_link_in_its_place_is_replaced_and_not_followed()
    {
        Datasets.Write(folder.Path, Datasets.All, SampleResults.Full());
        File.WriteAllText(folder.At("other.txt"), "kept");
        File.CreateSymbolicLink(folder.At("report.html"), folder.At("other.txt"));
        File.CreateSymbolicLink(folder.At("report.html.partial"), folder.At("other.txt"));

        ReportWriter.Write(folder.Path, isChinese: false, TestContext.Current.CancellationToken);

        Assert.Equal("kept", File.ReadAllText(folder.At("other.txt")));
        Assert.Null(new FileInfo(folder.At("report.html")).LinkTarget);
    }

    /// <summary>Attributes and rules that make a browser fetch something.</summary>
    [GeneratedRegex(@"<[^>]*\s(src|href|srcset|data)=|url\(|@import")]
    private static partial Regex Fetched();
}
