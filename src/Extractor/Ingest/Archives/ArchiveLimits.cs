namespace Extractor.Ingest.Archives;

/// <summary>How much of an archive is unpacked at most. What a bound leaves out is told as a problem.</summary>
public sealed record ArchiveLimits
{
    /// <summary>The bounds that the tool uses.</summary>
    public static ArchiveLimits Default { get; } = new();

    /// <summary>Entries of an archive, those of archives in it included (<c>archive_too_large</c>).</summary>
    public int Entries { get; init; } = 20_000;

    /// <summary>Archives within each other, the outermost counted; one that lies deeper is not opened (<c>archive_too_deep</c>).</summary>
    public int Depth { get; init; } = 4;

    /// <summary>Bytes that all entries may unpack to (<c>archive_too_large</c>).</summary>
    public long TotalBytes { get; init; } = 4L << 30;

    /// <summary>Bytes that one entry may unpack to; a larger one is not read (<c>file_too_large</c>).</summary>
    public int EntryBytes { get; init; } = IngestLimits.Default.FileBytes;

    /// <summary>How many bytes each byte of the file may unpack to, once it is more than <see cref="FreeBytes"/> (<c>archive_bomb</c>).</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Bytes that an archive of any size may unpack to.</summary>
    public long FreeBytes { get; init; } = 64L << 20;

    /// <summary>How long an archive may take to be listed; what is left then is left out (<c>archive_too_slow</c>).</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(5);
}
