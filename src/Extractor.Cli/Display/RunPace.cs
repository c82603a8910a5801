using Extractor.Batch;
using Extractor.Cli.Localization;

namespace Extractor.Cli.Display;

/// <summary>How fast a run goes, as a sentence.</summary>
/// <param name="total">Documents to convert.</param>
/// <param name="texts">The sentences.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class RunPace(int total, Texts texts, TimeProvider clock)
{
    private const string Clock = @"h\:mm\:ss";

    private readonly long start = clock.GetTimestamp();
    private long pages;
    private int failed;

    /// <summary>Documents done.</summary>
    public int Done { get; private set; }

    /// <summary>Counts a document.</summary>
    public void Add(PieceMade made)
    {
        Done++;
        pages += made.Pages ?? 0;
        if (made.IsFailed) failed++;
    }

    /// <summary>How far it is, its speed, the time left if it goes on like this, and how many failed.</summary>
    public override string ToString()
    {
        var seconds = Math.Max(clock.GetElapsedTime(start).TotalSeconds, 0.001);
        var left = TimeSpan.FromSeconds(seconds / Math.Max(Done, 1) * (total - Done));
        return texts[Message.ProgressLine, Done, total, Done / seconds, pages / seconds, left.ToString(Clock, System.Globalization.CultureInfo.InvariantCulture), failed];
    }
}
