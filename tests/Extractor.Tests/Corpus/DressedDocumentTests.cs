using System.Globalization;
using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
using Extractor.Generator.Writing;
using Extractor.Tests.Generator;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Corpus;

/// <summary>
/// What the tool makes of every dress in every form. EXTRACTOR_DRESSED=N looks at N documents of each dress and form instead
/// of one.
/// </summary>
public sealed class DressedDocumentTests(ITestOutputHelper output)
{
    private const double Whole = 0.995;

    /// <summary>Where the tool falls short today, in the order of form and dress; a row goes when what it tells of is mended.</summary>
    private static readonly Dictionary<(DocumentForm Form, string Dress), Shortfall> Known = new()
    {
        [(DocumentForm.Tabbed, "district_untitled")] = new(0.96, 0.002, "a title over another table that could bear it is believed"),
        [(DocumentForm.Html, "district_untitled")] = new(0.96, 0.002, "likewise"),
        [(DocumentForm.Xlsx, "district_untitled")] = new(0.96, 0.002, "likewise"),
        [(DocumentForm.Docx, "district_untitled")] = new(0.96, 0.002, "likewise"),
        [(DocumentForm.Pdf, "district_untitled")] = new(0.96, 0.002, "likewise"),
        [(DocumentForm.Layout, "district_untitled")] = new(0.94, 0.01, "likewise"),
        [(DocumentForm.Tabbed, "workbook_untitled")] = new(0.96, 0.002, "a title over another table that could bear it is believed"),
        [(DocumentForm.Html, "workbook_untitled")] = new(0.96, 0.002, "likewise"),
        [(DocumentForm.Xlsx, "workbook_untitled")] = new(0.96, 0.002, "likewise"),
        [(DocumentForm.Docx, "workbook_untitled")] = new(0.96, 0.002, "likewise"),
        [(DocumentForm.Pdf, "workbook_untitled")] = new(0.96, 0.002, "likewise"),
        [(DocumentForm.Layout, "workbook_untitled")] = new(0.96, 0.01, "likewise"),
        [(DocumentForm.Layout, "western_weighted_targets")] = new(0.98, 0, "a label in the other half of a row of two blocks"),
        [(DocumentForm.Layout, "county_joined")] = new(0.96, 0, "a label in the other half of a row of two blocks"),
        [(DocumentForm.Layout, "western_four_blocks")] = new(0.98, 0, "likewise"),
        [(DocumentForm.Layout, "open_journal")] = new(0.97, 0.015, "names wrapped over half-empty rows are joined to the wrong one"),
        [(DocumentForm.Layout, "ministry_accounts")] = new(0.98, 0, "a label in the other half of a row of two blocks"),
        [(DocumentForm.Layout, "accounts_by_letter")] = new(0.9, 0, "headings over the wrong columns"),
        [(DocumentForm.Layout, "province_hundred_million")] = new(0.85, 0.01, "小计 under 基本支出 is read as the total"),
    };

    /// <summary>Faults whose figures the tool certifies today all the same.</summary>
    private static readonly Dictionary<FlawKind, string> Certified = new()
    {
        [FlawKind.UndisclosedUnit] = "the total agrees with its copies in other tables",
        [FlawKind.StaleBlock] = "the block agrees with itself; that its total is contradicted does not reach its parts",
    };

    /// <summary>What is reached all the same: recall and precision, and the share of silent errors.</summary>
    private sealed record Shortfall(double Recall, double Silent, string Reason);

    public static TheoryData<string, DocumentForm> Dresses =>
        [.. DressCatalogue.All.SelectMany(dress => Enum.GetValues<DocumentForm>().Select(form => (dress.Name, form)))];

