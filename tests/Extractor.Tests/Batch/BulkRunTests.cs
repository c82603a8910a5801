using System.Collections.Immutable;
using Extractor.Batch;
using Extractor.Emit.Pieces;
using Extractor.Knowledge;
using Extractor.Store;
using Extractor.Values;
using Serilog.Core;
using Xunit;

namespace Extractor.Tests.Batch;

public sealed class BulkRunTests : IDisposable
{
    private readonly Workspace space = new();

    private PieceStore Store => new(space.At("store"));

    public void Dispose() => space.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Pieces_come_in_the_order_of_the_list_and_no_more_are_made_at_once_than_allowed(int jobs)
    {
        var items = Items(40);
        var gate = new Lock();
        var atOnce = 0;
        var most = 0;
        var pieces = await Run(items, jobs, (path, bytes, _) =>
        {
            lock (gate) most = Math.Max(most, ++atOnce);
            Thread.Sleep(path.Length * 7 % 3);
            lock (gate) atOnce--;
            return Results.Of(path, bytes);
        });
        Assert.Equal(items.Select(i => i.Path), pieces.Select(p => p.Summary.Path));
        Assert.InRange(most, 1, jobs);
    }

    [Fact]
    public async Task What_the_store_has_is_not_converted_again()
    {
        var items = Items(6);
        await Run(items, 2, (path, bytes, _) => Results.Of(path, bytes));
        File.WriteAllText(items[2].FullPath, "another text");
        var changed = Items(6);
        var run = Plan(changed, (path, bytes, _) => Results.Of(path, bytes));
        Assert.Equal([2], run.Missing);
        Assert.Equal(6, (await Finish(run, 2)).Count);
    }

    [Fact]
    public async Task Another_tool_other_pages_and_another_place_make_other_pieces()
    {
        var item = Items(1)[0];
        await Run([item], 1, (path, bytes, _) => Results.Of(path, bytes));
        Assert.Empty(Plan([item], null).Missing);
        Assert.Single(Plan([item], null, Options with { Version = "next" }).Missing);
        Assert.Single(Plan([item], null, Options with { Pages = "1-3" }).Missing);
        Assert.Single(Plan([item with { Path = "elsewhere.txt" }], null).Missing);
        Assert.Single(Plan([item with { AlsoAt = ["twice.txt"] }], null).Missing);
        Assert.Single(Plan([item], null, Options with { Again = true }).Missing);
    }

    [Fact]
    public async Task What_waits_for_models_is_converted_again_once_they_are_there()
    {
        var item = Items(1)[0];
        Store.Write(RunOptions.UnreadKeyOf(Options.KeyOf(item)), DocumentPiece.Of(Results.Of(item.Path, await File.ReadAllBytesAsync(item.FullPath, TestContext.Current.CancellationToken), "failed")));
        Assert.Single(Plan([item], null, Options with { ReadsImages = true }).Missing);
        var run = Plan([item], null, Options with { ReadsImages = false });
        Assert.Empty(run.Missing);
        Assert.Equal("failed", Assert.Single(await Finish(run, 1)).Summary.Status);
    }

    [Fact]
    public async Task What_a_busy_machine_did_not_read_to_its_end_is_converted_again()
    {
        var items = Items(2);
        var pieces = await Run(items, 1, (path, bytes, _) => path != items[0].Path ? Results.Of(path, bytes) : Results.Of(path, bytes, "partial") with { Problems = [Problem.Of("document_timed_out", Severity.Error, null, "3", "60")] });
        Assert.Equal("partial", pieces[0].Summary.Status);
        var run = Plan(items, (path, bytes, _) => Results.Of(path, bytes));
        Assert.Equal([0], run.Missing);
        Assert.Equal("converted", (await Finish(run, 1))[0].Summary.Status);
        Assert.Empty(Plan(items, null).Missing);
    }

