namespace Extractor.Generator.Truth;

/// <summary>The head of one performance form, as the extractor should give it.</summary>
/// <param name="Line">Line of the field with the project's name, from 1.</param>
/// <param name="Table">Number of the form among the performance forms, from 1.</param>
/// <param name="ProjectCode">Code of the project, or empty.</param>
/// <param name="ProjectName">Its name without the code.</param>
/// <param name="SupervisingDepartment">业务主管部门 as printed.</param>
/// <param name="BudgetYuan">当年预算 in yuan.</param>
/// <param name="OwnLevelYuan">本级安排 in yuan, or null where the form has no such field.</param>
/// <param name="ExecutionWeight">预算执行率权重, or null where the form has no such field.</param>
/// <param name="Overview">项目概述.</param>
/// <param name="Basis">立项依据, or empty.</param>
/// <param name="Goal">当年绩效目标.</param>
/// <param name="FiscalYuan">财政拨款 in yuan, or null where the form has no such field.</param>
/// <param name="OtherFundsYuan">其他资金 in yuan, likewise.</param>
public sealed record TruthProject(
    int Line, int Table, string ProjectCode, string ProjectName, string SupervisingDepartment, decimal BudgetYuan, decimal? OwnLevelYuan,
    int? ExecutionWeight, string Overview, string Basis, string Goal, decimal? FiscalYuan = null, decimal? OtherFundsYuan = null);
