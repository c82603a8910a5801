using System.Globalization;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
using Extractor.Generator.Writing;
using Extractor.Tests.Generator;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Corpus;

/// <summary>
/// What the tool makes of every dress in the three forms it reads. EXTRACTOR_DRESSED=N looks at N documents of each dress and form instead
/// of two.
/// </summary>
public sealed class DressedDocumentTests(ITestOutputHelper output)
{
    private const double Whole = 0.995;

    /// <summary>Where the tool falls short today, in the order of form and dress; a row goes when what it tells of is mended.</summary>
    private static readonly Dictionary<(DocumentForm Form, string Dress), Shortfall> Known = new()
    {
        [(DocumentForm.Tabbed, "harbour_unit_sections")] = new(0.97, 0.015, "unit codes over the functions of each unit are taken for subject codes"),
        [(DocumentForm.Pdf, "harbour_unit_sections")] = new(0.97, 0.015, "likewise"),
        [(DocumentForm.Layout, "harbour_unit_sections")] = new(0.97, 0.015, "likewise"),
        [(DocumentForm.Pdf, "open_journal")] = new(0, 0, "tables of PDFs without upright lines are not read"),
        [(DocumentForm.Pdf, "bare_columns")] = new(0, 0, "tables of PDFs without lines are not read"),
        [(DocumentForm.Layout, "metropolis_yuan")] = new(0.4, 0.06, "a 款 or 项 column goes lost and its codes with it; a figure under the neighbour's heading"),
        [(DocumentForm.Layout, "turned_stars")] = new(0.7, 0.04, "a 款 column goes lost and its codes with it"),
        [(DocumentForm.Layout, "coast_one_level")] = new(0.9, 0.01, "labels of rows without a figure are joined to the next row's"),
        [(DocumentForm.Layout, "open_journal")] = new(0.95, 0.015, "likewise"),
        [(DocumentForm.Layout, "bracketed_wide")] = new(0.95, 0.01, "likewise"),
        [(DocumentForm.Layout, "western_four_blocks")] = new(0.93, 0.01, "likewise"),
        [(DocumentForm.Layout, "capital_six_decimals")] = new(0.92, 0.01, "likewise"),
        [(DocumentForm.Layout, "county_joined")] = new(0.95, 0.01, "likewise; and headings over the wrong columns"),
        [(DocumentForm.Layout, "ministry_accounts")] = new(0.95, 0, "likewise"),
        [(DocumentForm.Layout, "names_by_indent")] = new(0.96, 0.005, "labels of rows without a figure are joined to the next row's"),
        [(DocumentForm.Layout, "office_named_total")] = new(0.96, 0, "a column of a wide table goes lost"),
        [(DocumentForm.Layout, "accounts_by_letter")] = new(0.98, 0, "headings over the wrong columns"),
        [(DocumentForm.Layout, "province_hundred_million")] = new(0.85, 0.01, "小计 under 基本支出 is read as the total"),
    };

    private sealed record Shortfall(double Recall, double Silent, string Reason);

    public static TheoryData<string, DocumentForm> Dresses =>
        [.. DressCatalogue.All.SelectMany(dress => new[] { DocumentForm.Tabbed, DocumentForm.Layout, DocumentForm.Pdf }.Select(form => (dress.Name, form)))];

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

    private static Score ScoreOf(GeneratedDocument document, DocumentResult result)
    {
        var name = document.Truth.Document;
        return new Score(
            [
                .. document.Truth.Amounts.Select(a => ScoredFigure.Of(name, a) with { Page = a.Page == 0 ? "" : a.Page.ToString(CultureInfo.InvariantCulture) }),
            ],
            result.Amounts.Select(a => ScoredFigure.Of(name, a)));
    }

    /// <summary>Figures the publisher got wrong that are certified; a total that holds an undisclosed unit agrees with its copies in other tables.</summary>
    private static IEnumerable<string> VerifiedFaults(GeneratedDocument document, DocumentResult result)
    {
        var wrong = document.Truth.Amounts.Where(a => a.Fault is not (null or FlawKind.UndisclosedUnit) && a.AmountYuan != 0).Select(a => ScoredFigure.Of("", a).Key).ToHashSet();
        return result.Amounts.Where(a => a.Status == "verified" && wrong.Contains(ScoredFigure.Of("", a).Key)).Select(a => $"{document.Truth.Document} {a.TableType} {a.Item} {a.Text}");
    }

    /// <summary>Right figures of a document without faults that are contradicted.</summary>
    private static IEnumerable<string> Accused(GeneratedDocument document, DocumentResult result) =>
        document.Dress.Fault != PublisherFault.None ? [] : result.Amounts.Where(a => a.Status == "contradicted").Select(a => $"{document.Truth.Document} {a.TableType} {a.Item} {a.Text}");
}
