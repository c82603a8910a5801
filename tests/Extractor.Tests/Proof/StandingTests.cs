using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Proof;

/// <summary>The rule of PROOF.md on small tables: what proves, what accuses, what clears.</summary>
public sealed class StandingTests
{
    private const string Function = "一般公共预算支出表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n";
    private const string Expenditure = "部门支出总表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n";

    [Fact]
    public void Exact_sums_of_two_kinds_are_two_witnesses()
    {
        var result = SmallDocument.Budget(Function + "合计||9.00|5.00|4.00\n201|公共|6.00|4.00|2.00\n208|社会|3.00|1.00|2.00\n");
        Assert.All(result.Amounts, a => Assert.Equal(("verified", 2), (a.Status, a.Witnesses)));
    }

    [Fact]
    public void Rounding_neither_proves_nor_accuses()
    {
        var result = SmallDocument.Budget(Function + "合计||10.00|3.33|6.66\n");
        Assert.Equal("rounding", Assert.Single(result.Checks).Verdict);
        Assert.All(result.Amounts, a => Assert.Equal(("unchecked", 0), (a.Status, a.Witnesses)));
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Half_the_last_digit_a_member_is_rounding_and_more_is_not()
    {
        Assert.Equal("rounding", Verdict("10.01|4.00|6.00"));
        Assert.Equal("fails", Verdict("10.02|4.00|6.00"));
        Assert.Equal("fails", Verdict("11|4|5.0"));

        static string Verdict(string row) => Assert.Single(SmallDocument.Budget(Function + "合计||" + row + "\n").Checks).Verdict;
    }

    [Fact]
    public void A_total_and_its_only_part_know_no_rounding()
    {
        var result = SmallDocument.Budget(Function + "合计||5.00|5.01|\n");
        Assert.Equal("fails", Assert.Single(result.Checks).Verdict);
        Assert.All(result.Amounts, a => Assert.Equal("contradicted", a.Status));
        Assert.Contains(result.Problems, p => p.Code == "contradiction");
    }

    [Fact]
    public void Copies_of_one_number_are_one_witness_of_a_kind()
    {
        var result = SmallDocument.Budget(Function + "合计||5.00|5.00|\n201|公共|5.00|5.00|\n20101|人大|5.00|5.00|\n2010101|行政|5.00|5.00|\n");
        Assert.All(result.Amounts, a => Assert.Equal(("verified", 2), (a.Status, a.Witnesses)));
    }

    [Fact]
    public void Zeros_prove_nothing()
    {
        var result = SmallDocument.Budget(Function + "合计||0.00|0.00|0.00\n201|公共|0.00|0.00|0.00\n");
        Assert.NotEmpty(result.Checks);
        Assert.All(result.Amounts, a => Assert.Equal(("unchecked", 0), (a.Status, a.Witnesses)));
    }

    [Fact]
    public void A_zero_beside_figures_is_witnessed()
    {
        var result = SmallDocument.Budget(Function + "合计||5.00|5.00|0.00\n201|公共|5.00|5.00|0.00\n");
        Assert.All(result.Amounts, a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void What_a_row_accuses_its_columns_clear()
    {
        var result = SmallDocument.Budget(Function + "合计||20.00|11.00|10.00\n201|公共|6.00|4.00|2.00\n208|社会|3.00|1.00|3.00\n210|卫生|5.00|3.00|2.00\n213|农林|6.00|3.00|3.00\n");
        Assert.Equal(2, result.Checks.Count(c => c is { Verdict: "fails", Kind: "row" }));
        Assert.All(result.Amounts, a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void What_most_rows_accuse_is_a_heading_and_no_column_clears_it()
    {
        var result = SmallDocument.Budget(Function + "合计||5.00|9.00|4.00\n201|公共|4.00|6.00|2.00\n208|社会|1.00|3.00|2.00\n");
        Assert.All(result.Amounts, a => Assert.Equal("unchecked", a.Status));
    }

    [Fact]
    public void What_a_column_accuses_the_rows_own_sum_does_not_clear()
    {
        var result = SmallDocument.Budget(Function + "合计||10.00|5.00|5.00\n201|公共|6.00|4.00|2.00\n208|社会|3.00|1.00|2.00\n");
        Assert.Equal(["total", "project"], result.Checks.Where(c => c is { Verdict: "fails", Kind: "column" }).Select(c => result.Amounts[c.Members[0] - 1].Measure));
        Assert.Equal(["contradicted"], Statuses(result, "total", "project"));
        Assert.Equal(["verified"], Statuses(result, "basic"));
    }

    [Fact]
    public void What_a_column_accuses_a_cross_witness_clears()
    {
        const string body = "合计||10.00|5.00|5.00\n201|公共|6.00|4.00|2.00\n208|社会|3.00|1.00|2.00\n";
        var result = SmallDocument.Budget(Expenditure + body + "\n" + Function + body);
        Assert.Contains(result.Checks, c => c is { Verdict: "fails", Kind: "column" });
        Assert.All(result.Amounts.Where(a => a.Code.Length > 0), a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void What_only_parts_accuse_only_a_cross_witness_clears()
    {
        const string body = "合计||5.00|3.00|2.00\n201|公共|5.00|3.00|2.00\n20101|人大|5.01|3.00|2.01\n";
        var alone = SmallDocument.Budget(Function + body);
        Assert.Equal(["contradicted"], [.. alone.Amounts.Where(a => a.Code is "20101" && a.Measure != "basic").Select(a => a.Status).Distinct()]);
        var twice = SmallDocument.Budget(Expenditure + body + "\n" + Function + body);
        Assert.All(twice.Amounts.Where(a => a.Code is "201" && a.Measure != "basic"), a => Assert.Equal("verified", a.Status));
    }

    [Fact]
    public void The_one_figure_whose_change_makes_all_hold_is_named()
    {
        var result = SmallDocument.Budget(Function + "合计||9.00|5.00|4.00\n201|公共|6.00|4.00|2.00\n208|社会|3.00|1.00|9.00\n");
        var wrong = result.Amounts.Single(a => a.Code == "208" && a.Measure == "project");
        var failing = result.Checks.Where(c => c.Verdict == "fails").ToList();
        Assert.Equal(2, failing.Count);
        Assert.All(failing, c => Assert.Equal((wrong.AmountNo, 20_000m), (c.Suspect, c.Expected)));
        Assert.Equal("contradicted", wrong.Status);
    }

    [Fact]
    public void Where_several_would_do_nobody_is_named()
    {
        var check = Assert.Single(SmallDocument.Budget(Function + "合计||9.00|5.00|5.00\n").Checks);
        Assert.Equal(("fails", null, null), (check.Verdict, check.Suspect, check.Expected));
    }

    [Fact]
    public void Undeclared_figures_are_unchecked_and_accuse_nobody()
    {
        // the second table declares no unit: it is read by the first one's, and is wrong everywhere
        var result = SmallDocument.Budget(Expenditure + "合计||9.00|5.00|4.00\n201|公共|6.00|4.00|2.00\n208|社会|3.00|1.00|2.00\n\n" + Function.Replace("单位：万元\n", "", StringComparison.Ordinal) + "合计||9.00|7.00|7.00\n201|公共|6.00|9.00|9.00\n");
        Assert.All(result.Amounts.Where(a => a.TableNo == 1), a => Assert.Equal("verified", a.Status));
        Assert.All(result.Amounts.Where(a => a.TableNo == 2), a => Assert.Equal("unchecked", a.Status));
        Assert.DoesNotContain(result.Problems, p => p.Code == "contradiction");
    }

    [Fact]
    public void A_coarser_print_accuses_nobody()
    {
        var result = SmallDocument.Budget(Said("5") + Expenditure + "合计||5.02|3.01|2.01\n201|公共|5.02|3.01|2.01\n");
        Assert.Contains(result.Facts, f => f is { Fact: "expenditure_budget", Value: "5" });
        Assert.All(result.Amounts, a => Assert.NotEqual("contradicted", a.Status));
        Assert.All(result.Facts, f => Assert.NotEqual("contradicted", f.Status));
    }

    [Fact]
    public void The_narrative_is_a_witness_and_an_accuser()
    {
        const string table = "合计||5.02||\n201|公共|5.02||\n";
        var right = SmallDocument.Budget(Said("5.02") + Expenditure + table);
        Assert.Contains(right.Checks, c => c is { Kind: "narrative", Verdict: "holds" });
        Assert.Equal(2, right.Amounts[0].Witnesses);
        var wrong = SmallDocument.Budget(Said("6.02") + Expenditure + table);
        Assert.Contains(wrong.Checks, c => c is { Kind: "narrative", Verdict: "fails" });
        // the table's figure has a witness of its own: the sentence is the suspect, and the figure is cleared by nothing
        Assert.Equal("contradicted", wrong.Facts.Single(f => f.Fact == "expenditure_budget").Status);
        Assert.Equal("unchecked", wrong.Amounts[0].Status);
    }

    [Fact]
    public void A_figure_in_no_identity_is_unchecked()
    {
        var result = SmallDocument.Budget(Function + "201|公共|5.00||\n");
        Assert.Empty(result.Checks);
        Assert.Equal("unchecked", Assert.Single(result.Amounts).Status);
    }

    private static string Said(string sum) => $"二、部门收支总体情况\n\n（一）支出预算：2024年年初预算数 {sum} 万元，支出较去年增加 1.5 万元。\n\n";

    private static string[] Statuses(DocumentResult result, params string[] measures) =>
        [.. result.Amounts.Where(a => measures.Contains(a.Measure)).Select(a => a.Status).Distinct()];
}
