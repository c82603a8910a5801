using Extractor.Normalize.Records;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Repairs;

/// <summary>Broken rows of performance forms: put right where only one reading is possible, told of where not, never changed in silence.</summary>
public sealed class FormTests
{
    private const string Head = "一般性项目绩效目标表\n编制单位：某局\n项目名称|道路养护|||主管部门|某局\n当年预算（万元）|12.50||||\n项目概况|养护道路||||\n立项依据|文件||||\n当年绩效目标|畅通||||\n";
    private const string Narrow = Head + "绩效指标|指标|指标权重|计量单位|指标性质|指标值\n";

    private const string Wide = "项目支出绩效目标表\n项目名称|道路养护|||主管部门|某局||\n当年预算（万元）|12.50||||||\n绩效指标|一级指标|二级指标|三级指标|指标权重|计量单位|指标性质|指标值\n";

    [Fact]
    public void A_whole_row_is_read_as_printed()
    {
        var result = SmallDocument.Budget(Narrow + "|养护里程|100|公里|≥|30\n");
        Assert.Equal(["||养护里程|100|公里|≥|30"], Rows(result));
        Assert.Empty(result.Repairs);
        Assert.Empty(result.Problems);
        var project = Assert.Single(result.Projects);
        Assert.Equal(("道路养护", "某局", 125_000m, "养护道路", "文件", "畅通"), (project.ProjectName, project.SupervisingDepartment, project.BudgetYuan, project.Overview, project.Basis, project.Goal));
    }

    [Fact]
    public void A_row_that_lost_its_first_cell_is_shifted_back()
    {
        var result = SmallDocument.Budget(Narrow + "|养护里程|90|公里|≥|30\n消防设备更新|10|套|≥|2|\n");
        Assert.Equal(["||养护里程|90|公里|≥|30", "||消防设备更新|10|套|≥|2"], Rows(result));
        var repair = Assert.Single(result.Repairs);
        Assert.Equal(("shifted_row", "消防设备更新|10|套|≥|2", 1), (repair.Kind, repair.Before, repair.TableNo));
        Assert.StartsWith("name=消防设备更新; weight=10; unit=套; comparator=≥; value=2", repair.After, StringComparison.Ordinal);
        Assert.Equal([null, 1], result.Indicators.Select(i => i.RepairNo));
    }

    [Fact]
    public void A_table_cut_by_a_blank_line_goes_on_with_its_rows_shifted_back()
    {
        var result = SmallDocument.Budget(Wide + "|产出指标|数量指标|养护里程|50|公里|≥|30\n||质量指标|合格率|30|%|≥|95\n\n效益指标|社会效益|群众满意|10|%|≥|90|\n||投诉|10|件|≤|3|\n");
        Assert.Equal(
            ["产出指标|数量指标|养护里程|50|公里|≥|30", "产出指标|质量指标|合格率|30|%|≥|95", "效益指标|社会效益|群众满意|10|%|≥|90", "效益指标|社会效益|投诉|10|件|≤|3"], Rows(result));
        Assert.Single(result.Tables);
        Assert.Contains(result.Repairs, r => r.Kind == "joined");
    }

    [Fact]
    public void A_label_moved_to_the_middle_of_its_merged_cell_is_put_back()
    {
        var result = SmallDocument.Budget(Head + "|指标|指标权重|计量单位|指标性质|指标值\n|养护里程|50|公里|≥|30\n绩效指标|领导交办事项|50|项|≥|2\n");
        Assert.Equal(["||养护里程|50|公里|≥|30", "||领导交办事项|50|项|≥|2"], Rows(result));
        Assert.Equal("label_moved", Assert.Single(result.Repairs).Kind);
    }

