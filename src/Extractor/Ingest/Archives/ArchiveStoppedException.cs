using Extractor.Values;

namespace Extractor.Ingest.Archives;

/// <summary>Thrown where no more of an archive may be unpacked.</summary>
internal sealed class ArchiveStoppedException(Problem problem) : Exception
{
    /// <summary>Why.</summary>
    public Problem Problem { get; } = problem;
}
