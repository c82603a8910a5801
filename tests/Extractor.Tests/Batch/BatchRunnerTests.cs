using System.Collections.Concurrent;
using System.Collections.Immutable;
using Extractor.Batch;
using Extractor.Knowledge;
using Extractor.Values;
using Extractor.Verify;
using Serilog.Core;
using Xunit;

namespace Extractor.Tests.Batch;

public sealed class BatchRunnerTests : IDisposable
{
    private readonly Workspace space = new();

    public void Dispose() => space.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Results_come_in_the_order_of_the_list(int jobs)
    {
        var items = Items(40);
        var gate = new Lock();
        var atOnce = 0;
        var most = 0;
        var results = await Run(items, jobs, (path, bytes, _) =>
        {
            lock (gate) most = Math.Max(most, ++atOnce);
            Thread.Sleep(path.Length * 7 % 3);
            lock (gate) atOnce--;
            return Results.Of(path, bytes);
        });
        Assert.Equal(items.Select(i => i.Path), results.Select(r => r.Document.Path));
        Assert.InRange(most, 1, jobs);
    }

    [Fact]
    public async Task Look_ahead_is_bounded_while_the_first_document_is_slow()
    {
        var items = Items(60);
        using var release = new ManualResetEventSlim();
        var started = new ConcurrentBag<string>();
        var run = Run(items, 2, (path, bytes, cancellation) =>
        {
            started.Add(path);
            if (path == items[0].Path) release.Wait(TimeSpan.FromSeconds(20), cancellation);
            return Results.Of(path, bytes);
        });
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.InRange(started.Count, 2, 8);
        release.Set();
        Assert.Equal(60, (await run).Count);
    }

    [Fact]
    public async Task Exception_of_a_conversion_is_a_problem_of_that_document_alone()
    {
        var items = Items(5);
        var results = await Run(items, 2, (path, bytes, _) =>
            path == items[2].Path ? throw new InvalidOperationException("two\nlines") : Results.Of(path, bytes));
        Assert.Equal(["converted", "converted", "failed", "converted", "converted"], results.Select(r => r.Document.Status));
        var problem = Assert.Single(results[2].Problems);
        Assert.Equal("internal_error", problem.Code);
        Assert.Equal(["InvalidOperationException", "two lines"], problem.Arguments);
        Assert.Equal(items[2].Fingerprint!.Sha256, results[2].Document.Sha256);
    }

    [Fact]
    public async Task File_that_vanishes_is_unreadable_and_named_by_its_path()
    {
        var items = Items(2);
        File.Delete(items[0].FullPath);
        var results = await Run(items, 2, (path, bytes, _) => Results.Of(path, bytes));
        Assert.Equal("unreadable_file", Assert.Single(results[0].Problems).Code);
        Assert.Equal("", results[0].Document.Sha256);
        Assert.Matches("^d[0-9a-f]{16}$", results[0].Document.DocumentId);
        Assert.Equal("converted", results[1].Document.Status);
    }

    [Fact]
    public async Task Refused_document_is_not_converted()
    {
        var item = Items(1)[0] with { Refusal = Problem.Of("readme_no_document", Severity.Error, null), AlsoAt = ["x", "y"] };
        var result = Assert.Single(await Run([item], 1, (_, _, _) => throw new InvalidOperationException()));
        Assert.Equal("readme_no_document", Assert.Single(result.Problems).Code);
        Assert.Equal("x; y", result.Document.AlsoAt);
    }

    [Fact]
    public async Task Other_places_stand_in_the_result()
    {
        var item = Items(1)[0] with { AlsoAt = ["x", "y"] };
        Assert.Equal("x; y", Assert.Single(await Run([item], 1, (path, bytes, _) => Results.Of(path, bytes))).Document.AlsoAt);
    }

    [Fact]
    public async Task Cancellation_ends_the_run_and_waits_for_what_is_in_work()
    {
        using var source = new CancellationTokenSource();
        var inWork = 0;
        var run = Run(Items(50), 2, (path, bytes, cancellation) =>
        {
            Interlocked.Increment(ref inWork);
            source.Cancel();
            Thread.Sleep(50);
            Interlocked.Decrement(ref inWork);
            cancellation.ThrowIfCancellationRequested();
            return Results.Of(path, bytes);
        }, source.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(0, inWork);
    }

    [Fact]
    public async Task Exception_of_the_receiver_ends_the_run()
    {
        var runner = new BatchRunner((path, bytes, _) => Results.Of(path, bytes), 2, Logger.None);
        await Assert.ThrowsAsync<IOException>(() =>
            runner.RunAsync(Items(20), _ => throw new IOException("disk full"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("readme_no_document")]
    [InlineData("unreadable_file")]
    [InlineData("unreadable_folder")]
    [InlineData("internal_error")]
    [InlineData("kind_not_supported")]
    public void Every_code_has_its_sentences(string code)
    {
        var problem = Problem.Of(code, Severity.Error, null, "A", "B");
        Assert.NotEqual(new ProblemCatalogue().Chinese(problem), new ProblemCatalogue().English(problem));
    }

    private static async Task<List<DocumentResult>> Run(
        IReadOnlyList<WorkItem> items, int jobs, DocumentConversion convert, CancellationToken? cancellation = null)
    {
        var results = new List<DocumentResult>();
        await new BatchRunner(convert, jobs, Logger.None)
            .RunAsync(items, results.Add, cancellation ?? TestContext.Current.CancellationToken);
        return results;
    }

    private ImmutableArray<WorkItem> Items(int count)
    {
        for (var i = 0; i < count; i++) space.Write($"in/{i:000}.txt", $"document {i}");
        return new WorkListBuilder(SourceProbe.Detect).Build([space.At("in")], null, TestContext.Current.CancellationToken).Items;
    }
}
