using Extractor.Generator.Dressing;
using Xunit;

namespace Extractor.Tests.Cli;

public sealed class GenerateTests
{
    [Fact]
    public async Task Every_form_is_written_with_its_truth()
    {
        using var folder = new TestFolder();
        var run = new CliRun();
        Assert.Equal(0, await run.Run("generate", "--output", folder.At("out"), "--count", "2", "--seed", "7"));
        Assert.Contains("2", run.Out, StringComparison.Ordinal);
        Assert.Equal(["docx", "html", "layout", "pdf", "tabbed", "xlsx"], Directory.GetDirectories(folder.At("out")).Select(path => Path.GetFileName(path)).Order());
        foreach (var form in Directory.GetDirectories(folder.At("out")))
        {
            var files = Directory.GetFiles(form);
            Assert.Equal(14, files.Length);
            Assert.Equal(2, files.Count(path => path.EndsWith("_amounts.csv", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task The_same_call_gives_the_same_bytes()
    {
        using var folder = new TestFolder();
        string[] call = ["generate", "--count", "1", "--dress", "turned_stars", "--forms", "pdf,xlsx", "--output"];
        Assert.Equal(0, await new CliRun().Run([.. call, folder.At("one")]));
        Assert.Equal(0, await new CliRun().Run([.. call, folder.At("two")]));
        var files = Directory.GetFiles(folder.At("one"), "*", SearchOption.AllDirectories);
        Assert.Equal(14, files.Length);
        Assert.All(files, path => Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(path.Replace("one", "two", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Dresses_kept_for_tests_are_worn_only_when_named()
    {
        using var folder = new TestFolder();
        var count = DressCatalogue.All.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(0, await new CliRun().Run("generate", "--output", folder.At("out"), "--count", count, "--forms", "tabbed"));
        var kept = DressCatalogue.All.Where(dress => dress.Kept).Select(dress => dress.Name).ToList();
        Assert.DoesNotContain(Directory.GetFiles(folder.At("out/tabbed")), path => kept.Exists(name => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal)));
        Assert.Equal(0, await new CliRun().Run("generate", "--output", folder.At("kept"), "--count", "1", "--forms", "tabbed", "--dress", kept[0]));
        Assert.Equal(7, Directory.GetFiles(folder.At("kept/tabbed")).Length);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_3_with_a_sentence()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.At("file"), "");
        var run = new CliRun();
        Assert.Equal(3, await run.Run("generate", "--output", folder.At("file"), "--count", "1"));
        Assert.Contains("--output", run.Error, StringComparison.Ordinal);
    }
}
