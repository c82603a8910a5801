using System.Collections.Immutable;
using Extractor.Generator.Chance;

namespace Extractor.Generator.Accounting;

/// <summary>Parts the functions of an office among its units.</summary>
internal static class UnitFunctions
{
    /// <summary>Each unit with its functions; together they are the office's.</summary>
    /// <param name="accounts">The books.</param>
    /// <param name="grain">How fine amounts are.</param>
    /// <param name="dice">Chance.</param>
    public static ImmutableArray<(UnitShare Unit, ImmutableArray<FunctionShare> Functions)> Of(Accounts accounts, Grain grain, Dice dice)
    {
        var left = accounts.Functions;
        var parts = new List<(UnitShare, ImmutableArray<FunctionShare>)>();
        foreach (var unit in accounts.Units.Skip(1))
        {
            var percent = dice.Between(5, 25);
            var part = accounts.Functions.Select(share => Part(share, grain, percent)).ToImmutableArray();
            left = [.. left.Zip(part, Less)];
            parts.Add((unit, [.. part.Where(share => share.Spending > 0)]));
        }

        return [(accounts.Units[0], left), .. parts];
    }

    private static FunctionShare Part(FunctionShare share, Grain grain, int percent) => share with
    {
        Personnel = grain.Part(share.Personnel, percent), Operating = grain.Part(share.Operating, percent),
        Project = grain.Part(share.Project, percent), Business = grain.Part(share.Business, percent), Other = grain.Part(share.Other, percent),
    };

    private static FunctionShare Less(FunctionShare whole, FunctionShare part) => whole with
    {
        Personnel = whole.Personnel - part.Personnel, Operating = whole.Operating - part.Operating, Project = whole.Project - part.Project,
        Business = whole.Business - part.Business, Other = whole.Other - part.Other,
    };
}
