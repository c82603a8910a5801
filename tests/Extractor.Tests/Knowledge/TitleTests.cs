using Extractor.Knowledge;
using Xunit;

namespace Extractor.Tests.Knowledge;

/// <summary>Titles as many offices print them, and the type each names.</summary>
public sealed class TitleTests
{
    [Theory]
    [InlineData("revenue_expenditure_summary", "收支总表", "部门收支总表", "一、收支预算总表", "部门财务收支预算总表", "收入支出决算总表", "一、收支总体情况表", "2026 年部门收支总体情况表", "收 支 总 表", "1．2025年部门财务收支预算总表")]
    [InlineData("revenue_summary", "收入总表", "二、收入预算总表", "二、收入总体情况表", "二、收入决算表", "部门收入总表", "2． 2025年预算单位收入预算总表", "部门收入总体情况表")]
    [InlineData("expenditure_summary", "支出总表", "三、支出预算总表", "三、本年支出总体情况表", "三、支出决算表", "部门支出总表", "3. 2025年预算单位支出预算总表", "部门支出总体情况表")]
    [InlineData("fiscal_appropriation_summary", "财政拨款收支总表", "四、财政拨款收支预算总表", "财政拨款收支总体情况表", "四、财政拨款收入支出决算总表", "2026 年度财政拨款收支预算总表", "4．2025年部门财政拨款收支预算总表")]
    [InlineData("general_expenditure_by_function", "一般公共预算支出表", "七、一般公共预算支出预算表", "五、一般公共预算支出情况表（按功能分类科目）", "五、一般公共预算财政拨款支出决算表", "2026 年度一般公共预算拨款支出预算表", "5．2025年部门一般公共预算支出功能分类预算表", "一般公共预算财政拨款支出预算表", "一般公共预算当年拨款情况表", "一般公共预算支出明细表（按支出功能分类科目-不含上年结转）")]
    [InlineData("basic_expenditure_by_economic", "一般公共预算基本支出表", "八、一般公共预算基本支出预算表", "六、一般公共预算基本支出情况表（按经济分类科目）", "六、一般公共预算财政拨款基本支出决算表", "2026 年度一般公共预算基本支出经济分类情况表", "8．2025年部门一般公共预算基本支出部门预算经济分类预算表")]
    [InlineData("three_public_expenditure", "“三公”经费支出表", "\"三公\"经费预算表", "9．2025年部门“三公”经费和机关运行经费预算表", "七、财政拨款“三公”经费支出决算表", "九、一般公共预算“三公”经费、会议费、培训费支出预算表", "八、财政拨款安排的行政经费及“三公”经费预算表", "2026 年财政拨款“三公”经费支出情况表")]
    [InlineData("fiscal_expenditure_by_function", "财政拨款支出预算表", "五、财政拨款支出表（功能科目）")]
    [InlineData("fiscal_basic_by_economic", "财政拨款基本支出预算表", "六、财政拨款基本支出表（经济科目）")]
    [InlineData("operating_funds", "机关运行经费支出预算表", "十一、一般公共预算机关运行经费支出预算表")]
    [InlineData("government_fund_expenditure", "政府性基金预算支出表", "十、政府性基金财政拨款支出预算表", "七、财政拨款政府性基金支出预算表", "政府性基金预算支出情况表", "2026 年度政府性基金预算拨款支出预算表", "八、政府性基金预算财政拨款收入支出决算表", "6．2025年部门政府性基金预算支出功能分类预算表")]
    [InlineData("state_capital_expenditure", "国有资本经营预算支出表", "十一、国有资本经营预算支出预算表", "十、国有资本经营预算支出情况表", "2026 年度国有资本经营预算拨款支出预算表", "九、国有资本经营预算财政拨款收入支出决算表", "7．2025年部门国有资本经营预算支出功能分类预算表")]
    [InlineData("project_expenditure", "项目支出表", "十二、部门预算项目支出及其他支出预算表", "部门项目支出预算表", "专项业务经费支出表")]
    [InlineData("government_procurement", "政府采购预算表", "十二、政府采购支出预算表", "十三、政府采购支出表", "部门政府采购预算明细表")]
    [InlineData("unit_performance_targets", "部门（单位）整体绩效目标表", "2025年部门整体支出绩效目标表", "2026 年部门整体绩效目标表")]
    [InlineData("special_fund_targets", "重点专项资金绩效目标表", "2026 年市级重点专项资金绩效目标表（一级项目）")]
    [InlineData("general_project_targets", "一般性项目绩效目标表", "2026 年市级一般性项目绩效目标表（一级项目）")]
    [InlineData("project_targets", "项目支出绩效目标表", "2025年项目支出绩效目标表", "项目绩效目标表")]
    [InlineData("general_expenditure_by_economic", "一般公共预算支出表（按经济分类）", "2026 年度一般公共预算支出经济分类情况表")]
    [InlineData("general_project_by_economic", "七、一般公共预算项目支出情况表（按经济分类科目）")]
    [InlineData("basic_expenditure_summary", "十一、部门预算基本支出预算表", "基本支出预算情况表", "基本支出总表")]
    [InlineData("expenditure_by_economic", "支出总表（按部门经济分类科目）", "部门支出预算表（按政府经济分类）", "部门支出总表（按部门预算经济科目）")]
    [InlineData("government_fund_summary", "政府性基金收支总表", "政府性基金预算收支总表")]
    [InlineData("carryover_expenditure", "上年结转支出表", "上年结转支出预算表")]
    [InlineData("service_purchase", "政府购买服务支出预算表", "政府购买服务表")]
    [InlineData("self_evaluation", "项目支出绩效自评表", "部门整体支出绩效自评表")]
    [InlineData("affiliated_units", "部门预算单位构成表", "所属单位情况表")]
    public void Titles_name_their_type(string type, params string[] titles) =>
        Assert.All(titles, title => Assert.Equal(type, KnowledgeBase.Default.Tables.ByTitle(title)?.Name));

    /// <summary>Tables of part of the money, and lists of other things: none of them is a table that the vocabulary names.</summary>
    [Theory]
    [InlineData("2026年部门预算公开表")]
    [InlineData("表 2：综合评价得分情况表")]
    [InlineData("固定资产情况表")]
    [InlineData("人员编制情况表")]
    [InlineData("非税收入征收计划表")]
    [InlineData("国有资本经营预算收支总表")]
    [InlineData("财政专户管理资金收支预算表")]
    [InlineData("单位资金支出预算表")]
    [InlineData("")]
    public void Other_titles_name_none(string title) => Assert.Null(KnowledgeBase.Default.Tables.ByTitle(title));
}
