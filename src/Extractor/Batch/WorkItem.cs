using System.Collections.Immutable;
using Extractor.Ingest.Archives;
using Extractor.Values;

namespace Extractor.Batch;

/// <summary>One document to convert.</summary>
/// <param name="Path">The path as the user gave it, folders below it and paths in archives joined with <c>/</c>.</param>
/// <param name="FullPath">The same, absolute; of a document in an archive, the archive's.</param>
/// <param name="Fingerprint">What the survey read, or null where the bytes could not be read.</param>
/// <param name="AlsoAt">Other paths with the same bytes, in the order they were found.</param>
/// <param name="Refusal">Why it never reaches the stages but is reported as failed, or null: a README, or bytes that could not be read.</param>
public sealed record WorkItem(
    string Path, string FullPath, Fingerprint? Fingerprint, ImmutableArray<string> AlsoAt, Problem? Refusal)
{
    /// <summary>Where in the archive that <see cref="FullPath"/> leads to the document lies; null for a file of its own.</summary>
    public string? Address { get; init; }

    /// <summary>Reads the document; unpacks it where it lies in an archive.</summary>
    /// <exception cref="IOException">The file can't be read, or no longer holds the document.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public ReadOnlyMemory<byte> ReadBytes()
    {
        var bytes = Fingerprint?.Length == 0 && Address is null ? [] : File.ReadAllBytes(FullPath); // the survey found nothing in it: it may be a pipe
        if (Address is null) return bytes;
        try
        {
            return ArchiveFiles.Read(bytes, FullPath, Address, ArchiveLimits.Default);
        }
        catch (InvalidDataException e)
        {
            throw new IOException(e.Message, e);
        }
    }
}

/// <summary>What tells a file's bytes from others'.</summary>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hex.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="Kind">What they are.</param>
public sealed record Fingerprint(string Sha256, long Length, ContentKind Kind);
