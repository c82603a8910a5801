using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Ingest;
using Extractor.Overlay;
using Extractor.Segment.Layout;
using Extractor.Tables;
using Extractor.Tests.Cli;
using Extractor.Tests.Overlay;
using Xunit;

namespace Extractor.Tests.Docs;

/// <summary>
/// The pictures of docs/structure.md are what --debug draws today, of pages of an invented office. EXTRACTOR_REGENERATE=1 writes them anew;
/// what changed then is for the reader of the commit to judge.
/// </summary>
public sealed partial class PictureTests : IDisposable
{
    private const int Largest = 30_000;

    private static readonly Dictionary<string, Action<string>> Pictures = new(StringComparer.Ordinal)
    {
        ["headers.svg"] = folder => Draw(folder, InventedOffice.RevenueTable),
        ["status.svg"] = folder => Draw(folder, InventedOffice.ExpenditureTable),
        ["text.svg"] = folder => Draw(folder, InventedOffice.Narrative),
        ["no-lines.svg"] = folder => new OverlayFolder(folder).Add("d0123456789abcdef", Tables(InventedOffice.OpenTable), TestContext.Current.CancellationToken),
    };

    private readonly TestFolder folder = new();

    public static TheoryData<string> Names => [.. Pictures.Keys];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Picture_is_the_one_committed(string name)
    {
        Pictures[name](folder.At("out"));
        var made = Assert.Single(folder.Files("out")).Value;
        var committed = Path.Combine(Repository.Root, "docs", "pictures", name);
        if (Environment.GetEnvironmentVariable("EXTRACTOR_REGENERATE") == "1") File.WriteAllBytes(committed, made);
        Assert.True(made.Length < Largest, string.Create(CultureInfo.InvariantCulture, $"{name}: {made.Length} bytes"));
        Assert.True(File.Exists(committed), $"{committed} is missing: run the tests with EXTRACTOR_REGENERATE=1");
        Assert.Equal(File.ReadAllText(committed), System.Text.Encoding.UTF8.GetString(made));
    }

    [Fact]
    public void Page_shows_every_picture_and_no_other()
    {
        var shown = Shown().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "structure.md"))).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.Equal(Pictures.Keys.Order(StringComparer.Ordinal), shown);
        Assert.Equal(Pictures.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(Path.Combine(Repository.Root, "docs", "pictures")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static void Draw(string folder, DrawnPage page) => new OverlayFolder(folder).Add(InventedOffice.Trace(page), TestContext.Current.CancellationToken);

    private static DocumentTables Tables(DrawnPage page) =>
        new("journal.pdf", [.. PageGrids.Of(page).Select(g => new PageTable(1, g.Rows, g.Box, null) { Edges = g.Edges, Heights = g.Heights })], []) { Drawn = [page], Pages = 1 };

    [GeneratedRegex(@"\]\(pictures/([a-z-]+\.svg)\)")]
    private static partial Regex Shown();
}
