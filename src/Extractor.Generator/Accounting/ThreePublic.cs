namespace Extractor.Generator.Accounting;

/// <summary>“三公”经费 with 会议费 and 培训费, in exact yuan.</summary>
internal sealed record ThreePublic(
    decimal Abroad, decimal CarPurchase, decimal CarRunning, decimal Reception, decimal Meetings, decimal Training)
{
    /// <summary>公务用车购置及运行费.</summary>
    public decimal Cars => CarPurchase + CarRunning;

    /// <summary>The three together; meetings and training are no part of it.</summary>
    public decimal Total => Abroad + Cars + Reception;
}
