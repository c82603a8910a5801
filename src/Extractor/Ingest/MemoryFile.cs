using System.Runtime.InteropServices;

namespace Extractor.Ingest;

/// <summary>A file in memory as a stream.</summary>
internal static class MemoryFile
{
    /// <summary>Opens it for reading, without a copy where there is an array under it.</summary>
    /// <param name="bytes">The whole file.</param>
    public static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false) : new MemoryStream(bytes.ToArray());
}
