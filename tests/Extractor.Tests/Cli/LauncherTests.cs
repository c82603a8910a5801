using Extractor.Tests.Batch;
using Xunit;

namespace Extractor.Tests.Cli;

/// <summary>The script ./extractor: builds once, then runs.</summary>
public sealed class LauncherTests : IDisposable
{
    private readonly Workspace space = new();

    public LauncherTests() => Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "the launcher is a bash script");

    public void Dispose() => space.Dispose();

    [Fact]
    public async Task Second_start_builds_nothing_and_works_through_a_link_from_any_folder()
    {
        using var first = Launch(Path.Combine(Repository.Root, "extractor"), "--version");
        var (code, _, error) = await first.End(TestContext.Current.CancellationToken);
        Assert.True(code == 0, error);

        File.CreateSymbolicLink(space.At("linked"), Path.Combine(Repository.Root, "extractor"));
        using var second = Launch(space.At("linked"), "--version");
        Assert.Equal((0, Pipeline.Version + "\n", ""), await second.End(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Arguments_are_relative_to_the_callers_folder_and_chinese_survives_publishing()
    {
        using var run = Launch(Path.Combine(Repository.Root, "extractor"), "convert", "nowhere", "--lang", "zh");
        var (code, _, error) = await run.End(TestContext.Current.CancellationToken);
        Assert.Equal(2, code);
        Assert.Contains("“nowhere”不存在", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "dotnet was not found")]
    [InlineData("zh", "找不到 dotnet")]
    public async Task Missing_sdk_is_3_with_a_clear_sentence(string language, string sentence)
    {
        foreach (var tool in (string[])["bash", "env", "find", "readlink"])
            File.CreateSymbolicLink(space.At(tool), Which(tool));
        using var run = RealProcess.Start(
            Path.Combine(Repository.Root, "extractor"), ["convert", "--lang", language], space.Root, new Dictionary<string, string?> { ["PATH"] = space.Root });
        var (code, _, error) = await run.End(TestContext.Current.CancellationToken);
        Assert.Equal(3, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    private RealProcess Launch(string script, params string[] arguments) =>
        RealProcess.Start(script, arguments, space.Root, new Dictionary<string, string?> { ["EXTRACTOR_LANG"] = "en" });

    private static string Which(string tool) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, tool)).First(File.Exists);
}
