using System.Collections.Immutable;
using Extractor.Generator.Accounting;
using Extractor.Generator.Drawing.Stubs;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>支出总表, 一般公共预算支出表 and the tables of the two funds: spending by function.</summary>
internal static class FunctionTable
{
    /// <summary>支出总表: all money.</summary>
    public static Grid ExpenditureSummary(Setting setting)
    {
        ImmutableArray<Column> columns =
        [
            setting.Column("total", setting.IsFinal ? "measure.year_expenditure_total" : null), setting.Column("basic"), setting.Column("project"),
        ];
        if (!setting.IsFinal && setting.Dress.UnitSections) return BySections(setting, columns);
        if (!setting.IsFinal)
            return Draw(setting, "expenditure_summary", columns, setting.Accounts.Functions, Whole);
        // these three are columns of every final account, nearly always empty
        columns = columns.AddRange(
            setting.Column("remittance_to_superior"), setting.Column("operating_expenditure"), setting.Column("affiliate_subsidy"));
        return Draw(
            setting, "expenditure_summary", [.. columns.Select(column => column with { IsUnderGroup = false })], setting.Accounts.Functions,
            share => [share.Spending, share.Basic, share.AllProject, 0, 0, 0]);
    }

    private static ImmutableArray<decimal> Whole(FunctionShare share) => [share.Spending, share.Basic, share.AllProject];

    // the functions of each unit follow the unit's own row, under its own code
    private static Grid BySections(Setting setting, ImmutableArray<Column> columns)
    {
        var rows = ImmutableArray.CreateBuilder<CodedRow>();
        foreach (var (unit, functions) in UnitFunctions.Of(setting.Accounts, Grain.Of(setting.Dress), setting.Dice("sections")))
        {
            rows.Add(CodedRows.Total(unit.Name, columns.Length, functions.Select(Whole)) with { Code = unit.Code, IsUnit = true });
            rows.AddRange(CodedRows.Functional(functions, setting.Dress, Whole));
        }

        return CodedTable.Draw(
            setting, "expenditure_summary", StubChoice.Functional(setting.Words, setting.Dress), columns, rows.ToImmutable(),
            Total(setting, columns, setting.Accounts.Functions, Whole));
    }

    /// <summary>一般公共预算支出表, with the year before where the dress has it.</summary>
    public static Grid General(Setting setting)
    {
        var (columns, values) = setting.Dress.FunctionColumns == FunctionColumns.BasicSplit && !setting.IsFinal ? Split(setting) : Plain(setting);
        if (!setting.IsFinal && setting.Dress.LastYear != LastYear.None)
            (columns, values) = WithLastYear(setting, columns, values);
        return Draw(setting, "general_expenditure_by_function", columns, setting.Accounts.Of(Fund.General), values);
    }

    /// <summary>财政拨款支出预算表: what all three budgets pay, in the columns of 一般公共预算支出表.</summary>
    public static Grid AllFunds(Setting setting)
    {
        var (columns, values) = setting.Dress.FunctionColumns == FunctionColumns.BasicSplit ? Split(setting) : Plain(setting);
        return Draw(setting, "fiscal_expenditure_by_function", columns, setting.Accounts.Functions, values);
    }

    /// <summary>政府性基金预算支出表 or 国有资本经营预算支出表; empty with a note where the fund paid nothing.</summary>
    public static Grid OfFund(Setting setting, Fund fund)
    {
        var type = fund == Fund.GovernmentFund ? "government_fund_expenditure" : "state_capital_expenditure";
        var (columns, values) = Plain(setting);
        var shares = setting.Accounts.Of(fund);
        var grid = Draw(setting, type, columns, shares, values);
        if (shares.Length > 0) return grid;
        ImmutableArray<Cell> empty = [.. Enumerable.Repeat(Label.Empty, grid.Width)];
        return grid with { Rows = grid.Rows.AddRange(empty, empty), Note = setting.Words["note." + type] };
    }

    private static (ImmutableArray<Column> Columns, Func<FunctionShare, ImmutableArray<decimal>> Values) Plain(Setting setting) =>
        // 小计 takes its meaning from the heading over it, which a header of one storey has no room for
        ([setting.Column("total", setting.IsFinal && setting.Dress.HeaderHeight > 1 ? "measure.subtotal" : null), setting.Column("basic"), setting.Column("project")],
            share => [share.FiscalSpending, share.Basic, share.Project]);

    private static (ImmutableArray<Column> Columns, Func<FunctionShare, ImmutableArray<decimal>> Values) Split(Setting setting)
    {
        var basic = setting.Words["measure.basic"];
        return (
            [
                setting.Column("total"), setting.Column("basic", "measure.subtotal").Under(basic), setting.Column("personnel").Under(basic),
                setting.Column("operating").Under(basic), setting.Column("project"),
            ],
            share => [share.FiscalSpending, share.Basic, share.Personnel, share.Operating, share.Project]);
    }

    private static (ImmutableArray<Column> Columns, Func<FunctionShare, ImmutableArray<decimal>> Values) WithLastYear(
        Setting setting, ImmutableArray<Column> columns, Func<FunctionShare, ImmutableArray<decimal>> values)
    {
        var isBudget = setting.Dress.LastYear == LastYear.Budget;
        var last = new Column(
            [setting.Words[isBudget ? "column.last_year_budget" : "column.last_year_execution"]], "total", isBudget ? "budget" : "execution",
            setting.Accounts.Year - 1) { IsUnderGroup = false };
        if (isBudget) return (columns.Insert(0, last), share => values(share).Insert(0, share.LastYear));
        var difference = new Column([setting.Words["column.difference"]], "", "", 0) { IsUnderGroup = false, IsDifference = true };
        return (columns.Insert(0, last).Add(difference),
            share => values(share).Insert(0, share.LastYear).Add(share.FiscalSpending - share.LastYear));
    }

    private static Grid Draw(
        Setting setting, string type, ImmutableArray<Column> columns, ImmutableArray<FunctionShare> shares,
        Func<FunctionShare, ImmutableArray<decimal>> values) => CodedTable.Draw(
            setting, type, StubChoice.Functional(setting.Words, setting.Dress), columns,
            CodedRows.Functional(setting.Disclosed(shares), setting.Dress, values), Total(setting, columns, shares, values));

    private static CodedRow Total(
        Setting setting, ImmutableArray<Column> columns, ImmutableArray<FunctionShare> shares, Func<FunctionShare, ImmutableArray<decimal>> values) =>
        CodedRows.Total(setting.Words["item.total"], columns.Length, shares.Select(values)) with { Fault = setting.FaultOfTotal(shares) };
}