    [Fact]
    public async Task Damaged_piece_is_made_again()
    {
        var items = Items(3);
        await Run(items, 1, (path, bytes, _) => Results.Of(path, bytes));
        var files = Directory.GetFiles(space.At("store"), "*.piece", SearchOption.AllDirectories);
        Assert.Equal(3, files.Length);
        foreach (var file in files) File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]);
        var made = 0;
        var pieces = await Run(items, 1, (path, bytes, _) =>
        {
            made++;
            return Results.Of(path, bytes);
        });
        Assert.Equal((3, 3), (made, pieces.Count));
    }

    [Fact]
    public async Task Exception_of_a_conversion_is_a_problem_of_that_document_alone()
    {
        var items = Items(5);
        var pieces = await Run(items, 2, (path, bytes, _) => path == items[2].Path ? throw new InvalidOperationException("two\nlines") : Results.Of(path, bytes));
        Assert.Equal(["converted", "converted", "failed", "converted", "converted"], pieces.Select(p => p.Summary.Status));
        var problem = pieces[2].Summary.Failure!;
        Assert.Equal("internal_error", problem.Code);
        Assert.Equal(["InvalidOperationException", "two lines"], problem.Arguments);
    }

    [Theory]
    [InlineData(true, "unreadable_file")]
    [InlineData(false, "file_changed")]
    public async Task File_that_vanishes_or_changes_meanwhile_is_a_problem_and_is_looked_at_again(bool vanishes, string code)
    {
        var items = Items(2);
        if (vanishes) File.Delete(items[0].FullPath);
        else File.WriteAllText(items[0].FullPath, "another text");
        var run = Plan(items, (path, bytes, _) => Results.Of(path, bytes));
        var pieces = await Finish(run, 2);
        Assert.Equal(code, pieces[0].Summary.Failure!.Code);
        Assert.Matches("^d[0-9a-f]{16}$", pieces[0].Summary.DocumentId);
        Assert.Equal("converted", pieces[1].Summary.Status);
        Assert.True(run.HasUnstored);
        Assert.Equal([0], Plan(items, null).Missing);
    }

    [Fact]
    public async Task Refused_document_is_not_converted()
    {
        var item = Items(1)[0] with { Refusal = Problem.Of("readme_no_document", Severity.Error, null), AlsoAt = ["x", "y"] };
        var run = Plan([item], null);
        Assert.Empty(run.Missing);
        Assert.Equal("readme_no_document", Assert.Single(await Finish(run, 1)).Summary.Failure!.Code);
        Assert.False(run.HasUnstored);
    }

    [Fact]
    public async Task Cancellation_ends_the_run_and_keeps_the_pieces_that_are_finished()
    {
        using var source = new CancellationTokenSource();
        var items = Items(50);
        var done = 0;
        var run = Plan(items, (path, bytes, cancellation) =>
        {
            if (Interlocked.Increment(ref done) == 10) source.Cancel();
            return Results.Of(path, bytes);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.ConvertAsync(2, _ => { }, source.Token));
        Assert.InRange(Plan(items, null).Missing.Length, 37, 41);
    }

    [Fact]
    public async Task Store_that_cannot_be_written_ends_the_run()
    {
        File.WriteAllText(space.At("store"), "a file in the way");
        var run = Plan(Items(3), (path, bytes, _) => Results.Of(path, bytes));
        await Assert.ThrowsAsync<OutputFailedException>(() => run.ConvertAsync(2, _ => { }, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("readme_no_document")]
    [InlineData("unreadable_file")]
    [InlineData("unreadable_folder")]
    [InlineData("internal_error")]
    [InlineData("kind_not_supported")]
    [InlineData("file_changed")]
    [InlineData("killed_time")]
    [InlineData("killed_memory")]
    [InlineData("killed_crash")]
    public void Every_code_has_its_sentences(string code)
    {
        var problem = Problem.Of(code, Severity.Error, null, "A", "B");
        Assert.NotEqual(new ProblemCatalogue().Chinese(problem), new ProblemCatalogue().English(problem));
    }

    private static RunOptions Options { get; } = new("tool", "", DocumentLimits.Default, Again: false);

    private BulkRun Plan(ImmutableArray<WorkItem> items, DocumentConversion? convert, RunOptions? options = null) =>
        new(items, options ?? Options, Store, new PieceMaker(convert ?? ((_, _, _) => throw new InvalidOperationException("nothing is to be converted")), Store, Logger.None));

    private Task<List<DocumentPiece>> Run(ImmutableArray<WorkItem> items, int jobs, DocumentConversion convert) => Finish(Plan(items, convert), jobs);

    private static async Task<List<DocumentPiece>> Finish(BulkRun run, int jobs)
    {
        var told = 0;
        await run.ConvertAsync(jobs, _ => told++, TestContext.Current.CancellationToken);
        Assert.Equal(run.Missing.Length, told);
        return await run.PiecesAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    private ImmutableArray<WorkItem> Items(int count)
    {
        for (var i = 0; i < count; i++)
            if (!File.Exists(space.At($"in/{i:000}.txt"))) space.Write($"in/{i:000}.txt", $"document {i}");
        return new WorkListBuilder(SourceProbe.Detect).Build([space.At("in")], null, TestContext.Current.CancellationToken).Items;
    }
}
