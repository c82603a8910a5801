using System.Collections.Immutable;

namespace Extractor.Batch.Workers;

/// <summary>How a worker process is started.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerCommandLine(string Program, ImmutableArray<string> Arguments);
