using System.Globalization;
using Extractor.Values;

namespace Extractor.Ingest.Archives;

/// <summary>Counts what an archive unpacks to while it does: what its directory declares is not believed.</summary>
/// <param name="limits">The bounds.</param>
/// <param name="archiveBytes">Size of the file.</param>
internal sealed class ArchiveBudget(ArchiveLimits limits, long archiveBytes)
{
    private const int Mebibyte = 1024 * 1024;

    private long bytes;
    private int entries;

    /// <summary>Counts an entry.</summary>
    /// <exception cref="ArchiveStoppedException">It is one too many.</exception>
    public void Entry()
    {
        if (++entries > limits.Entries) throw new ArchiveStoppedException(Problem.Of("archive_too_large", Severity.Error, null, $"{limits.Entries}", Size(limits.TotalBytes)));
    }

    /// <summary>Unpacks an entry.</summary>
    /// <param name="entry">The entry; it is the current one.</param>
    /// <returns>Its bytes; null where it is larger than an entry may be.</returns>
    /// <exception cref="ArchiveStoppedException">The archive as a whole is more than it may be.</exception>
    /// <exception cref="InvalidDataException">They are not those that were packed.</exception>
    public byte[]? Unpack(ArchiveEntries.Entry entry)
    {
        using var stream = entry.Open();
        var unpacked = Unpack(stream);
        return unpacked is null || entry.Sum is not { } sum || sum == Checksum.Of(unpacked) ? unpacked : throw new InvalidDataException("The checksum differs");
    }

    private byte[]? Unpack(Stream stream)
    {
        using var unpacked = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            bytes += read;
            if (bytes > limits.TotalBytes) throw new ArchiveStoppedException(Problem.Of("archive_too_large", Severity.Error, null, $"{limits.Entries}", Size(limits.TotalBytes)));
            if (bytes > limits.FreeBytes && bytes / Math.Max(1, archiveBytes) >= limits.Ratio)
                throw new ArchiveStoppedException(Problem.Of("archive_bomb", Severity.Error, null, limits.Ratio.ToString(CultureInfo.InvariantCulture)));
            if (unpacked.Length + read > limits.EntryBytes) return null;
            unpacked.Write(buffer, 0, read);
        }

        return unpacked.ToArray();
    }

    private static string Size(long size) => $"{Math.Max(1, size / Mebibyte)} MB";
}
