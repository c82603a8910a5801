using System.Globalization;
using Extractor.Values;

namespace Extractor.Ingest.Archives;

/// <summary>The files of archives.</summary>
public static class ArchiveFiles
{
    private const int StackBytes = 16 * 1024 * 1024;
    private const string TooSlow = "archive_too_slow";
    private const string OutOfMemory = "out of memory";

    /// <summary>
    /// Goes through an archive and those in it, on a thread of its own, and gives it up when its time is over: a chain of blocks may lead in a circle.
    /// </summary>
    /// <param name="bytes">The whole archive.</param>
    /// <param name="name">Its name.</param>
    /// <param name="limits">How much of it is unpacked.</param>
    /// <param name="found">Takes each file in order, and each problem.</param>
    public static void List(ReadOnlyMemory<byte> bytes, string name, ArchiveLimits limits, Action<ArchivedFile> found)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(found);
        var gate = new Lock();
        var isOver = false;
        var worker = new Thread(
            () => Walk(bytes, name, limits, file =>
            {
                lock (gate)
                {
                    if (!isOver) found(file);
                    return !isOver;
                }
            }),
            StackBytes) { IsBackground = true, Name = "archive" };
        worker.Start();
        if (worker.Join(limits.Time)) return;
        lock (gate)
        {
            isOver = true;
            found(new ArchivedFile("", "", default, Problem.Of(TooSlow, Severity.Error, null, $"{limits.Time.TotalSeconds}")));
        }
    }

    /// <summary>True for a problem that follows from the machine and not from the archive: on another it may be listed whole.</summary>
    /// <param name="problem">A problem of a listing, or null.</param>
    public static bool IsOfTheMachine(Problem? problem) => problem is { Code: TooSlow } || (problem?.Arguments.Contains(OutOfMemory) ?? false);

    /// <summary>Unpacks one file again.</summary>
    /// <param name="bytes">The whole archive.</param>
    /// <param name="name">Its name.</param>
    /// <param name="address">The file's address.</param>
    /// <param name="limits">How much of it is unpacked.</param>
    /// <exception cref="InvalidDataException">The archive has no such file.</exception>
    public static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> bytes, string name, string address, ArchiveLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(address);
        var budget = new ArchiveBudget(limits, bytes.Length);
        foreach (var number in address.Split('/')) (bytes, name) = Entry(bytes, name, number, budget);
        return bytes;
    }

    private static (ReadOnlyMemory<byte> Bytes, string Name) Entry(ReadOnlyMemory<byte> bytes, string name, string number, ArchiveBudget budget)
    {
        try
        {
            foreach (var entry in ArchiveEntries.Of(FileKindDetector.Detect(bytes.Span), bytes, name))
            {
                var isIt = entry.Number.ToString(CultureInfo.InvariantCulture) == number;
                if (!isIt && (!entry.IsChained || entry.IsEncrypted)) continue;
                var unpacked = budget.Unpack(entry);
                if (isIt) return (unpacked ?? throw new InvalidDataException("The entry is too large"), entry.Name);
            }
        }
        catch (Exception e) when (e is not (InvalidDataException or OutOfMemoryException))
        {
            throw new InvalidDataException(e.Message, e);
        }

        throw new InvalidDataException("The archive has no such entry");
    }

    private static void Walk(ReadOnlyMemory<byte> bytes, string name, ArchiveLimits limits, Func<ArchivedFile, bool> found)
    {
        try
        {
            new ArchiveWalk(limits, bytes.Length).Run(FileKindDetector.Detect(bytes.Span), bytes, name, found);
        }
        catch (OutOfMemoryException)
        {
            found(new ArchivedFile("", "", default, Problem.Of("archive_damaged", Severity.Error, null, OutOfMemory)));
        }
    }
}
