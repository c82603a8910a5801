using System.Collections.Immutable;
using System.Security.Cryptography;
using Extractor.Ingest.Archives;
using Extractor.Values;

namespace Extractor.Batch;

/// <summary>Lists what an archive holds. Each file is unpacked once here, to be hashed, and again by the process that converts it.</summary>
/// <param name="probe">Tells a kind from content.</param>
/// <param name="limits">How much of it is unpacked.</param>
public sealed class ArchiveSurvey(ContentProbe probe, ArchiveLimits limits)
{
    /// <summary>Lists an archive.</summary>
    /// <param name="fullPath">Its file.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public ImmutableArray<PackedDocument> List(string fullPath)
    {
        var listed = ImmutableArray.CreateBuilder<PackedDocument>();
        ArchiveFiles.List(File.ReadAllBytes(fullPath), fullPath, limits, file => listed.Add(new PackedDocument(
            file.Path,
            file.Address,
            file.Problem is null ? new Fingerprint(Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)), file.Bytes.Length, probe(file.Bytes.Span)) : null,
            file.Problem)));
        return listed.ToImmutable();
    }
}

/// <summary>A file in an archive.</summary>
/// <param name="Path">Its path below the archive; empty for a problem of the archive itself.</param>
/// <param name="Address">By which it is found again.</param>
/// <param name="Fingerprint">What it is; null where there is a problem.</param>
/// <param name="Problem">Why it can't be read, or null.</param>
public sealed record PackedDocument(string Path, string Address, Fingerprint? Fingerprint, Problem? Problem);
