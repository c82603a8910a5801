using Extractor.Knowledge;
using Xunit;

namespace Extractor.Tests.Knowledge;

/// <summary>Column headings as DATASET.md maps them.</summary>
public sealed class HeadingTests
{
    private static readonly ColumnCatalogue Columns = KnowledgeBase.Default.Columns;

    [Theory]
    [InlineData("basic", "基本支出", "2023年基本支出", "基 本 支 出", "其中：基本支出", "一、基本支出")]
    [InlineData("project", "项目支出", "专项业务经费")]
    [InlineData("personnel", "人员经费", "人员支出", "人员类", "其中：人员经费")]
    [InlineData("operating", "公用经费", "日常公用经费", "日常公用支出", "公用经费（日常）")]
    [InlineData("general_public_budget", "一般公共预算", "一般公共预算财政拨款", "一般公共预算资金", "一般公共预算拨款", "一般公共预算拨款收入", "一般公共预算（本级）", "一般公共预算财力")]
    [InlineData("government_fund", "政府性基金预算", "政府性基金", "政府性基金预算财政拨款", "政府性基金预算资金", "纳入预算管理的政府性基金")]
    [InlineData("state_capital", "国有资本经营预算", "国有资本经营预算财政拨款", "国有资本经营预算资金")]
    [InlineData("fiscal_appropriation", "财政拨款收入", "财政拨款")]
    [InlineData("superior_subsidy", "上级补助收入")]
    [InlineData("business_revenue", "事业收入", "事业收入资金", "事业预算收入")]
    [InlineData("operating_revenue", "经营收入", "事业单位经营收入", "经营预算收入")]
    [InlineData("affiliate_remittance", "附属单位上缴收入")]
    [InlineData("other_revenue", "其他收入", "其他收入资金")]
    [InlineData("remittance_to_superior", "上缴上级支出")]
    [InlineData("operating_expenditure", "经营支出", "事业单位经营支出")]
    [InlineData("affiliate_subsidy", "对附属单位补助支出")]
    [InlineData("carryover_start", "年初结转和结余", "上年结转", "上年结转结余")]
    [InlineData("current_revenue", "本年收入")]
    [InlineData("carryover_end", "年末结转和结余")]
    [InlineData("reserve", "单位预留机动经费")]
    [InlineData("carryover_next", "结转下年资金", "结转下年")]
    [InlineData("special_account", "财政专户管理资金", "财政专户管理资金收入")]
    [InlineData("unit_funds", "单位资金")]
    [InlineData("education_fees", "教育收费")]
    [InlineData("other_special_account", "其他专户收入拨款")]
    [InlineData("current_year_budget", "当年预算", "编制预算")]
    [InlineData("non_fiscal_surplus_used", "使用非财政拨款结余")]
    [InlineData("account_balance_start", "上年实户资金余额")]
    [InlineData("budget_funding", "经费拨款", "其中：经费拨款")]
    [InlineData("excluding_capital_construction", "扣除基建投资后预算数")]
    [InlineData("procurement", "政府采购项目")]
    [InlineData("procurement_reserved_sme", "预留中小企业")]
    [InlineData("procurement_reserved_micro", "小微企业", "预留小微企业")]
    public void Headings_name_their_measure(string measure, params string[] headings) =>
        Assert.All(headings, heading => Assert.Equal(measure, Columns.Measure(heading)));

    [Theory]
    [InlineData("合计")]
    [InlineData("总计")]
    [InlineData("本年收入合计")]
    [InlineData("本年支出合计")]
    [InlineData("总 计")]
    public void Totals_are_no_measure_of_their_own(string heading) =>
        Assert.Equal((true, null), (Columns.IsTotal(heading), Columns.Measure(heading)));

    [Theory]
    [InlineData("预算数")]
    [InlineData("决算数")]
    [InlineData("金额")]
    [InlineData("2023年预算数")]
    [InlineData("年初预算数")]
    [InlineData("上年执行数")]
    [InlineData("金额（万元）")]
    public void Some_headings_say_nothing(string heading) => Assert.Equal((true, null), (Columns.IsNeutral(heading), Columns.Measure(heading)));

    [Theory]
    [InlineData("budget", "预算数", "年初预算数", "全年预算数", "2023年预算数")]
    [InlineData("adjusted_budget", "调整预算数")]
    [InlineData("execution", "执行数", "预计执行数", "上年执行数")]
    [InlineData("final", "决算数", "2023年决算数")]
    public void Headings_name_their_phase(string phase, params string[] headings) => Assert.All(headings, heading => Assert.Equal(phase, Columns.Phase(heading)));

    [Theory]
    [InlineData("增减额")]
    [InlineData("增减%")]
    [InlineData("比上年增减")]
    [InlineData("增长率（%）")]
    public void Comparisons_are_no_amounts(string heading) => Assert.True(Columns.IsComparison(heading));

    [Theory]
    [InlineData("basic", "carryover_basic")]
    [InlineData("project", "carryover_project")]
    [InlineData("personnel", "carryover_personnel")]
    [InlineData("operating", "carryover_operating")]
    [InlineData("operating_expenditure", "carryover_operating_expenditure")]
    [InlineData("general_public_budget", "carryover_general_public_budget")]
    [InlineData("government_fund", "carryover_government_fund")]
    [InlineData("state_capital", "carryover_state_capital")]
    [InlineData("special_account", "carryover_special_account")]
    [InlineData("unit_funds", "carryover_unit_funds")]
    [InlineData("superior_subsidy", null)]
    public void What_came_over_has_measures_of_its_own(string measure, string? carried) => Assert.Equal(carried, Columns.Carryover("上年结转结余", measure));

    [Fact]
    public void Every_measure_of_the_dataset_can_be_named()
    {
        var listed = DatasetSchema.Current.Vocabularies["measure"].Values.Select(v => v.Value);
        Assert.Equal(listed.Order(StringComparer.Ordinal), Columns.KnownMeasures.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("code", "科目编码", "科目代码", "支出功能分类科目编码")]
    [InlineData("label", "项目", "科目名称", "功能分类科目", "经济分类科目", "支出用途", "项目名称")]
    [InlineData("class_part", "类")]
    [InlineData("group_part", "款")]
    [InlineData("item_part", "项")]
    [InlineData("row_number", "行次", "序号")]
    [InlineData("unit_label", "单位名称", "部门名称")]
    [InlineData("unit_code", "单位编码", "单位代码")]
    [InlineData("text", "备注", "说明")]
    public void Headings_beside_money_have_roles(string role, params string[] headings) => Assert.All(headings, heading => Assert.Equal(role, Columns.Role(heading)));

    [Theory]
    [InlineData("合计", "合计", "“三公”经费", "三公经费合计", "2024年“三公”经费预算数")]
    [InlineData("因公出国（境）费", "因公出国（境）费", "因公出国(境)费用", "（一）因公出国（境）费", "1.因公出国（境）费")]
    [InlineData("公务用车购置及运行费", "公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置和运行费")]
    [InlineData("公务用车购置费", "公务用车购置费", "购置费", "公务用车购置")]
    [InlineData("公务用车运行费", "公务用车运行费", "公务用车运行维护费", "运行费")]
    [InlineData("公务接待费", "公务接待费", "公务接待")]
    [InlineData("机关运行经费", "机关运行经费", "行政经费")]
    [InlineData("会议费", "会议费")]
    [InlineData("培训费", "培训费")]
    public void Three_public_items_have_one_name(string item, params string[] labels) => Assert.All(labels, label => Assert.Equal(item, KnowledgeBase.Default.Items.ThreePublicItem(label)));
}
