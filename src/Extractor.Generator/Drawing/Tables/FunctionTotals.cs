using System.Collections.Immutable;
using Extractor.Generator.Accounting;
using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>Spending by functional 类, as the right side of the summaries lists it.</summary>
internal static class FunctionTotals
{
    /// <summary>Names with one value for each column, in the order of the codes.</summary>
    /// <param name="setting">Books and dress; the dress says whether 类 without money are listed too.</param>
    /// <param name="values">The figures of a leaf.</param>
    public static IEnumerable<(string Name, ImmutableArray<decimal?> Values)> Of(Setting setting, Func<FunctionShare, ImmutableArray<decimal>> values)
    {
        var groups = setting.Disclosed(setting.Accounts.Functions)
            .GroupBy(share => share.Subject.Code[..3])
            .Select(group => (SubjectBook.Function(group.Key).Name, Sum(group.Select(values))))
            .Where(group => group.Item2.Any(value => value != 0))
            .ToList();
        if (setting.Dress.SummaryRows == SummaryRows.Used) return groups;
        ImmutableArray<decimal?> nothing = [.. groups[0].Item2.Select(_ => (decimal?)0)];
        return Phrasing.All("function_template").Select(name =>
            (name, groups.Where(group => group.Name == name).Select(group => group.Item2).FirstOrDefault(nothing)));
    }

    /// <summary>The sums over all functions, one for each column.</summary>
    public static ImmutableArray<decimal?> All(Setting setting, Func<FunctionShare, ImmutableArray<decimal>> values) =>
        Sum(setting.Accounts.Functions.Select(values));

    private static ImmutableArray<decimal?> Sum(IEnumerable<ImmutableArray<decimal>> rows)
    {
        var all = rows.ToList();
        return [.. Enumerable.Range(0, all[0].Length).Select(column => (decimal?)all.Sum(row => row[column]))];
    }
}
