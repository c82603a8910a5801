using System.Collections.Immutable;
using Extractor.Generator.Accounting;
using Extractor.Generator.Drawing.Stubs;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>收入总表 and 收入决算表: revenue by source, its rows functions or units.</summary>
internal static class RevenueTable
{
    private const string Type = "revenue_summary";

    /// <summary>Draws it.</summary>
    public static Grid Draw(Setting setting)
    {
        var (columns, values) = Columns(setting);
        var (words, dress, accounts) = (setting.Words, setting.Dress, setting.Accounts);
        if (dress.RevenueRows == RevenueRows.Functions || setting.IsFinal)
        {
            return CodedTable.Draw(
                setting, Type, StubChoice.Functional(words, dress), columns,
                CodedRows.Functional(setting.Disclosed(accounts.Functions), dress, share => values(Sources.Of(share))),
                CodedRows.Total(words["item.total"], columns.Length, accounts.Functions.Select(share => values(Sources.Of(share)))) with
                {
                    Fault = setting.FaultOfTotal(accounts.Functions),
                });
        }

        var codes = dress.RevenueRows == RevenueRows.CodedUnits ? words["stub.unit_code"] : null;
        return CodedTable.Draw(
            setting, Type, new UnitStub(codes, words["stub.unit_name"]), columns,
            [.. accounts.Units.Select(unit => new CodedRow(unit.Code, unit.Name, values(unit.Sources)) { IsUnit = true })],
            CodedRows.Total(words["item.total"], columns.Length, accounts.Units.Select(unit => values(unit.Sources))));
    }

    private static (ImmutableArray<Column> Columns, Func<Sources, ImmutableArray<decimal>> Values) Columns(Setting setting)
    {
        if (setting.IsFinal)
        {
            // final accounts count the year's revenue only; what was carried over stands in the summaries
            ImmutableArray<Column> final =
            [
                setting.Column("total", "measure.year_revenue_total"), setting.Column("fiscal_appropriation"), setting.Column("superior_subsidy"),
                setting.Column("business_revenue"), setting.Column("operating_revenue"), setting.Column("affiliate_remittance"),
                setting.Column("other_revenue"),
            ];
            return ([.. final.Select(column => column with { IsUnderGroup = false })],
                sources => [sources.ThisYear, sources.Appropriations, 0, sources.Business, 0, 0, sources.Other]);
        }

        if (setting.Dress.RevenueColumns == RevenueColumns.ByFund)
        {
            return (
                [
                    setting.Column("total"), setting.Column("general_public_budget"), setting.Column("government_fund"),
                    setting.Column("state_capital"), setting.Column("business_revenue"), setting.Column("other_revenue"),
                    setting.Column("carryover_start"),
                ],
                sources =>
                [
                    sources.All, sources.General, sources.GovernmentFund, sources.StateCapital, sources.Business, sources.Other, sources.Carryover,
                ]);
        }

        return (
            [
                setting.Column("total"), setting.Column("fiscal_appropriation"), setting.Column("superior_subsidy"),
                setting.Column("business_revenue"), setting.Column("operating_revenue"), setting.Column("other_revenue"),
                setting.Column("carryover_start"),
            ],
            sources => [sources.All, sources.Appropriations, 0, sources.Business, 0, sources.Other, sources.Carryover]);
    }
}
