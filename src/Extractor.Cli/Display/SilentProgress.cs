using Extractor.Batch;

namespace Extractor.Cli.Display;

/// <summary>Shows nothing.</summary>
internal sealed class SilentProgress : IProgressDisplay
{
    /// <inheritdoc/>
    public Task ShowAsync(int total, Func<Action<PieceMade>, Task> work) => work(_ => { });
}
