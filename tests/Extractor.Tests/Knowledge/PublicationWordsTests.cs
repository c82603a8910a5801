using Extractor.Knowledge;
using Xunit;

namespace Extractor.Tests.Knowledge;

/// <summary>Days of publication are read where they stand, and nowhere else.</summary>
public sealed class PublicationWordsTests
{
    private static readonly PublicationWords Words = KnowledgeBase.Default.Publication;

    [Theory]
    [InlineData("发布时间：2025-02-10", "2025-02-10")]
    [InlineData("来源: 昆明市审计局 2026-02-12 17:26", "2026-02-12")]
    [InlineData("公开日期：2025年2月3日", "2025-02-03")]
    [InlineData("发布时间：2025-02-30", null)]
    [InlineData("2025年2月3日召开会议", null)]
    [InlineData("公开2025年预算", null)]
    public void A_line_prints_a_day_behind_a_word_for_it(string line, string? day) => Assert.Equal(day, Words.Printed(line)?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("in/20250210/a.pdf", "2025-02-10")]
    [InlineData("in/某局_2025-2-3_预算.pdf", "2025-02-03")]
    [InlineData("in/某局2025年2月10日.pdf", "2025-02-10")]
    [InlineData("in/某局_2025_预算_202502.pdf", null)]
    [InlineData("in/120250210999.pdf", null)]
    public void A_path_holds_a_day(string path, string? day) => Assert.Equal(day, Words.InPath(path)?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("某局2025年部门预算（更正）.pdf", true)]
    [InlineData("某局2025年部门预算.pdf", false)]
    public void A_name_says_that_it_corrects_another(string name, bool corrects) => Assert.Equal(corrects, Words.IsCorrection(name));
}
