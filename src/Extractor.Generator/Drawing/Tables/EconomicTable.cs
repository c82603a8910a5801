using System.Collections.Immutable;
using Extractor.Generator.Accounting;
using Extractor.Generator.Drawing.Stubs;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>一般公共预算基本支出表: basic expenditure by economic subject.</summary>
internal static class EconomicTable
{
    private const string Type = "basic_expenditure_by_economic";

    /// <summary>Draws it: one block of rows in a budget, two blocks side by side in a final account.</summary>
    public static Grid Draw(Setting setting) => setting.IsFinal ? SideBySide(setting) : OneBlock(setting);

    private static Grid OneBlock(Setting setting)
    {
        var isSplit = setting.Dress.EconomicColumns == EconomicColumns.Split;
        ImmutableArray<Column> columns = isSplit
            ? [setting.Column("total"), setting.Column("personnel"), setting.Column("operating")]
            : [setting.Column("total", "column.budget") with { IsUnderGroup = false }];
        ImmutableArray<decimal> Values(EconomicShare share) => isSplit ? [share.Amount, share.Personnel, share.Operating] : [share.Amount];
        var shares = setting.Accounts.Economics;
        return CodedTable.Draw(
            setting, Type, StubChoice.Economic(setting.Words, setting.Dress), columns, CodedRows.Economic(shares, setting.Dress, Values),
            CodedRows.Total(setting.Words["item.total"], columns.Length, shares.Select(Values)));
    }

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
