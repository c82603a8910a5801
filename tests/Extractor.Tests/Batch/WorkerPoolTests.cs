using System.Collections.Immutable;
using Extractor.Batch;
using Extractor.Batch.Workers;
using Extractor.Store;
using Serilog.Core;
using Xunit;

namespace Extractor.Tests.Batch;

/// <summary>What workers do to a run that hang, die or take too much. They are small shell scripts: no document known makes the real one do so.</summary>
public sealed class WorkerPoolTests : IDisposable
{
    private const string Serve = """while read -r line; do case "$line" in *broken*) """;
    private const string Answers = """ ;; *) echo '{"Pages":1}' ;; esac; done""";

    private readonly Workspace space = new();

    private PieceStore Store => new(space.At("store"));

    public void Dispose() => space.Dispose();

    [Theory]
    [InlineData("sleep 1000", "killed_time")]
    [InlineData("exit 134", "killed_crash")]
    [InlineData("kill -9 $$", "killed_crash")]
    [InlineData("""printf '{"Pages":'; exit 1""", "killed_crash")]
    [InlineData("echo a library speaks", "killed_crash")]
    [InlineData("""big=$(head -c 90000000 /dev/zero | tr '\0' x); sleep 1000""", "killed_memory")]
    [InlineData("""echo '{"IsOutOfMemory":true}'""", "killed_memory")]
    public async Task Document_that_ends_its_worker_is_a_problem_and_the_others_are_converted(string does, string code)
    {
        var items = Items("a.txt", "broken.txt", "c.txt", "d.txt");
        await using var pool = Pool("echo ready; " + Serve + does + Answers);
        var keys = items.Select(i => PieceKey.Of(i.Path)).ToArray();
        var made = new List<PieceMade>();
        for (var i = 0; i < items.Length; i++) made.Add(await pool.MakeAsync(items[i], keys[i], TestContext.Current.CancellationToken));
        Assert.Equal([false, true, false, false], made.Select(m => m.IsFailed));
        var killed = Store.Read(made[1].Key!.Value)!;
        Assert.Equal(code, killed.Summary.Failure!.Code);
        Assert.Null(made[0].Key);
        Assert.False(Store.Contains(keys[1]));
    }

    [Fact]
    public async Task Document_that_was_killed_is_tried_again_under_other_limits_only()
    {
        var items = Items("broken.txt");
        var options = new RunOptions("tool", "", Limits, Again: false);
        await using var pool = Pool("echo ready; " + Serve + "exit 1" + Answers);
        await new BulkRun(items, options, Store, pool).ConvertAsync(1, _ => { }, TestContext.Current.CancellationToken);
        var again = new BulkRun(items, options, Store, pool);
        Assert.Empty(again.Missing);
        var piece = await again.PiecesAsync(TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("killed_crash", piece.Summary.Failure!.Code);
        Assert.Single(new BulkRun(items, options with { Limits = DocumentLimits.Default }, Store, pool).Missing);
    }

    [Theory]
    [InlineData("echo no runtime was found >&2; exit 150", "no runtime was found")]
    [InlineData("echo hello; exec sleep 0", "")]
    public async Task Worker_that_does_not_start_ends_the_run_with_what_it_said(string script, string said)
    {
        await using var pool = Pool(script);
        var end = await Assert.ThrowsAsync<WorkerNotStartedException>(() => pool.MakeAsync(Items("a.txt")[0], PieceKey.Of("a"), TestContext.Current.CancellationToken));
        Assert.Contains(said, end.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_that_is_not_there_ends_the_run()
    {
        await using var pool = new WorkerPool(new WorkerCommandLine(space.At("nothing"), []), Limits, Store, Logger.None);
        await Assert.ThrowsAsync<WorkerNotStartedException>(() => pool.MakeAsync(Items("a.txt")[0], PieceKey.Of("a"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Store_that_a_worker_cannot_write_ends_the_run()
    {
        await using var pool = Pool("""echo ready; read -r line; echo '{"OutputFailure":"disk full"}'""");
        var end = await Assert.ThrowsAsync<OutputFailedException>(() => pool.MakeAsync(Items("a.txt")[0], PieceKey.Of("a"), TestContext.Current.CancellationToken));
        Assert.Contains("disk full", end.Message, StringComparison.Ordinal);
    }

    private static DocumentLimits Limits { get; } = new(TimeSpan.FromSeconds(5), 64L << 20);

    private WorkerPool Pool(string script)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the scripts are of a POSIX shell, and memory is told by Linux's rules");
        return new WorkerPool(new WorkerCommandLine("sh", ["-c", script]), Limits, Store, Logger.None);
    }

    private ImmutableArray<WorkItem> Items(params string[] names)
    {
        foreach (var name in names) space.Write("in/" + name, "text of " + name);
        return new WorkListBuilder(SourceProbe.Detect).Build([space.At("in")], null, TestContext.Current.CancellationToken).Items;
    }
}