    [Theory]
    [MemberData(nameof(Dresses))]
    public void A_dress_is_read_whole_and_nothing_wrong_is_certified(string dress, DocumentForm form)
    {
        var scores = new List<Score>();
        foreach (var document in Dressed.Documents(DressCatalogue.Find(dress)!, form))
        {
            var result = TestDocuments.Pipeline.Run(document.Truth.Document, document.Content.AsMemory(), TestContext.Current.CancellationToken);
            scores.Add(ScoreOf(document, result));
            Assert.Empty(VerifiedFaults(document, result));
            if (!Known.ContainsKey((form, dress))) Assert.Empty(Accused(document, result));
        }

        var (want, got, hit, silent) = (scores.Sum(s => s.Want), scores.Sum(s => s.Got), scores.Sum(s => s.Hit), scores.Sum(s => s.Silent.Count));
        output.WriteLine($"recall {hit}/{want} precision {hit}/{got} verified {scores.Sum(s => s.Verified)}/{scores.Sum(s => s.NonZero)} silent errors {silent}");
        var known = Known.GetValueOrDefault((form, dress), new Shortfall(Whole, 0, ""));
        Assert.True(hit >= known.Recall * want, $"recall {hit}/{want}");
        Assert.True(hit >= known.Recall * got, $"precision {hit}/{got}");
        Assert.True(silent <= known.Silent * want, string.Join('\n', scores.SelectMany(s => s.Silent)));
    }

    [Theory]
    [InlineData(PublisherFault.WrongTotal)]
    [InlineData(PublisherFault.WrongRow)]
    [InlineData(PublisherFault.Rounding)]
    [InlineData(PublisherFault.UndisclosedUnit)]
    [InlineData(PublisherFault.MisprintedCode)]
    [InlineData(PublisherFault.StaleBlock)]
    [InlineData(PublisherFault.NarrativeDiffers)]
    public void What_a_publisher_got_wrong_is_neither_mended_nor_certified(PublisherFault fault)
    {
        foreach (var dress in DressCatalogue.All.Where(dress => !Known.ContainsKey((DocumentForm.Tabbed, dress.Name))))
        {
            if (Enumerable.Range(0, 30).FirstOrDefault(seed => dress.For(seed).Fault == fault, -1) is var seed && seed < 0) continue;
            var document = DisclosureGenerator.Generate(seed, dress, DocumentForm.Tabbed);
            var result = TestDocuments.Pipeline.Run(document.Truth.Document, document.Content.AsMemory(), TestContext.Current.CancellationToken);
            var score = ScoreOf(document, result);
            Assert.Empty(VerifiedFaults(document, result));
            Assert.Empty(score.Silent);
            Assert.Empty(score.Missing);
            Assert.Empty(score.Extra);
        }
    }

    private static Score ScoreOf(GeneratedDocument document, DocumentResult result)
    {
        var name = document.Truth.Document;
        return new Score(
            [
                .. document.Truth.Amounts.Select(a => ScoredFigure.Of(name, a) with { Page = a.Page == 0 ? "" : a.Page.ToString(CultureInfo.InvariantCulture) }),
            ],
            result.Amounts.Select(a => ScoredFigure.Of(name, a)));
    }

    /// <summary>Figures the publisher got wrong that are certified.</summary>
    private static IEnumerable<string> VerifiedFaults(GeneratedDocument document, DocumentResult result)
    {
        var wrong = document.Truth.Amounts.Where(a => a.Fault is { } fault && !Certified.ContainsKey(fault) && a.AmountYuan != 0).Select(a => ScoredFigure.Of("", a).Key).ToHashSet();
        return result.Amounts.Where(a => a.Status == "verified" && wrong.Contains(ScoredFigure.Of("", a).Key)).Select(a => $"{document.Truth.Document} {a.TableType} {a.Item} {a.Text}");
    }

    /// <summary>Right figures of a document without faults that are contradicted.</summary>
    private static IEnumerable<string> Accused(GeneratedDocument document, DocumentResult result) =>
        document.Dress.Fault != PublisherFault.None ? [] : result.Amounts.Where(a => a.Status == "contradicted").Select(a => $"{document.Truth.Document} {a.TableType} {a.Item} {a.Text}");
}
