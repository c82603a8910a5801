using System.Collections.Immutable;
using Extractor.Generator.Accounting;
using Extractor.Generator.Drawing.Stubs;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>项目支出表: what every project costs and who pays it.</summary>
internal static class ProjectTable
{
    private const string Type = "project_expenditure";

    /// <summary>Draws it: one project for every function that has any.</summary>
    public static Grid Draw(Setting setting)
    {
        ImmutableArray<Column> columns =
        [
            setting.Column("total"), setting.Column("general_public_budget"), setting.Column("government_fund"), setting.Column("state_capital"),
            setting.Column("unit_funds"),
        ];
        var names = ProjectWords.All.Names;
        var shares = setting.Disclosed([.. setting.Accounts.Functions.Where(share => share.AllProject > 0)]);
        var rows = shares.Select((share, index) => new CodedRow("", names[index % names.Count], Values(share))).ToImmutableArray();
        var total = CodedRows.Total(setting.Words["item.total"], columns.Length, setting.Accounts.Functions.Select(Values)) with
        {
            Fault = setting.FaultOfTotal(setting.Accounts.Functions),
        };
        return CodedTable.Draw(setting, Type, new UnitStub(null, setting.Words["stub.project_name"]), columns, rows, total);
    }

    private static ImmutableArray<decimal> Values(FunctionShare share) =>
    [
        share.AllProject, Of(share, Fund.General), Of(share, Fund.GovernmentFund), Of(share, Fund.StateCapital), share.Business + share.Other,
    ];

    private static decimal Of(FunctionShare share, Fund fund) => share.Fund == fund ? share.Project : 0;
}
