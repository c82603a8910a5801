using System.Collections.Immutable;
using Extractor.Generator.Accounting;
using Extractor.Generator.Drawing.Stubs;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>一般公共预算基本支出表 and its likes: basic expenditure by economic subject.</summary>
internal static class EconomicTable
{
    private const string Type = "basic_expenditure_by_economic";

    /// <summary>Draws it: one block of rows in a budget, two blocks side by side in a final account.</summary>
    public static Grid Draw(Setting setting) => setting.IsFinal ? SideBySide(setting) : OneBlock(setting, Type, setting.Accounts.Economics);

    /// <summary>财政拨款基本支出预算表; the funds pay projects alone, so that it is 一般公共预算基本支出表 under another title.</summary>
    public static Grid AllFunds(Setting setting) => OneBlock(setting, "fiscal_basic_by_economic", setting.Accounts.Economics);

    /// <summary>一般公共预算机关运行经费支出预算表: the part that is 公用经费, in one column.</summary>
    public static Grid Operating(Setting setting) =>
        OneColumn(setting, "operating_funds", [.. setting.Accounts.Economics.Where(share => !share.IsPersonnel)], "measure.operating_funds");

    private static Grid OneBlock(Setting setting, string type, ImmutableArray<EconomicShare> shares)
    {
        if (setting.Dress.EconomicColumns != EconomicColumns.Split) return OneColumn(setting, type, shares, "column.budget");
        return Coded(setting, type, shares, [setting.Column("total"), setting.Column("personnel"), setting.Column("operating")], share => [share.Amount, share.Personnel, share.Operating]);
    }

    private static Grid OneColumn(Setting setting, string type, ImmutableArray<EconomicShare> shares, string heading) =>
        Coded(setting, type, shares, [setting.Column("total", heading) with { IsUnderGroup = false }], share => [share.Amount]);

    private static Grid Coded(Setting setting, string type, ImmutableArray<EconomicShare> shares, ImmutableArray<Column> columns, Func<EconomicShare, ImmutableArray<decimal>> values) =>
        CodedTable.Draw(
            setting, type, StubChoice.Economic(setting.Words, setting.Dress), columns, CodedRows.Economic(shares, setting.Dress, values),
            CodedRows.Total(setting.Words["item.total"], columns.Length, shares.Select(values)));

    private static Grid SideBySide(Setting setting)
    {
        var words = setting.Words;
        var (left, leftTotal) = Block(setting, isPersonnel: true, "item.personnel_total");
        var (right, rightTotal) = Block(setting, isPersonnel: false, "item.operating_total");
        ImmutableArray<string> block = [words["stub.code"], words["stub.name"], words["column.final"]];
        ImmutableArray<Cell> empty = [Label.Empty, Label.Empty, Label.Empty];
        var rows = Enumerable.Range(0, Math.Max(left.Length, right.Length))
            .Select(index => (index < left.Length ? left[index] : empty).AddRange(index < right.Length ? right[index] : empty));
        return new Grid(
            Type, setting.Title(Type),
            [[words["block.personnel"], "", "", words["block.operating"], "", ""], block.AddRange(block)],
            [.. rows, leftTotal.AddRange(rightTotal)]);
    }

    private static (ImmutableArray<ImmutableArray<Cell>> Rows, ImmutableArray<Cell> Total) Block(Setting setting, bool isPersonnel, string totalKey)
    {
        ImmutableArray<EconomicShare> shares = [.. setting.Accounts.Economics.Where(share => share.IsPersonnel == isPersonnel)];
        var rows = CodedRows.Economic(shares, setting.Dress, share => [share.Amount]);
        var name = setting.Words[totalKey];
        return (
            [.. rows.Select(row => Cells(setting, setting.Dress.HasNoCodes ? "" : row.Code, setting.Dress.HasNoCodes ? "" : row.Code, Spelling.Print(row.Name, setting.Dress), row.Name, row.Values[0]))],
            Cells(setting, "", name, "", name, shares.Sum(share => share.Amount)));
    }

    private static ImmutableArray<Cell> Cells(Setting setting, string code, string first, string second, string item, decimal value) =>
        [new Label(first), new Label(second), new Figure(setting.Meaning("expenditure", item) with { Code = code }, value)];
}
