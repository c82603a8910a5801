using System.Globalization;
using Extractor.Values;
using SharpCompress.Common;

namespace Extractor.Ingest.Archives;

/// <summary>Goes through an archive and those in it, in memory: nothing is written anywhere.</summary>
internal sealed class ArchiveWalk(ArchiveLimits limits, long archiveBytes)
{
    private readonly ArchiveBudget budget = new(limits, archiveBytes);

    /// <summary>Hands on each file; what stops the walk is handed on as a problem, too.</summary>
    /// <param name="kind">Kind of the archive.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="found">Takes each; gives false where no more are wanted.</param>
    public void Run(FileKind kind, ReadOnlyMemory<byte> bytes, string name, Func<ArchivedFile, bool> found)
    {
        try
        {
            Enter(kind, bytes, name, new Inside("", "", 1), found);
        }
        catch (ArchiveStoppedException e)
        {
            found(new ArchivedFile("", "", default, e.Problem));
        }
    }

    private bool Enter(FileKind kind, ReadOnlyMemory<byte> bytes, string name, Inside inside, Func<ArchivedFile, bool> found)
    {
        if (inside.Depth > limits.Depth) return found(inside.Failed("archive_too_deep", limits.Depth.ToString(CultureInfo.InvariantCulture)));
        var (encrypted, files) = (0, 0);
        try
        {
            foreach (var entry in ArchiveEntries.Of(kind, bytes, name))
            {
                files++;
                budget.Entry();
                if (entry.IsEncrypted) encrypted++;
                else if (!Take(kind, entry, inside, found)) return false;
            }
        }
        catch (Exception e) when (e is not (ArchiveStoppedException or OutOfMemoryException))
        {
            // a library meets hostile bytes with many kinds of exceptions; what came before the damage is kept
            return found(inside.Failed(Code(e), e.Message.ReplaceLineEndings(" ")));
        }

        if (encrypted > 0) return found(inside.Failed("archive_encrypted", encrypted.ToString(CultureInfo.InvariantCulture)));
        return files > 0 || found(inside.Failed("archive_empty"));
    }

    private bool Take(FileKind kind, ArchiveEntries.Entry entry, Inside inside, Func<ArchivedFile, bool> found)
    {
        var path = EntryName.Path(entry.Name, out var climbs);
        var place = inside.Below(path, entry.Number);
        byte[]? bytes;
        try
        {
            bytes = budget.Unpack(entry);
        }
        catch (Exception e) when (!entry.IsChained && e is not (ArchiveStoppedException or OutOfMemoryException or CryptographicException or MultiVolumeExtractionException))
        {
            // the others lie elsewhere and may be whole
            return found(place.Failed("archive_damaged", e.Message.ReplaceLineEndings(" ")));
        }

        if (climbs || path.Length == 0) return found(place.Failed("archive_path_climbs", entry.Name.ReplaceLineEndings(" ")));
        if (bytes is null) return found(place.Failed("file_too_large", $"{Math.Max(1, limits.EntryBytes >> 20)} MB"));
        var inner = FileKindDetector.Detect(bytes);
        if (!ArchiveFormats.Is(inner)) return found(new ArchivedFile(place.Path, place.Address, bytes, null));
        // the tape archive in a gzip file is the same archive to everybody
        var below = kind == FileKind.Gzip && inner == FileKind.Tar ? inside with { Address = place.Address } : place with { Depth = inside.Depth + 1 };
        return Enter(inner, bytes, path, below, found);
    }

    private static string Code(Exception e) => e switch
    {
        CryptographicException => "archive_encrypted",
        MultiVolumeExtractionException or MultipartStreamRequiredException => "archive_split",
        _ => "archive_damaged",
    };

    /// <summary>Where the walk is: the path and address of the archive it is in, and how many it is in.</summary>
    private sealed record Inside(string Path, string Address, int Depth)
    {
        public Inside Below(string name, int number)
        {
            var at = number.ToString(CultureInfo.InvariantCulture);
            return this with { Path = Path.Length == 0 ? name : Path + "/" + name, Address = Address.Length == 0 ? at : Address + "/" + at };
        }

        public ArchivedFile Failed(string code, params ReadOnlySpan<string> arguments) => new(Path, Address, default, Problem.Of(code, Severity.Error, null, arguments));
    }
}
