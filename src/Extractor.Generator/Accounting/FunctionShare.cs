using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Accounting;

/// <summary>Which of the three budgets pays.</summary>
internal enum Fund
{
    /// <summary>一般公共预算.</summary>
    General,

    /// <summary>政府性基金预算.</summary>
    GovernmentFund,

    /// <summary>国有资本经营预算.</summary>
    StateCapital,
}

/// <summary>What one functional 项 costs and who pays it. All money in exact yuan, never negative.</summary>
internal sealed record FunctionShare(Subject Subject, Fund Fund)
{
    /// <summary>人员经费.</summary>
    public decimal Personnel { get; init; }

    /// <summary>公用经费.</summary>
    public decimal Operating { get; init; }

    /// <summary>项目支出 paid from appropriations.</summary>
    public decimal Project { get; init; }

    /// <summary>项目支出 paid from 事业收入.</summary>
    public decimal Business { get; init; }

    /// <summary>项目支出 paid from 其他收入.</summary>
    public decimal Other { get; init; }

    /// <summary>Part of the appropriations spent that was carried over from last year.</summary>
    public decimal CarriedIn { get; init; }

    /// <summary>Appropriations received but carried over to next year (final accounts only).</summary>
    public decimal CarriedOut { get; init; }

    /// <summary>What the appropriations paid for it last year.</summary>
    public decimal LastYear { get; init; }

    /// <summary>基本支出.</summary>
    public decimal Basic => Personnel + Operating;

    /// <summary>Spending from appropriations.</summary>
    public decimal FiscalSpending => Basic + Project;

    /// <summary>项目支出, whoever pays.</summary>
    public decimal AllProject => Project + Business + Other;

    /// <summary>All spending.</summary>
    public decimal Spending => Basic + AllProject;

    /// <summary>Appropriations of this year.</summary>
    public decimal Appropriation => FiscalSpending - CarriedIn + CarriedOut;

    /// <summary>All revenue of this year.</summary>
    public decimal Revenue => Appropriation + Business + Other;
}
