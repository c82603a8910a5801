namespace Extractor.Batch;

/// <summary>What the bytes of a file are, told by content and never by name.</summary>
/// <param name="Name">Name of the kind as <c>documents.csv</c> and the summary print it: <c>text</c>, <c>pdf</c>, <c>zip</c>, <c>binary</c> …</param>
/// <param name="IsReadable">True where the stages are given the kind: they turn it into data, or say why they can't.</param>
/// <param name="IsArchive">True where it holds other files, which are read one by one.</param>
public readonly record struct ContentKind(string Name, bool IsReadable, bool IsArchive = false);

/// <summary>Tells the kind of a file.</summary>
/// <param name="content">The whole file.</param>
/// <returns>The kind. Never throws for bad bytes: what nothing recognises is a kind that is not readable.</returns>
public delegate ContentKind ContentProbe(ReadOnlySpan<byte> content);
