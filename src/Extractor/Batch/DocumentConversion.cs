using Extractor.Verify;

namespace Extractor.Batch;

/// <summary>Converts one document; the signature of <see cref="Pipeline.Run"/>.</summary>
/// <param name="path">The path it was found under.</param>
/// <param name="bytes">The whole file.</param>
/// <param name="cancellation">Stops between stages.</param>
public delegate DocumentResult DocumentConversion(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation);
