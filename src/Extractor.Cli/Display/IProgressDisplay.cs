using Extractor.Batch;

namespace Extractor.Cli.Display;

/// <summary>Shows how far a run has come.</summary>
internal interface IProgressDisplay
{
    /// <summary>Runs the work and shows it. Exceptions of the work pass through.</summary>
    /// <param name="total">Number of documents.</param>
    /// <param name="work">The work; calls its argument with each document, never twice at a time.</param>
    public Task ShowAsync(int total, Func<Action<PieceMade>, Task> work);
}
