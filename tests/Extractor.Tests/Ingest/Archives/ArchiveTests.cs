using System.Text;
using Extractor.Ingest.Archives;
using Xunit;

namespace Extractor.Tests.Ingest.Archives;

/// <summary>Archives of every kind give their files with their paths; hostile ones a clear problem.</summary>
public sealed class ArchiveTests
{
    private static readonly (string Name, string Text)[] Two = [("某局/预算.txt", "一"), ("b.txt", "二")];

    public static TheoryData<string, byte[]> Kinds => new()
    {
        { "a.zip", Packed.Zip(Two) },
        { "a.zip", Packed.Zip(SourceSamples.Gb18030, [.. Two.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text)))]) },
        { "a.rar", Packed.Rar(0, Two) },
        { "a.7z", Packed.SevenZip(Two) },
        { "a.tar", Packed.Tar(Two) },
        { "a.tar.gz", Packed.Gzip(Packed.Tar(Two)) },
        { "a.tgz", Packed.Gzip(Packed.Tar(Two)) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Files_are_listed_with_their_paths_and_found_again(string name, byte[] archive)
    {
        var files = List(archive, name);

        Assert.Equal(["某局/预算.txt", "b.txt"], files.Select(f => f.Path));
        Assert.Equal(["一", "二"], files.Select(f => Encoding.UTF8.GetString(f.Bytes.Span)));
        Assert.All(files, f => Assert.True(ArchiveFiles.Read(archive, name, f.Address, ArchiveLimits.Default).Span.SequenceEqual(f.Bytes.Span)));
    }

    [Fact]
    public void A_file_alone_in_gzip_has_its_name_without_the_ending()
    {
        var file = Assert.Single(List(Packed.Gzip(Encoding.UTF8.GetBytes("一")), "/in/预算.txt.gz"));
        Assert.Equal(("预算.txt", "0"), (file.Path, file.Address));
    }

    [Fact]
    public void Archives_in_archives_are_entered_and_their_files_found_again()
    {
        var inner = Packed.Zip(("乙.txt", "二"));
        var archive = Packed.Zip(null, ("甲.txt", "一"u8.ToArray()), ("内/包.zip", inner), ("c.7z", Packed.SevenZip(("丙.txt", "三"))));
        var files = List(archive);

        Assert.Equal(["甲.txt", "内/包.zip/乙.txt", "c.7z/丙.txt"], files.Select(f => f.Path));
        Assert.Equal(["0", "1/0", "2/0"], files.Select(f => f.Address));
        Assert.Equal("二", Encoding.UTF8.GetString(ArchiveFiles.Read(archive, "a.zip", "1/0", ArchiveLimits.Default).Span));
        Assert.Throws<InvalidDataException>(() => ArchiveFiles.Read(archive, "a.zip", "1/7", ArchiveLimits.Default));
    }

    [Fact]
    public void An_office_document_is_a_file_and_no_archive()
    {
        var file = Assert.Single(List(Packed.Zip(null, ("a.docx", Word.WordFile.Of(Word.WordFile.P("正文"))))));
        Assert.Equal("a.docx", file.Path);
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc/passwd")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData("C:\\Windows\\a.txt", "C:/Windows/a.txt")]
    [InlineData("a/..\\..\\b.txt", "a/b.txt")]
    public void A_path_that_climbs_is_refused(string name, string shown)
    {
        var files = List(Packed.Zip((name, "一"), ("b.txt", "二")));

        Assert.Equal((shown, "archive_path_climbs"), (files[0].Path, files[0].Problem!.Code));
        Assert.Equal(("b.txt", null), (files[1].Path, files[1].Problem));
    }

    [Fact]
    public void What_a_password_hides_is_told()
    {
        var file = Assert.Single(List(Packed.Rar(4, Two), "a.rar"));
        Assert.Equal(("", "archive_encrypted"), (file.Path, file.Problem!.Code));
    }

    [Fact]
    public void A_bomb_is_stopped_by_what_it_unpacks_to_and_not_by_what_it_declares()
    {
        var archive = Packed.Zip(null, ("a.txt", "一"u8.ToArray()), ("b.txt", new byte[3_000_000]), ("c.txt", "三"u8.ToArray()));
        var files = List(archive, limits: new ArchiveLimits { FreeBytes = 1_000_000 });

        Assert.Equal(["a.txt", ""], files.Select(f => f.Path));
        Assert.Equal("archive_bomb", files[1].Problem!.Code);
    }

    [Fact]
    public void A_bomb_within_bombs_counts_as_one()
    {
        var inner = Packed.Zip(null, [.. Enumerable.Range(0, 10).Select(i => ($"{i}.txt", new byte[400_000]))]);
        var archive = Packed.Zip(null, [.. Enumerable.Range(0, 10).Select(i => ($"{i}.zip", inner))]);

        Assert.Equal("archive_bomb", List(archive, limits: new ArchiveLimits { FreeBytes = 1_000_000 })[^1].Problem!.Code);
        Assert.Equal("archive_too_large", List(archive, limits: new ArchiveLimits { TotalBytes = 2_000_000 })[^1].Problem!.Code);
    }

    [Fact]
    public void Entries_depth_and_size_are_bounded()
    {
        var many = Packed.Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.txt", "一"))]);
        var files = List(many, limits: new ArchiveLimits { Entries = 5 });
        Assert.Equal((6, "archive_too_large"), (files.Count, files[^1].Problem!.Code));

        var deep = Packed.Zip(("a.txt", "一"));
        for (var i = 0; i < 5; i++) deep = Packed.Zip(null, ("in.zip", deep));
        var file = Assert.Single(List(deep));
        Assert.Equal(("in.zip/in.zip/in.zip/in.zip", "archive_too_deep"), (file.Path, file.Problem!.Code));

        Assert.Equal(["file_too_large", null], List(Packed.Zip(("a.txt", new string('一', 100)), ("b.txt", "二")), limits: new ArchiveLimits { EntryBytes = 50 }).Select(f => f.Problem?.Code));
    }

    [Fact]
    public void Of_a_damaged_archive_what_stands_before_the_damage_is_kept()
    {
        var archive = Packed.Gzip(Packed.Tar(("a.txt", "一"), ("b.txt", string.Concat(Enumerable.Range(0, 9_000)))));
        Assert.Equal("archive_damaged", List(archive.AsSpan(0, archive.Length / 2).ToArray(), "a.tar.gz")[^1].Problem!.Code);

        var tar = Packed.Tar(("a.txt", "一"), ("b.txt", new string('二', 9_000)));
        var files = List(tar.AsSpan(0, 4_000).ToArray(), "a.tar");
        Assert.Equal("a.txt", files[0].Path);
        Assert.NotNull(files[^1].Problem);
    }

    [Fact]
    public void A_file_whose_checksum_differs_is_damaged_and_the_others_are_read()
    {
        var archive = Packed.Zip(("a.txt", "一二三四五六七八九十"), ("b.txt", "二"));
        archive[archive.AsSpan().IndexOf("a.txt"u8) + 8] ^= 0xFF;
        var files = List(archive);

        Assert.Equal([("a.txt", "archive_damaged"), ("b.txt", null)], files.Select(f => (f.Path, f.Problem?.Code)));
    }

    [Fact]
    public void A_zip_without_its_end_is_damaged()
    {
        var archive = Packed.Zip(Two);
        Assert.NotNull(List(archive.AsSpan(0, archive.Length - 30).ToArray())[^1].Problem);
    }

    [Fact]
    public void An_empty_archive_is_told() => Assert.Equal("archive_empty", Assert.Single(List(Packed.Zip())).Problem!.Code);

    [Fact]
    public void An_archive_that_takes_too_long_is_given_up()
    {
        var file = Assert.Single(List(Packed.Zip(null, ("a.txt", new byte[100_000_000])), limits: new ArchiveLimits { Time = TimeSpan.FromMilliseconds(1), Ratio = int.MaxValue }));
        Assert.Equal("archive_too_slow", file.Problem!.Code);
    }

    [Theory]
    [InlineData("预算公开", true)]
    [InlineData("联通", true)]
    [InlineData("预算公开", false)]
    [InlineData("budget", false)]
    public void Names_are_decoded_by_their_bytes(string name, bool isGbk) =>
        Assert.Equal(name, EntryName.Decode(isGbk ? SourceSamples.Gb18030.GetBytes(name) : Encoding.UTF8.GetBytes(name)));

    [Fact]
    public void What_prints_nothing_in_a_name_is_shown()
    {
        Assert.Equal("a_b.txt", EntryName.Path("./a\nb.txt", out var climbs));
        Assert.False(climbs);
    }

    private static List<ArchivedFile> List(byte[] archive, string name = "a.zip", ArchiveLimits? limits = null)
    {
        var files = new List<ArchivedFile>();
        ArchiveFiles.List(archive, name, limits ?? ArchiveLimits.Default, files.Add);
        return files;
    }
}
