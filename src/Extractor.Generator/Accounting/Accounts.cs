using System.Collections.Immutable;

namespace Extractor.Generator.Accounting;

/// <summary>The true books of one office for one year; every table and sentence of its disclosure is a view of them.</summary>
internal sealed record Accounts
{
    /// <summary>Name of the office.</summary>
    public required string Office { get; init; }

    /// <summary>Code of the office among the budget units, three digits.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>Fiscal year.</summary>
    public required int Year { get; init; }

    /// <summary>Functional items in the order of their codes.</summary>
    public required ImmutableArray<FunctionShare> Functions { get; init; }

    /// <summary>Economic 款 of basic expenditure in the order of their codes.</summary>
    public required ImmutableArray<EconomicShare> Economics { get; init; }

    /// <summary>“三公” of the disclosure's own phase.</summary>
    public required ThreePublic ThreePublic { get; init; }

    /// <summary>“三公” as budgeted, beside the final figures of a final account.</summary>
    public required ThreePublic ThreePublicBudget { get; init; }

    /// <summary>Projects with targets.</summary>
    public required ImmutableArray<Project> Projects { get; init; }

    /// <summary>Units; their sources sum to the office's.</summary>
    public required ImmutableArray<UnitShare> Units { get; init; }

    /// <summary>What is not money in a table.</summary>
    public required Particulars Particulars { get; init; }

    /// <summary>Revenue of the whole office.</summary>
    public Sources Sources => Functions.Select(Sources.Of).Aggregate((one, two) => one + two);

    /// <summary>All spending.</summary>
    public decimal Spending => Functions.Sum(share => share.Spending);

    /// <summary>All that is carried over to next year.</summary>
    public decimal CarriedOut => Functions.Sum(share => share.CarriedOut);

    /// <summary>The functions one fund pays.</summary>
    public ImmutableArray<FunctionShare> Of(Fund fund) => [.. Functions.Where(share => share.Fund == fund)];
}

/// <summary>What the narrative tells beside the tables. Money in exact yuan.</summary>
internal sealed record Particulars(
    int StaffQuota, int StaffActual, int Vehicles, decimal ProcuredGoods, decimal ProcuredServices, decimal RevenueChange,
    string ContactPerson, string ContactPhone);
