using Extractor.Values;

namespace Extractor.Ingest.Archives;

/// <summary>A file in an archive, or why there is none.</summary>
/// <param name="Path">Its path below the archive, parted by <c>/</c>: <c>inner.zip/name.pdf</c>; empty for a problem of the archive itself.</param>
/// <param name="Address">By which <see cref="ArchiveFiles.Read"/> finds it again: the numbers of the entries that lead to it.</param>
/// <param name="Bytes">What it unpacks to; empty where there is a problem.</param>
/// <param name="Problem">Why it can't be read, or null.</param>
public sealed record ArchivedFile(string Path, string Address, ReadOnlyMemory<byte> Bytes, Problem? Problem);
