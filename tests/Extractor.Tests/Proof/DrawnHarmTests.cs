using Extractor.Corrupt.Digits;
using Extractor.Corrupt.Documents;
using Extractor.Corrupt.Harms;
using Extractor.Corrupt.Judging;
using Extractor.Corrupt.Running;
using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Writing;
using Xunit;

namespace Extractor.Tests.Proof;

/// <summary>A small sample of what ./corrupt does to drawn pages: generated documents of some dresses.</summary>
public sealed class DrawnHarmTests(ITestOutputHelper output)
{
    private const int Draws = 10;
    private const int Dresses = 5;
    private const int Seed = 20260;

    private static readonly Lazy<IReadOnlyList<KnownDrawn>> Documents = new(() => [.. DressCatalogue.All.Take(Dresses).Select((dress, i) => DisclosureGenerator.Generate(Seed + i, dress, DocumentForm.Pdf)).Select(d => new KnownDrawn(d.Truth.Document, [.. d.Content]))]);

    /// <summary>Whatever becomes of the letters of a figure or of the page's end, no wrong figure may be verified.</summary>
    /// <param name="kind">The harm.</param>
    [Theory]
    [InlineData("digit")]
    [InlineData("letter_o")]
    [InlineData("letter_l")]
    [InlineData("point_ideographic")]
    [InlineData("point_lost")]
    [InlineData("separators_spaces")]
    [InlineData("stray_space")]
    [InlineData("page_break_between_rows")]
    public void No_harmed_figure_of_a_drawn_page_is_verified(string kind)
    {
        var tally = Of(kind);
        Assert.True(tally.Findings.Count > Draws / 2, kind + " finds nothing to harm");
        Assert.DoesNotContain(tally.Findings, f => f.Outcome is Outcome.Silent or Outcome.Untellable);
    }

    /// <summary>
    /// What a page shows in one way only is read so. Letters for digits and pages that end early are not among these: where nothing is ruled, a figure that
    /// is no number any more can be taken for the beginning of the label beside it, and a row alone on its page is no table. Both are told.
    /// </summary>
    /// <param name="kind">The harm.</param>
    [Theory]
    [InlineData("separators_lost")]
    [InlineData("separators_new")]
    [InlineData("figure_torn_in_its_cell")]
    public void A_harm_to_a_drawn_page_with_one_reading_is_put_right(string kind)
    {
        var tally = Of(kind);
        Assert.NotEmpty(tally.Findings);
        Assert.All(tally.Findings, f => Assert.True(f.Outcome == Outcome.Right, f.Example));
    }

    /// <summary>The tool harms what it says it harms.</summary>
    [Fact]
    public void One_digit_is_printed_otherwise_in_its_own_place()
    {
        var document = Documents.Value[0];
        var figure = document.Good[0];
        var digit = figure.Text[0] == '9' ? '8' : '9';
        var harmed = document.WithDigit(figure, 0, digit);
        Assert.Contains(harmed.Amounts, a => a.Place == figure.Place && a.Text == digit + figure.Text[1..]);
        Assert.NotEqual(DigitFate.Silent, DigitJudge.Of(document, figure, digit + figure.Text[1..], harmed).Fate);
    }

    /// <summary>Draws of one seed are not those of another a few places on: two runs would then be one.</summary>
    [Fact]
    public void Seeds_share_no_draws_and_their_first_values_are_in_no_step()
    {
        int[] Draws(int seed) => [.. Enumerable.Range(0, 1000).Select(draw => Tally.HashOf(seed, "digit", draw, 0))];
        Assert.Empty(Draws(1).Intersect(Draws(2)));
        var first = Draws(1).Select(s => new Random(s).Next(1_000_000)).ToList();
        Assert.True(first.Zip(first.Skip(1), (a, b) => b - a).Distinct().Count() > 900);
    }

    /// <summary>A page break moves what is below it to a page of its own, and loses no letter.</summary>
    [Fact]
    public void A_page_break_keeps_every_letter()
    {
        var source = Documents.Value[0].Source;
        var page = source.Drawn[1];
        var parted = PartedPage.At(source, page.Number, page.Height / 2).Drawn;
        Assert.Equal(source.Drawn.Select(p => p.Number).Append(source.Drawn.Length + 1), parted.Select(p => p.Number));
        Assert.Equal(page.Letters.Length, parted[1].Letters.Length + parted[2].Letters.Length);
        Assert.All(parted[1].Letters, l => Assert.True(l.Box.Y0 < page.Height / 2));
    }

    private Tally Of(string kind)
    {
        var tally = Tally.Of(AllHarms.Drawn.Single(h => h.Kind == kind), Documents.Value, Draws, Seed);
        output.WriteLine(tally.Row());
        return tally;
    }
}
