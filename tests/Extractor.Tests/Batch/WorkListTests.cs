using Extractor.Batch;
using Xunit;

namespace Extractor.Tests.Batch;

public sealed class WorkListTests : IDisposable
{
    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public void Order_is_ordinal_and_paths_are_as_given()
    {
        space.Write("in/b.txt", "b");
        space.Write("in/B.txt", "B");
        space.Write("in/乙/甲.txt", "甲");
        space.Write("in/a/z.txt", "z");
        space.Write("in/naïve ünïcode.txt", "n");
        Assert.Equal(
            ["in/B.txt", "in/a/z.txt", "in/b.txt", "in/naïve ünïcode.txt", "in/乙/甲.txt"],
            Paths(Build(space.At("in"))));
    }

    [Fact]
    public void Folder_passes_over_and_counts_what_is_no_document()
    {
        space.Write("in/a.txt", "a");
        space.Write("in/README.md", "# in");
        space.Write("in/sub/readme.MD", "# sub");
        space.Write("in/.gitkeep", "");
        space.Write("in/.git/config", "text");
        space.Write("in/empty.dat", "");
        space.Write("in/picture.txt", [0x89, 0x50, 0, 1, 2]);
        space.Write("in/old/datapackage.json", "{}");
        space.Write("in/old/amounts.csv", "a,b");
        var list = Build(space.At("in"));
        Assert.Equal(["in/a.txt"], Paths(list));
        Assert.Equal("binary 1, dataset 1, empty 1, hidden 2, readme 2", string.Join(", ", list.PassedOver.Select(p => $"{p.Key} {p.Value}")));
    }

    [Fact]
    public void Empty_text_in_a_folder_is_a_document()
    {
        space.Write("in/a.txt", "");
        Assert.Equal(0, Assert.Single(Build(space.At("in")).Items).Fingerprint?.Length);
    }

    [Theory]
    [InlineData("README.md", "text", "readme_no_document")]
    [InlineData("binary.txt", "a\0b", null)]
    [InlineData("paper.txt", "%PDF-1.7", null)]
    [InlineData("nothing.dat", "", null)]
    public void File_named_explicitly_is_a_document_whatever_it_is(string name, string content, string? refusal)
    {
        var list = Build(space.Write(name, content));
        Assert.Equal(refusal, Assert.Single(list.Items).Refusal?.Code);
        Assert.Empty(list.PassedOver);
    }

    [Fact]
    public void Same_bytes_are_one_document_with_the_other_paths_beside_it()
    {
        space.Write("in/a.txt", "same");
        space.Write("in/b/c.txt", "same");
        space.Write("in/d.txt", "other");
        var list = Build(space.At("in"), space.Write("e.txt", "same"));
        Assert.Equal(["in/a.txt", "in/d.txt"], Paths(list));
        Assert.Equal(["in/b/c.txt", "e.txt"], list.Items[0].AlsoAt.Select(Relative));
    }

    [Fact]
    public void File_reached_twice_is_one_document_at_one_place()
    {
        var file = space.Write("in/a.txt", "a");
        var item = Assert.Single(Build(file, space.At("in"), space.At("in/../in/a.txt")).Items);
        Assert.Empty(item.AlsoAt);
    }

    [Fact]
    public void Output_folder_is_not_read_as_input()
    {
        space.Write("in/a.txt", "a");
        space.Write("in/output/amounts.csv", "x");
        Assert.Equal(["in/a.txt"], Paths(new WorkListBuilder(SourceProbe.Detect).Build([space.At("in")], space.At("in/output/"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Links_are_followed_within_the_tree_only()
    {
        var outside = space.Write("elsewhere/secret.txt", "secret");
        space.Write("in/a.txt", "a");
        File.CreateSymbolicLink(space.At("in/again.txt"), "a.txt");
        File.CreateSymbolicLink(space.At("in/out.txt"), outside);
        Directory.CreateSymbolicLink(space.At("in/folder"), space.At("elsewhere"));
        Directory.CreateSymbolicLink(space.At("in/loop"), space.At("in"));
        File.CreateSymbolicLink(space.At("in/through.txt"), space.At("in/folder/secret.txt"));
        File.CreateSymbolicLink(space.At("in/self.txt"), "self.txt");
        var list = Build(space.At("in"));
        var item = Assert.Single(list.Items);
        Assert.Equal("in/a.txt", Relative(item.Path));
        Assert.Equal(["in/again.txt"], item.AlsoAt.Select(Relative));
        Assert.Equal(5, list.PassedOver["link"]);
    }

    [Fact]
    public void File_that_cannot_be_read_is_a_failed_document_named_by_its_path()
    {
        space.Write("in/a.txt", "a");
        File.CreateSymbolicLink(space.At("in/gone.txt"), "was-here.txt");
        var list = Build(space.At("in"));
        Assert.Equal("unreadable_file", list.Items[1].Refusal?.Code);
        Assert.Null(list.Items[1].Fingerprint);
    }

    [Fact]
    public void Pipe_in_a_folder_is_empty_and_nobody_waits_for_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "pipes with names are made by the POSIX command mkfifo");
        space.Write("in/a.txt", "a");
        foreach (var name in (string[])["pipe.dat", "pipe.txt"])
        {
            using var make = System.Diagnostics.Process.Start("mkfifo", space.At("in/" + name));
            make.WaitForExit();
        }

        File.CreateSymbolicLink(space.At("in/link.pdf"), "pipe.dat");
        var list = Build(space.At("in"));
        Assert.Equal(["in/a.txt", "in/pipe.txt"], Paths(list));
        Assert.Equal(2, list.PassedOver["empty"]);
        Assert.Equal(0, list.Items[1].ReadBytes().Length);
    }

    [Fact]
    public void Missing_paths_are_told_and_the_others_listed()
    {
        space.Write("a.txt", "a");
        var list = Build(space.At("a.txt"), space.At("nowhere"));
        Assert.Equal(["a.txt"], Paths(list));
        Assert.Equal(["nowhere"], list.MissingPaths.Select(Relative));
    }

    [Fact]
    public void Data_beside_documents_is_passed_over_unless_named()
    {
        space.Write("in/a.txt", "a");
        space.Write("in/a.amounts.csv", "x,y");
        var walked = Build(space.At("in"));
        Assert.Equal(["in/a.txt"], Paths(walked));
        Assert.Equal(1, walked.PassedOver["csv"]);
        Assert.Equal(["in/a.amounts.csv"], Paths(Build(space.At("in/a.amounts.csv"))));
    }

    [Fact]
    public void Disclosures_in_forms_that_are_not_read_are_told_and_never_passed_over()
    {
        space.Write("in/a.rtf", "{\\rtf1 a}");
        space.Write("in/b.mht", "MIME-Version: 1.0\nContent-Type: multipart/related\n\na");
        space.Write("in/c.gif", "GIF89a\0\0");
        space.Write("in/d.so", "\u007fELF\0\0");
        var list = Build(space.At("in"));
        Assert.Equal([("in/a.rtf", "rtf"), ("in/b.mht", "eml"), ("in/c.gif", "gif")], list.Items.Select(i => (Relative(i.Path), i.Fingerprint!.Kind.Name)));
        Assert.Equal(1, list.PassedOver.Values.Sum());
    }

    private static WorkList Build(params string[] paths) => new WorkListBuilder(SourceProbe.Detect).Build(paths, null, TestContext.Current.CancellationToken);

    private IEnumerable<string> Paths(WorkList list) => list.Items.Select(i => Relative(i.Path));

    private string Relative(string path) => path[(space.Root.Length + 1)..];
}
