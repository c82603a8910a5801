namespace Extractor.Batch;

/// <summary>Holds an output folder for one run. It ends with the process, however that ends.</summary>
public sealed class RunLock : IDisposable
{
    private const string Name = "lock";
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    private readonly FileStream held;

    private RunLock(FileStream held) => this.held = held;

    /// <summary>Takes the folder.</summary>
    /// <param name="folder">The folder; made if missing.</param>
    /// <returns>The lock, or null where another run holds the folder.</returns>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written.</exception>
    public static RunLock? Take(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new RunLock(new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
        }
        catch (IOException e) when (e.HResult is SharingViolation or LinuxWouldBlock or MacWouldBlock)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();
}
