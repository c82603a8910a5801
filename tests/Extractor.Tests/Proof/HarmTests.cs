using Extractor.Corrupt.Documents;
using Extractor.Corrupt.Harms;
using Extractor.Corrupt.Judging;
using Extractor.Corrupt.Running;
using Xunit;

namespace Extractor.Tests.Proof;

/// <summary>A small sample of what ./corrupt does, over generated documents, and over the shared ones where they are there.</summary>
public sealed class HarmTests(ITestOutputHelper output)
{
    private const int Draws = 20;
    private const int PageDraws = 8;
    private const int Seed = 20260;

    private static readonly Lazy<IReadOnlyList<Known>> Documents = new(() => [.. Shelf.Shared(), .. Shelf.Generated(Seed)]);

    [Fact]
    public void No_harm_to_text_leaves_a_wrong_figure_verified_where_the_page_tells()
    {
        var silent = new List<string>();
        foreach (var harm in AllHarms.List)
        {
            var tally = Tally.Of(harm, Documents.Value, Draws, Seed);
            output.WriteLine(tally.Row());
            Assert.True(tally.Findings.Count > Draws / 2, harm.Kind + " finds nothing to harm");
            silent.AddRange(tally.Findings.Where(f => f.Outcome == Outcome.Silent).Select(f => harm.Kind + ": " + f.Example));
            Assert.True(harm.Family == Family.Structure || tally.Count(Outcome.RepairedWrong) * 10 <= Draws, harm.Kind + " is often put right wrongly");
        }

        Assert.Empty(silent);
    }

    [Fact]
    public void No_harm_to_drawn_pages_leaves_a_wrong_figure_verified_where_the_page_tells()
    {
        var documents = Shelf.GeneratedPages(Seed);
        var silent = new List<string>();
        foreach (var harm in DrawnHarms.All)
        {
            var tally = Tally.Of(harm, documents, PageDraws, Seed);
            output.WriteLine(tally.Row());
            Assert.NotEmpty(tally.Findings);
            silent.AddRange(tally.Findings.Where(f => f.Outcome == Outcome.Silent).Select(f => harm.Kind + ": " + f.Example));
        }

        Assert.Empty(silent);
    }

    /// <summary>What can be read in one way only is read so, whatever the letters.</summary>
    /// <param name="kind">The harm.</param>
    [Theory]
    [InlineData("separators_ideographic")]
    [InlineData("full_width")]
    [InlineData("letter_o")]
    [InlineData("letter_l")]
    [InlineData("point_ideographic")]
    [InlineData("rows_run_together")]
    [InlineData("code_torn_by_space")]
    [InlineData("code_torn_into_cells")]
    [InlineData("code_into_name")]
    public void A_harm_with_one_reading_is_put_right(string kind)
    {
        var tally = Tally.Of(AllHarms.List.Single(h => h.Kind == kind), Documents.Value, Draws, Seed);
        Assert.All(tally.Findings, f => Assert.True(f.Outcome == Outcome.Right, f.Example));
    }

    /// <summary>The tool sees what it shall count: a document misread so that all sums hold, and what on the page would have told.</summary>
    [Fact]
    public void A_wrong_figure_that_is_verified_is_seen()
    {
        const string Text = "某市某局2024年部门预算\n\n支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n合计\t\t20.00\t12.00\t8.00\n201\t一般公共服务支出\t6.00\t4.00\t2.00\n213\t农林水支出\t14.00\t8.00\t6.00\n";
        var document = new Known("a.txt", Text);
        Assert.Equal(9, document.Good.Length);
        Assert.Equal(Outcome.Right, Judge.Of(document, Known.Read("a.txt", Text)).Outcome);
        Assert.Equal(Outcome.Untellable, Judge.Of(document, Known.Read("a.txt", Text.Replace("一般公共服务支出\t6.00\t4.00\t2.00", "一般公共服务支出\t16.00\t14.00\t2.00", StringComparison.Ordinal).Replace("\t20.00\t12.00", "\t30.00\t22.00", StringComparison.Ordinal))).Outcome);
        var wrong = Known.Read("a.txt", Text.Replace("\t6.00\t4.00", "\t7.00\t4.00", StringComparison.Ordinal));
        Assert.Equal(Outcome.Told, Judge.Of(document, Known.Read("a.txt", Text.Replace("\t6.00\t4.00", "\t7.00\t4.00", StringComparison.Ordinal))).Outcome);
        Assert.Equal("row_by_use", new PageEvidence(document.Result, wrong).Against(wrong.Amounts.Single(a => a.Text == "7.00")));
    }
}
