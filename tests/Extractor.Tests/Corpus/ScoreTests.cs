using Xunit;

namespace Extractor.Tests.Corpus;

/// <summary>The judge is judged: every kind of error is seen.</summary>
public sealed class ScoreTests
{
    private static readonly ScoredFigure Right = new("d", "revenue_summary", "revenue", "201", "一般公共服务支出", "budget", "total", "2024", 1m, "3", Verified: true);

    [Fact]
    public void A_right_figure_is_a_hit()
    {
        var score = new Score([Right], [Right]);
        Assert.Equal((1, 1, 1, 1, 0), (score.Hit, score.Want, score.Got, score.Verified, score.Silent.Count));
        Assert.Empty(score.Missing);
        Assert.Empty(score.Extra);
    }

    [Fact]
    public void Errors_are_silent_where_they_claim_to_be_verified()
    {
        ScoredFigure[] wrong =
        [
            Right with { Yuan = 2m }, Right with { Code = "208" }, Right with { Measure = "basic" }, Right with { Side = "expenditure" },
            Right with { Phase = "final" }, Right with { Item = "住房保障支出" }, Right with { Page = "4" },
        ];
        Assert.All(wrong, figure =>
        {
            Assert.Single(new Score([Right], [figure]).Silent);
            Assert.Empty(new Score([Right], [figure with { Verified = false }]).Silent);
        });
    }

    [Fact]
    public void A_figure_twice_is_one_too_many() => Assert.Single(new Score([Right], [Right, Right]).Silent);

    [Fact]
    public void Other_years_and_types_are_set_aside()
    {
        var score = new Score([Right], [Right, Right with { Year = "2023" }, Right with { TableType = "expenditure_summary" }]);
        Assert.Equal((1, 1), (score.Hit, score.Got));
        Assert.Empty(score.Silent);
    }
}
