using Extractor.Tests.Batch;
using Xunit;

namespace Extractor.Tests.Cli;

public sealed class SummaryTests : IDisposable
{
    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public async Task Summary_in_english()
    {
        var run = await Convert("en");
        Assert.Equal(
            """
            Documents: 3 (converted 2, failed 1)
            Passed over, no documents: 2 (binary 1, readme 1)
            Tables: 4
              revenue_summary       2
              unknown               2
            Figures of money: 8; verified 4 (50.0%), contradicted 2 (25.0%), unchecked 2 (25.0%)
            Numbers accounted for: 9 of 12 (75.0%)
            Repairs: 0
            Problems: 3
              kind_not_supported       1
              stray_value              2
            Dataset: out

            """,
            run.Out);
    }

    [Fact]
    public async Task Summary_in_chinese()
    {
        var run = await Convert("zh");
        Assert.StartsWith(
            """
            文档：3（已转换 2，失败 1）
            略过的非文档文件：2（binary 1，readme 1）
            表格：4
            """,
            run.Out,
            StringComparison.Ordinal);
        Assert.Contains("金额：8；已验证 4（50.0%），有矛盾 2（25.0%），未校验 2（25.0%）", run.Out, StringComparison.Ordinal);
        Assert.Contains("错误：" + space.At("in/e.txt") + "：这是 empty 文件", run.Error, StringComparison.Ordinal);
    }

    private async Task<CliRun> Convert(string language)
    {
        space.Write("in/README.md", "x");
        space.Write("in/a.txt", "a");
        space.Write("in/b.txt", "b");
        space.Write("in/c.bin", "\0");
        space.Write("in/e.txt", "");
        var run = new CliRun();
        Assert.Equal(1, await run.Run("convert", space.At("in"), "--lang", language, "--output", "out"));
        return run;
    }
}