    [Fact]
    public void Merged_levels_are_filled_down_and_each_filling_is_told()
    {
        var result = SmallDocument.Budget(Wide + "|产出指标|数量指标|甲|20|个|=|1\n|||乙|20|个|=|1\n||质量指标|丙|20|%|≥|95\n|效益指标||丁|20|%|≥|95\n|||戊|20|定性|定性|优\n".Replace("|定性|定性|", "|项|定性|", StringComparison.Ordinal));
        Assert.Equal(
            ["产出指标|数量指标|甲|20|个|=|1", "产出指标|数量指标|乙|20|个|=|1", "产出指标|质量指标|丙|20|%|≥|95", "效益指标||丁|20|%|≥|95", "效益指标||戊|20|项|定性|优"], Rows(result));
        Assert.Equal(4, result.Repairs.Count(r => r.Kind == "filled_down"));
        Assert.All(result.Repairs, r => Assert.NotEmpty(r.Evidence));
    }

    [Fact]
    public void A_row_without_a_name_stays_a_row_without_a_name()
    {
        var result = SmallDocument.Budget(Narrow + "|养护里程|95|公里|≥|30\n||05|公里|≥|30\n");
        Assert.Equal(["||养护里程|95|公里|≥|30", "|||5|公里|≥|30"], Rows(result));
    }

    [Fact]
    public void A_lone_number_is_told_of_and_no_row()
    {
        var result = SmallDocument.Budget(Narrow + "|养护里程|100|公里|≥|30\n|||||29\n");
        Assert.Single(result.Indicators);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("stray_value", "29", "养护里程"), (problem.Code, problem.Arguments[0], problem.Arguments[1]));
    }

    [Theory]
    [InlineData("甲事项|乙事项||||||")]
    [InlineData("5|6|7|8||||")]
    [InlineData("甲事项|10|≥|个||||")]
    public void A_row_that_fits_in_several_ways_or_in_none_stays_as_printed_and_is_told(string row)
    {
        var result = SmallDocument.Budget(Wide + "|产出指标|数量指标|养护里程|100|公里|≥|30\n" + row + "\n");
        Assert.Single(result.Indicators);
        Assert.DoesNotContain(result.Repairs, r => r.Kind == "shifted_row");
        Assert.Equal(row.TrimEnd('|'), Assert.Single(result.Problems, p => p.Code == "row_not_aligned").Arguments[0]);
    }

    [Fact]
    public void A_field_label_with_a_stray_space_is_known()
    {
        var result = SmallDocument.Budget(Wide.Replace("当年预算（万元）|12.50||||||", "预算执行率 权重|10|当年预算（万元）|12.50||||", StringComparison.Ordinal) + "|产出指标|数量指标|养护里程|90|公里|≥|30\n");
        Assert.Equal((10m, 125_000m), (Assert.Single(result.Projects).ExecutionWeight, result.Projects[0].BudgetYuan));
        Assert.Equal("verified", Assert.Single(result.Indicators).Status);
    }

    [Fact]
    public void A_unit_in_a_fields_own_label_goes_before_that_of_the_form()
    {
        var result = SmallDocument.Budget(Wide.Replace("项目支出绩效目标表\n", "项目支出绩效目标表\n单位：元\n", StringComparison.Ordinal) + "|产出指标|数量指标|养护里程|100|公里|≥|30\n");
        Assert.Equal(125_000m, Assert.Single(result.Projects).BudgetYuan);
    }

    [Fact]
    public void A_wrong_sum_of_weights_is_told_and_accuses_no_row()
    {
        var result = SmallDocument.Budget(Narrow + "|养护里程|70|公里|≥|30\n|合格率|20|%|≥|95\n");
        Assert.Equal(("fails", -10m), (Assert.Single(result.Checks).Verdict, result.Checks[0].Difference));
        Assert.All(result.Indicators, i => Assert.Equal("unchecked", i.Status));
    }

    private static string[] Rows(DocumentResult result) => [.. result.Indicators.Select(Row)];

    private static string Row(IndicatorRecord i) => $"{i.Level1}|{i.Level2}|{i.Name}|{(i.Weight is { } w ? Extractor.Emit.CellText.Of(w) : "")}|{i.Unit}|{i.Comparator}|{i.ValueText}";
}
