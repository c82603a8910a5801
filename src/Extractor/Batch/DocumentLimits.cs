using System.Globalization;
using Extractor.Store;

namespace Extractor.Batch;

/// <summary>What one document may take before the process that converts it is killed.</summary>
/// <param name="Time">How long it may take.</param>
/// <param name="MemoryBytes">How much memory the process may hold.</param>
public sealed record DocumentLimits(TimeSpan Time, long MemoryBytes)
{
    /// <summary>Half an hour, three gigabytes: what a scan of a thousand pages takes, and a hundred times what other long disclosures do.</summary>
    public static DocumentLimits Default { get; } = new(TimeSpan.FromMinutes(30), 3L << 30);

    /// <summary>The name of the piece that says a document was killed: under other limits it is tried again.</summary>
    internal PieceKey KeyOf(PieceKey document) => document.With(string.Create(CultureInfo.InvariantCulture, $"killed at {Time.TotalSeconds} s, {MemoryBytes} B"));
}
