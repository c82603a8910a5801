namespace Extractor.Generator.Dressing;

/// <summary>A column of the year before in 一般公共预算支出表.</summary>
public enum LastYear
{
    /// <summary>None.</summary>
    None,

    /// <summary>上年预算数.</summary>
    Budget,

    /// <summary>上年执行数, and the difference against it, which is no amount.</summary>
    ExecutionAndDifference,
}

/// <summary>What the rows of 收入总表 are (budgets).</summary>
public enum RevenueRows
{
    /// <summary>Functional subjects.</summary>
    Functions,

    /// <summary>The units of the department by name.</summary>
    Units,

    /// <summary>The units by code and name.</summary>
    CodedUnits,
}

/// <summary>The figure columns of 收入总表 (budgets).</summary>
public enum RevenueColumns
{
    /// <summary>财政拨款收入 and the other sources.</summary>
    BySource,

    /// <summary>一般公共预算, 政府性基金预算, 国有资本经营预算 and the other sources.</summary>
    ByFund,
}

/// <summary>The figure columns of 一般公共预算支出表.</summary>
public enum FunctionColumns
{
    /// <summary>合计, 基本支出, 项目支出.</summary>
    BasicAndProject,

    /// <summary>基本支出 split into 小计, 人员经费, 公用经费 under a group heading.</summary>
    BasicSplit,
}

/// <summary>The figure columns of 一般公共预算基本支出表 (budgets).</summary>
public enum EconomicColumns
{
    /// <summary>合计, 人员经费, 公用经费.</summary>
    Split,

    /// <summary>预算数 alone.</summary>
    OneFigure,
}

/// <summary>The shape of the “三公” table of a budget.</summary>
public enum ThreePublicShape
{
    /// <summary>One row under a header of three storeys: 出国, 用车, 接待.</summary>
    CarsBeforeReception,

    /// <summary>The same with 接待 before 用车.</summary>
    ReceptionBeforeCars,

    /// <summary>With a last column 机关运行经费.</summary>
    WithOperatingFunds,

    /// <summary>With 会议费 and 培训费 beside a 合计 of the three only.</summary>
    WithMeetings,

    /// <summary>One item a row.</summary>
    Rows,
}

/// <summary>Which functional 类 the summaries list.</summary>
public enum SummaryRows
{
    /// <summary>Those with money.</summary>
    Used,

    /// <summary>All of the template, most of them empty.</summary>
    WholeTemplate,
}

/// <summary>The form of the performance targets.</summary>
public enum TargetForm
{
    /// <summary>项目支出绩效目标表: three levels of indicators, execution weight in the head.</summary>
    ThreeLevels,

    /// <summary>一般性项目绩效目标表: indicators by name only.</summary>
    NamesOnly,

    /// <summary>Three levels, the target's sign, number and unit in one cell, no weights; the budget by source in the head.</summary>
    JoinedValues,

    /// <summary>As joined values, with a column of weights and the execution rate's weight in a label of the head; targets that must be met print no sign.</summary>
    WeightedValues,

    /// <summary>As joined values, with the targets of several years beside those of the year.</summary>
    YearBesideTerm,
}
