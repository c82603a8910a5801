using Extractor.Normalize.Records;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Repairs;

/// <summary>Performance forms as other offices lay them out: small ones, each with one thing that is different.</summary>
public sealed class FormDressTests
{
    private const string Funds = "项目支出绩效目标表\n项目名称|道路养护|||\n主管部门|某局|实施单位|某队|\n项目资金（万元）|年度资金总额：||31.50|\n|其中：财政拨款||30.00|\n|其他资金||1.50|\n";
    private const string Header = "绩效目标指标|一级指标|二级指标|三级指标|指标值\n";

    [Fact]
    public void A_budget_is_read_by_source_in_the_unit_of_its_groups_label()
    {
        var result = SmallDocument.Budget("单位：元\n" + Funds + "年度目标|畅通|||\n" + Header + "|成本指标|经济成本|养护费用|≤31.5万元\n");
        var project = Assert.Single(result.Projects);
        Assert.Equal((315_000m, 300_000m, 15_000m, "畅通"), (project.BudgetYuan, project.FiscalYuan, project.OtherFundsYuan, project.Goal));
        Assert.Equal("holds", Assert.Single(result.Checks, c => c.Identity == "project_budget").Verdict);
    }

    [Fact]
    public void A_target_in_one_cell_gives_comparator_value_and_unit_and_stays_as_printed_beside_them()
    {
        var result = SmallDocument.Budget(Funds + "年度目标|畅通|||\n" + Header + "|产出指标|数量指标|养护里程|≥30公里\n||质量指标|合格率|=100%\n||时效指标|完成时间|12月底前\n备注||||\n");
        Assert.Equal(["产出指标|数量指标|养护里程|≥|30|公里|≥30公里", "产出指标|质量指标|合格率|=|100|%|=100%", "产出指标|时效指标|完成时间||12月底前||12月底前"], Rows(result));
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void A_weight_printed_in_a_label_counts_in_the_sum_of_weights()
    {
        var result = SmallDocument.Budget("部门专项业务经费绩效目标表\n项目名称|道路养护||||\n资金金额（万元）|实施期资金总额：|50.00|||执行率分值（10分）\n年度绩效指标|一级指标|二级指标|三级指标|指标值|分值权重（90分）\n|产出指标|数量指标|养护里程|30公里|40\n|效益指标|社会效益指标|畅通|长期|50\n");
        Assert.Equal((10m, 500_000m), (Assert.Single(result.Projects).ExecutionWeight, result.Projects[0].BudgetYuan));
        Assert.All(result.Indicators, i => Assert.Equal("verified", i.Status));
        Assert.Equal([40m, 50m], result.Indicators.Select(i => i.Weight));
    }

    [Fact]
    public void An_empty_form_whose_labels_hold_a_weight_gives_no_row()
    {
        var result = SmallDocument.Budget("专项资金总体绩效目标表\n项目名称||||||\n主管部门||实施期限|||执行率分值（10分）\n资金金额（万元）|实施期资金总额：||年度资金总额：||\n年度绩效指标|一级指标|二级指标|三级指标|指标值|分值权重（90分）\n|成本指标|经济成本|||\n||社会成本|||\n|产出指标|数量指标|||\n");
        Assert.Empty(result.Projects);
        Assert.Empty(result.Indicators);
        Assert.DoesNotContain(result.Problems, p => p.Code is "stray_value" or "row_not_aligned");
    }

    [Fact]
    public void Of_targets_of_several_years_beside_those_of_the_year_only_the_years_are_read()
    {
        var result = SmallDocument.Budget("项目支出绩效目标表\n项目名称|道路养护||||||\n资金金额（万元）|实施期资金总额：|90.00|||年度资金总额：|30.00|\n|其中：财政拨款|80.00|||其中：财政拨款|20.00|\n总体目标|中期目标||||年度目标||\n|三年畅通||||一年畅通||\n绩效指标|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值\n|产出指标|数量指标|养护里程|≥90公里|数量指标|里程|≥30公里\n||质量指标|合格率|=100%|质量指标|合格率|≥95%\n");
        Assert.Equal(["产出指标|数量指标|里程|≥|30|公里|≥30公里", "产出指标|质量指标|合格率|≥|95|%|≥95%"], Rows(result));
        var project = Assert.Single(result.Projects);
        Assert.Equal(("一年畅通", 300_000m, 200_000m), (project.Goal, project.BudgetYuan, project.FiscalYuan));
    }

    [Fact]
    public void Two_sets_of_targets_that_nothing_tells_apart_are_told_of()
    {
        var result = SmallDocument.Budget("项目支出绩效目标表\n项目名称|道路养护|||||\n一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值\n产出指标|数量指标|养护里程|≥90公里|数量指标|里程|≥30公里\n");
        Assert.Single(result.Problems, p => p.Code == "targets_undecided");
    }

    [Fact]
    public void A_list_of_one_project_says_of_it_what_a_head_would()
    {
        var result = SmallDocument.Budget("一般性项目绩效目标表\n单位：万元\n序号|项目名称|当年财政拨款预算金额|当年绩效目标|指标名称|指标性质|指标值|计量单位|指标权重(%)\n1|业务经费|8,071.45|畅通|养护里程|≥|30|公里|60\n||||合格率|≥|95|%|40\n");
        var project = Assert.Single(result.Projects);
        Assert.Equal(("业务经费", 80_714_500m, "畅通"), (project.ProjectName, project.BudgetYuan, project.Goal));
        Assert.All(result.Indicators, i => Assert.Equal(("业务经费", "verified"), (i.ProjectName, i.Status)));
    }

    [Fact]
    public void Projects_of_a_list_name_their_indicators_and_that_their_budgets_are_left_out_is_told()
    {
        var result = SmallDocument.Budget("项目支出绩效目标表\n单位：万元\n项目名称|项目总额|绩效目标|一级指标|二级指标|三级指标|绩效指标性质|本年绩效指标值|绩效度量单位\n11000022T00000043 1783-培训费|50|提高|产出指标|数量指标|培训人数|≥|80|人\n|||产出指标|质量指标|合格率|≥|90|%\n维护费|9|畅通|产出指标|数量指标|里程|＝|3|公里\n合计|59|||||||\n");
        Assert.Equal(
            [("11000022T000000431783", "培训费", "培训人数"), ("11000022T000000431783", "培训费", "合格率"), ("", "维护费", "里程")],
            result.Indicators.Select(i => (i.ProjectCode, i.ProjectName, i.Name)));
        Assert.Single(result.Problems, p => p.Code == "projects_listed");
    }

    [Fact]
    public void A_form_without_a_field_for_it_takes_the_project_of_its_title()
    {
        var result = SmallDocument.Budget("道路养护经费项目绩效目标表\n项目资金（万元）|资金总额：|31.50||\n" + Header + "|产出指标|数量指标|养护里程|≥30公里\n");
        Assert.Equal("道路养护经费", Assert.Single(result.Projects).ProjectName);
    }

    [Theory]
    [InlineData("2024年度项目绩效目标表")]
    [InlineData("某市某局项目绩效目标表")]
    [InlineData("政策和项目预算绩效目标表")]
    public void A_title_that_names_a_kind_of_table_or_an_office_names_no_project(string title)
    {
        var result = SmallDocument.Budget(title + "\n项目资金（万元）|资金总额：|31.50||\n" + Header + "|产出指标|数量指标|养护里程|≥30公里\n");
        Assert.Equal("", Assert.Single(result.Projects).ProjectName);
    }

    [Fact]
    public void A_second_level_of_another_first_level_does_not_take_the_one_above()
    {
        var result = SmallDocument.Budget(Funds + Header + "|产出指标|时效指标|完成时间|12月底前\n||社会效益指标|畅通|长期\n");
        Assert.Equal(["产出指标|时效指标|完成时间||12月底前||12月底前", "|社会效益指标|畅通||长期||长期"], Rows(result));
    }

    [Fact]
    public void Levels_printed_before_the_name_in_its_cell_are_parted_and_a_spilt_end_goes_back_to_the_name_above()
    {
        var result = SmallDocument.Budget("部门整体支出绩效目标表\n单位：万元\n部门名称|某局||\n绩效指标|指标性质|指标值|度量单位\n产出指标数量指标分析报|＝|10|份\n告成本指标经济成本指标编制标准|≤|3|元/个\n效益指标社会效益指标畅通|定性|优|\n");
        Assert.Equal(["产出指标|数量指标|分析报告|=|10|份|10", "成本指标|经济成本指标|编制标准|≤|3|元/个|3", "效益指标|社会效益指标|畅通|定性|优||优"], Rows(result));
        Assert.Single(result.Repairs, r => r.Kind == "cell_spilt");
    }

    [Fact]
    public void A_header_printed_again_over_other_columns_holds_for_the_rows_under_it()
    {
        var result = SmallDocument.Budget("重点专项资金绩效目标表\n专项资金名称|道路养护||||||\n绩效指标|指标名称|指标性质|指标值|计量单位|指标权重(%)|是否核心\n|养护里程|≥|30|公里|60|是\n绩效指标|指标名称||指标性质|指标值|计量单位|指标权重(%)\n|合格率||≥|95|%|40\n");
        Assert.Equal(["||养护里程|≥|30|公里|30", "||合格率|≥|95|%|95"], Rows(result));
        Assert.Equal([60m, 40m], result.Indicators.Select(i => i.Weight));
    }

    private static string[] Rows(DocumentResult result) => [.. result.Indicators.Select(Row)];

    private static string Row(IndicatorRecord i) => $"{i.Level1}|{i.Level2}|{i.Name}|{i.Comparator}|{i.Value}|{i.Unit}|{i.ValueText}";
}
