namespace Extractor.Generator.Accounting;

/// <summary>One unit of the department and its share in each source of revenue, in exact yuan; carry-over stands beside the sources.</summary>
internal sealed record UnitShare(string Code, string Name, Sources Sources);

/// <summary>The revenue of one year by where it comes from, in exact yuan.</summary>
internal sealed record Sources(
    decimal General, decimal GovernmentFund, decimal StateCapital, decimal Business, decimal Other, decimal Carryover)
{
    /// <summary>The three appropriations.</summary>
    public decimal Appropriations => General + GovernmentFund + StateCapital;

    /// <summary>Everything received this year.</summary>
    public decimal ThisYear => Appropriations + Business + Other;

    /// <summary>Everything there is to spend.</summary>
    public decimal All => ThisYear + Carryover;

    /// <summary>Adds source by source.</summary>
    public static Sources operator +(Sources one, Sources two) => new(
        one.General + two.General, one.GovernmentFund + two.GovernmentFund, one.StateCapital + two.StateCapital,
        one.Business + two.Business, one.Other + two.Other, one.Carryover + two.Carryover);

    /// <summary>The sources of one function.</summary>
    public static Sources Of(FunctionShare share) => new(
        share.Fund == Fund.General ? share.Appropriation : 0, share.Fund == Fund.GovernmentFund ? share.Appropriation : 0,
        share.Fund == Fund.StateCapital ? share.Appropriation : 0, share.Business, share.Other, share.CarriedIn);
}
