using Extractor.Emit;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Emit;

public sealed class DatasetWriterTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string Out => folder.At("a", "out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        Datasets.Write(Out, Datasets.All, SampleResults.Full(), SampleResults.Failed());
        Datasets.Write(folder.At("again"), Datasets.All, SampleResults.Full(), SampleResults.Failed());
        Datasets.Write(folder.At("again"), Datasets.All, SampleResults.Full(), SampleResults.Failed());
        var first = folder.Files("a/out");
        Assert.Equal(12 + 1 + 2, first.Count);
        Assert.Equal(first, folder.Files("again"));
    }

    [Fact]
    public void Without_complete_nothing_stays_behind()
    {
        using (var writer = new DatasetWriter(Out, Datasets.All)) writer.Add(SampleResults.Full());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Without_complete_the_old_dataset_stays_as_it_was()
    {
        Datasets.Write(Out, Datasets.All, SampleResults.Full());
        var before = folder.Files("a/out");
        using (var writer = new DatasetWriter(Out, Datasets.All)) writer.Add(SampleResults.Failed());
        Assert.Equal(before, folder.Files("a/out"));
        Assert.False(Directory.Exists(Path.Combine(Out, ".partial")));
    }

    [Fact]
    public void What_a_crash_left_is_thrown_away()
    {
        Directory.CreateDirectory(Path.Combine(Out, ".partial", "json"));
        File.WriteAllText(Path.Combine(Out, ".partial", "amounts.csv"), "half");
        File.WriteAllText(Path.Combine(Out, ".partial", "lock"), "");
        Datasets.Write(Out, Datasets.All, SampleResults.Full());
        Assert.False(Directory.Exists(Path.Combine(Out, ".partial")));
        Assert.DoesNotContain("half", File.ReadAllText(Path.Combine(Out, "amounts.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_into_the_same_folder_is_refused_and_disturbs_nothing()
    {
        using var first = new DatasetWriter(Out, Datasets.All);
        first.Add(SampleResults.Full());
        Assert.ThrowsAny<IOException>(() => new DatasetWriter(Out, Datasets.All));
        first.Complete();
        Assert.True(File.Exists(Path.Combine(Out, "datapackage.json")));
    }

    [Fact]
    public void Other_files_are_left_alone_and_old_documents_replaced()
    {
        Datasets.Write(Out, Datasets.All, SampleResults.Full(), SampleResults.Failed());
        File.WriteAllText(Path.Combine(Out, "README.md"), "mine");
        File.WriteAllText(Path.Combine(Out, "json", "notes.json"), "mine");
        Datasets.Write(Out, Datasets.All, SampleResults.Full());
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, "README.md")));
        Assert.Equal([SampleResults.FirstId + ".json", "notes.json"], Directory.EnumerateFiles(Path.Combine(Out, "json")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_format_not_asked_for_leaves_no_stale_files()
    {
        Datasets.Write(Out, Datasets.All, SampleResults.Full());
        Datasets.Write(Out, DatasetFormats.Json, SampleResults.Full());
        Assert.Empty(Directory.EnumerateFiles(Out, "*.csv"));
        Datasets.Write(Out, DatasetFormats.Csv, SampleResults.Full());
        Assert.False(Directory.Exists(Path.Combine(Out, "json")));
    }

    [Fact]
    public void A_table_of_somebody_else_is_not_taken_for_a_stale_file()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "units.csv"), "name,size\n");
        Datasets.Write(Out, DatasetFormats.Json, SampleResults.Full());
        Assert.True(File.Exists(Path.Combine(Out, "units.csv")));
    }

    [Fact]
    public void The_descriptor_is_gone_while_files_are_moved()
    {
        Datasets.Write(Out, Datasets.All, SampleResults.Full());

        // A folder where a file must go: the renaming fails in the middle.
        File.Delete(Path.Combine(Out, "amounts.csv"));
        Directory.CreateDirectory(Path.Combine(Out, "amounts.csv"));
        using (var writer = new DatasetWriter(Out, Datasets.All))
        {
            writer.Add(SampleResults.Full());
            Assert.ThrowsAny<Exception>(writer.Complete);
        }

        Assert.False(File.Exists(Path.Combine(Out, "datapackage.json")));
        Assert.False(Directory.Exists(Path.Combine(Out, ".partial")));
    }

    [Fact]
    public void A_document_comes_once()
    {
        using var writer = new DatasetWriter(Out, Datasets.All);
        writer.Add(SampleResults.Full());
        Assert.Throws<InvalidOperationException>(() => writer.Add(SampleResults.Full()));
        writer.Complete();
        Assert.Throws<InvalidOperationException>(() => writer.Add(SampleResults.Failed()));
        Assert.Throws<InvalidOperationException>(writer.Complete);
    }

    [Theory]
    [InlineData("../../evil")]
    [InlineData("d0123456789abcdeF")]
    [InlineData("d0123456789abcdef\n")]
    [InlineData("")]
    public void An_id_that_is_none_is_refused(string id)
    {
        using var writer = new DatasetWriter(Out, Datasets.All);
        var sample = SampleResults.Full();
        Assert.Throws<ArgumentException>(() => writer.Add(sample with { Document = sample.Document with { DocumentId = id } }));
        writer.Add(sample);
        writer.Complete();
    }

    [Fact]
    public void Half_a_document_is_never_published()
    {
        using var writer = new DatasetWriter(Out, Datasets.All);
        var unknown = SampleResults.Full() with { Problems = [Problem.Of("no_such_code", Severity.Info, null)] };
        Assert.Throws<KeyNotFoundException>(() => writer.Add(unknown));
        Assert.Throws<InvalidOperationException>(writer.Complete);
    }

    [Fact]
    public void A_dataset_needs_a_format() => Assert.Throws<ArgumentException>(() => new DatasetWriter(Out, DatasetFormats.None));

    [Fact]
    public void A_file_in_place_of_the_folder_is_an_io_error()
    {
        File.WriteAllText(folder.At("file"), "");
        Assert.ThrowsAny<IOException>(() => new DatasetWriter(folder.At("file"), Datasets.All));
    }
}
