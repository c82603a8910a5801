using Extractor.Ingest;
using Extractor.Tests.Ingest.Ocr;
using Extractor.Values;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Repairs;

/// <summary>The table of the shared scan's eighth page, a digit of whose first 7,020 (of two in one row) is read as another.</summary>
public sealed class PixelReadingTests
{
    [Fact]
    public void The_sums_choose_the_readers_next_best_digit_and_prove_nothing_by_it()
    {
        var result = ResultOf(letter => letter with { Text = "1", Read = new Recognition(0.55f, [new OtherLetter("7", 0.4f)]) });
        var repair = Assert.Single(result.Repairs, r => r.Kind == "ocr_digit");
        Assert.Contains("1,020", repair.Before, StringComparison.Ordinal);
        Assert.Contains("7,020|7,020", repair.After, StringComparison.Ordinal);
        var mended = result.Amounts.Where(a => a.Code == "2080599").ToList();
        Assert.All(mended, a => Assert.Equal(("7,020", "unchecked"), (a.Text, a.Status)));
        Assert.All(mended, a => Assert.NotNull(a.RepairNo));
    }

    [Fact]
    public void A_digit_that_the_reader_never_thought_of_is_not_taken()
    {
        var result = ResultOf(letter => letter with { Text = "1", Read = new Recognition(0.55f, [new OtherLetter("4", 0.4f)]) });
        Assert.DoesNotContain(result.Repairs, r => r.Kind == "ocr_digit");
        Assert.Contains(result.Amounts, a => a.Text == "1,020" && a.Status != "verified");
    }

    [Fact]
    public void A_doubtful_label_that_nobody_knows_leaves_its_figures_unchecked()
    {
        var sure = ResultOf(letter => letter);
        var unsure = ResultOf(letter => letter, label => label with { Text = "衽", Read = new Recognition(0.5f, []) });
        Assert.Contains(sure.Amounts, a => a.Item == "社会福利" && a.Status == "verified");
        Assert.All(unsure.Amounts.Where(a => a.Item == "衽会福利"), a => Assert.Equal("unchecked", a.Status));
        Assert.Contains(unsure.Amounts, a => a.Item == "衽会福利");
        Assert.Contains(unsure.Problems, p => p.Code == "reading_doubtful");
    }

    private static DocumentResult ResultOf(Func<DrawnLetter, DrawnLetter> digit, Func<DrawnLetter, DrawnLetter>? label = null)
    {
        var bytes = SharedScan.Document();
        var source = SourceReader.Read(bytes, IngestLimits.Default with { PageTime = TimeSpan.FromMinutes(1), Asked = PageRange.Parse("8")! });
        var page = Assert.Single(source.Drawn);
        var text = string.Concat(page.Letters.Select(l => l.Text[0]));
        var letters = page.Letters;
        var at = FirstOf(page, text, "7,020");
        letters = letters.SetItem(at, digit(letters[at]));
        if (label is not null) letters = letters.SetItem(FirstOf(page, text, "社会福利"), label(letters[FirstOf(page, text, "社会福利")]));
        var changed = source with { Drawn = [page with { Letters = letters }] };
        return new Pipeline().Trace("社会福利院单位2024预算.pdf", bytes, changed, CancellationToken.None).Result;
    }

    /// <summary>The leftmost, highest place of a text that stands alone.</summary>
    private static int FirstOf(DrawnPage page, string text, string sought)
    {
        var found = new List<int>();
        for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.Ordinal))
            if (at + sought.Length >= text.Length || Math.Abs(page.Letters[at + sought.Length].Baseline - page.Letters[at].Baseline) > 3 || page.Letters[at + sought.Length].Box.X0 - page.Letters[at + sought.Length - 1].Box.X1 > 5) found.Add(at);
        return found.OrderBy(i => page.Letters[i].Box.X0).First();
    }
}
