using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Accounting;

/// <summary>What basic expenditure (基本支出 of the general public budget) spends on one economic 款, in exact yuan.</summary>
/// <param name="Subject">Five-digit economic subject.</param>
/// <param name="IsPersonnel">人员经费, else 公用经费.</param>
/// <param name="Amount">Exact yuan.</param>
internal sealed record EconomicShare(Subject Subject, bool IsPersonnel, decimal Amount)
{
    /// <summary>The part that is 人员经费.</summary>
    public decimal Personnel => IsPersonnel ? Amount : 0;

    /// <summary>The part that is 公用经费.</summary>
    public decimal Operating => IsPersonnel ? 0 : Amount;
}
