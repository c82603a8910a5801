using Extractor.Emit.Pieces;
using Extractor.Store;
using Extractor.Tests.Batch;
using Extractor.Tests.Emit;
using Xunit;

namespace Extractor.Tests.Store;

public sealed class PieceStoreTests : IDisposable
{
    private static readonly PieceKey Key = PieceKey.Of("a piece");

    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public void Piece_comes_back_as_it_was()
    {
        var store = new PieceStore(space.At("store"));
        var piece = DocumentPiece.Of(SampleResults.Full());
        store.Write(Key, piece);
        var back = store.Read(Key)!;
        Assert.Equal(PieceFormat.Write(piece), PieceFormat.Write(back));
        Assert.Equal(piece.Rows.Select(r => r.ToArray()), back.Rows.Select(r => r.ToArray()));
        Assert.Equal(piece.Json.ToArray(), back.Json.ToArray());
    }

    [Fact]
    public void Every_changed_or_lost_byte_is_noticed()
    {
        var bytes = PieceFormat.Write(DocumentPiece.Of(SampleResults.Full()));
        for (var i = 0; i < bytes.Length; i += 1 + (i / 64))
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 0x10;
            Assert.Null(PieceFormat.Read(damaged));
            Assert.Null(PieceFormat.Read(bytes.AsMemory(0, i)));
        }
    }

    [Fact]
    public void Damaged_piece_is_removed()
    {
        var store = new PieceStore(space.At("store"));
        store.Write(Key, DocumentPiece.Of(SampleResults.Failed()));
        File.AppendAllText(Directory.GetFiles(space.At("store"), "*.piece", SearchOption.AllDirectories)[0], "x");
        Assert.True(store.Contains(Key));
        Assert.Null(store.Read(Key));
        Assert.False(store.Contains(Key));
    }

    [Fact]
    public void Full_disk_leaves_no_piece()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "a small file system is mounted as root");
        var small = Directory.CreateDirectory(space.At("small")).FullName;
        Assert.SkipUnless(Mount("-t", "tmpfs", "-o", "size=16k", "tmpfs", small), "no file system can be mounted here");
        try
        {
            var store = new PieceStore(small);
            File.WriteAllBytes(Path.Combine(small, "rest"), new byte[8192]);
            Assert.Throws<IOException>(() =>
            {
                for (var i = 0; i < 10; i++) store.Write(Key.With($"{i}"), DocumentPiece.Of(SampleResults.Full()));
            });
            var kept = Directory.GetFiles(small, "*.piece", SearchOption.AllDirectories);
            Assert.All(kept, file => Assert.NotNull(PieceFormat.Read(File.ReadAllBytes(file))));
            Assert.Empty(Directory.GetFiles(Path.Combine(small, "unfinished")));
        }
        finally
        {
            Assert.True(Run("umount", small));
        }
    }

    [Fact]
    public void What_a_killed_run_began_and_what_no_run_needs_are_thrown_away()
    {
        var store = new PieceStore(space.At("store"));
        foreach (var name in "abc") store.Write(PieceKey.Of($"{name}"), DocumentPiece.Of(SampleResults.Failed()));
        space.Write("store/unfinished/half", "half a piece");
        store.Sweep();
        Assert.False(File.Exists(space.At("store/unfinished/half")));
        Assert.Equal(2, store.Prune(new HashSet<PieceKey> { PieceKey.Of("b") }));
        Assert.Equal([false, true, false], "abc".Select(name => store.Contains(PieceKey.Of($"{name}"))));
    }

    [Fact]
    public void Key_tells_its_causes_apart()
    {
        var keys = new[] { PieceKey.Of("ab", "c"), PieceKey.Of("a", "bc"), PieceKey.Of("abc"), PieceKey.Of("ab", "c", ""), PieceKey.Of("ab", "c", null), PieceKey.Of("a\n1:b", "c") };
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{64}$", key.Value));
    }

    private static bool Mount(params string[] arguments) => Run("mount", arguments);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
