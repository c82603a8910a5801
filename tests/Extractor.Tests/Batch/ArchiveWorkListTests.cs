using Extractor.Batch;
using Extractor.Ingest.Archives;
using Extractor.Tests.Ingest.Archives;
using Xunit;

namespace Extractor.Tests.Batch;

/// <summary>What archives hold is taken as what folders hold.</summary>
public sealed class ArchiveWorkListTests : IDisposable
{
    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public void Each_document_of_an_archive_is_one_and_what_is_none_is_counted()
    {
        space.Write("in/a.zip", Packed.Zip(("某局/一.txt", "一"), ("某局/README.md", "# x"), ("__MACOSX/._一.txt", "x"), ("a.csv", "1,2"), ("b.bin", "\0\u0001")));
        space.Write("in/b.txt", "二");
        var list = Build(space.At("in"));

        Assert.Equal(["in/a.zip/某局/一.txt", "in/b.txt"], Paths(list));
        Assert.Equal("binary 1, csv 1, hidden 1, readme 1", string.Join(", ", list.PassedOver.Select(p => $"{p.Key} {p.Value}")));
        Assert.Equal("一", System.Text.Encoding.UTF8.GetString(list.Items[0].ReadBytes().Span));
    }

    [Fact]
    public void The_same_bytes_in_and_beside_an_archive_are_one_document()
    {
        space.Write("in/a.txt", "一");
        space.Write("in/b.zip", Packed.Zip(("c.txt", "一"), ("d.txt", "二")));
        space.Write("in/c.zip", Packed.Zip(("c.txt", "一"), ("d.txt", "二")));
        var list = Build(space.At("in"));

        Assert.Equal(["in/a.txt", "in/b.zip/d.txt"], Paths(list));
        Assert.Equal(["in/b.zip/c.txt", "in/c.zip/c.txt"], list.Items[0].AlsoAt.Select(Relative));
        Assert.Equal(["in/c.zip/d.txt"], list.Items[1].AlsoAt.Select(Relative));
    }

    [Fact]
    public void What_is_wrong_with_an_archive_is_a_document_that_failed()
    {
        space.Write("in/a.rar", Packed.Rar(4, ("a.txt", "一")));
        space.Write("in/b.zip", Packed.Zip(("../b.txt", "二"), ("c.txt", "三")));
        space.Write("in/copy.rar", Packed.Rar(4, ("a.txt", "一")));
        var list = Build(space.At("in"));

        Assert.Equal([("in/a.rar", "archive_encrypted"), ("in/b.zip/b.txt", "archive_path_climbs"), ("in/b.zip/c.txt", null)], list.Items.Select(i => (Relative(i.Path), i.Refusal?.Code)));
        Assert.Equal(["in/copy.rar"], list.Items[0].AlsoAt.Select(Relative));
    }

    [Fact]
    public void An_archive_without_documents_is_counted_and_told_where_it_was_named()
    {
        var path = space.Write("in/a.zip", Packed.Zip(("a.bin", "\0\u0001")));

        Assert.Empty(Build(space.At("in")).Items);
        Assert.Equal("binary 1, zip 1", string.Join(", ", Build(space.At("in")).PassedOver.Select(p => $"{p.Key} {p.Value}")));
        Assert.Equal("archive_without_documents", Assert.Single(Build(path).Items).Refusal?.Code);
    }

    [Fact]
    public void An_archive_that_did_not_change_is_not_unpacked_again()
    {
        var path = space.Write("in/a.zip", Packed.Zip(("一.txt", "一"), ("../二.txt", "二"), ("b.pdf", "%PDF-1.7")));
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-1));
        var index = SurveyIndex.Load(space.At("index"), "1");
        var first = Build(index, ArchiveLimits.Default);
        index.Save();

        // were it unpacked again, it would be one entry too many
        var second = Build(SurveyIndex.Load(space.At("index"), "1"), new ArchiveLimits { Entries = 0 });
        Assert.Equal(first.Items.Select(Printed), second.Items.Select(Printed));
        Assert.Equal(3, second.Items.Length);

    }

    [Fact]
    public void What_a_slow_machine_left_out_the_next_run_lists()
    {
        var path = space.Write("in/a.zip", Packed.Zip([.. Enumerable.Range(0, 500).Select(i => ($"{i}.txt", $"一 {i}"))]));
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-1));
        var index = SurveyIndex.Load(space.At("index"), "1");
        Assert.Contains(Build(index, new ArchiveLimits { Time = TimeSpan.Zero }).Items, i => i.Refusal?.Code == "archive_too_slow");
        index.Save();

        var second = Build(SurveyIndex.Load(space.At("index"), "1"), ArchiveLimits.Default);
        Assert.Equal(500, second.Items.Length);
        Assert.DoesNotContain(second.Items, i => i.Refusal is not null);
    }

    [Fact]
    public void An_archive_that_lost_the_document_can_not_be_read()
    {
        var path = space.Write("in/a.zip", Packed.Zip(("a.txt", "一"), ("b.txt", "二")));
        var item = Build(path).Items[1];
        File.WriteAllBytes(path, Packed.Zip(("a.txt", "一")));

        Assert.Throws<IOException>(() => item.ReadBytes());
    }

    private static string Printed(WorkItem item) => $"{item.Path}|{item.Address}|{item.Fingerprint}|{item.Refusal?.Code}|{string.Join(',', item.Refusal?.Arguments ?? [])}";

    private WorkList Build(SurveyIndex index, ArchiveLimits limits) =>
        new WorkListBuilder(SourceProbe.Detect, index, new ArchiveSurvey(SourceProbe.Detect, limits)).Build([space.At("in")], null, TestContext.Current.CancellationToken);

    private static WorkList Build(params string[] paths) =>
        new WorkListBuilder(SourceProbe.Detect, null, new ArchiveSurvey(SourceProbe.Detect, ArchiveLimits.Default)).Build(paths, null, TestContext.Current.CancellationToken);

    private string[] Paths(WorkList list) => [.. list.Items.Select(i => Relative(i.Path))];

    private string Relative(string path) => Path.GetRelativePath(space.At(""), path);
}
