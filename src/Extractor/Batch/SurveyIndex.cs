using System.Collections.Immutable;
using System.Text;
using Extractor.Ingest.Archives;

namespace Extractor.Batch;

/// <summary>
/// What the files were when they were last hashed: one whose size and time are the same is not read again. It speaks of this machine's
/// paths, so it is no piece; lost or damaged, it only costs the hashing.
/// </summary>
public sealed class SurveyIndex
{
    private const char Separator = SurveyLine.Separator;

    /// <summary>A file changed within this time of being hashed may have changed again unseen: file systems count in steps.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    private readonly string path;
    private readonly string version;
    private readonly Dictionary<string, Entry> before;
    private readonly SortedDictionary<string, Entry> now = new(StringComparer.Ordinal);

    private SurveyIndex(string path, string version, Dictionary<string, Entry> before)
    {
        this.path = path;
        this.version = version;
        this.before = before;
    }

    /// <summary>Reads the index; empty where there is none, or where another version of the tool wrote it, which may tell kinds otherwise.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="version">The tool.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public static SurveyIndex Load(string path, string version)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        if (File.Exists(path))
        {
            var lines = File.ReadLines(path);
            if (lines.FirstOrDefault() == version)
            {
                foreach (var (name, print, changed, packed) in SurveyLine.Parse(lines.Skip(1))) entries[name] = new Entry(print, changed, packed);
            }
        }

        return new SurveyIndex(path, version, entries);
    }

    /// <summary>The fingerprint of a file, from the index or else read.</summary>
    /// <param name="fullPath">The file.</param>
    /// <param name="read">Reads and hashes it.</param>
    public Fingerprint Get(string fullPath, Func<Fingerprint> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var info = new FileInfo(fullPath);
        var (length, changed) = (info.Length, info.LastWriteTimeUtc);
        if (before.TryGetValue(fullPath, out var known) && known.Print.Length == length && known.Changed == changed)
        {
            now[fullPath] = known;
            return known.Print;
        }

        var hashed = DateTime.UtcNow;
        var print = read();
        if (print.Length == length && hashed - changed > Step) now[fullPath] = new Entry(print, changed);
        return print;
    }

    /// <summary>What an archive holds, from the index or else listed.</summary>
    /// <param name="fullPath">The archive; <see cref="Get"/> was asked for it.</param>
    /// <param name="list">Lists it.</param>
    public ImmutableArray<PackedDocument> GetPacked(string fullPath, Func<ImmutableArray<PackedDocument>> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var known = now.GetValueOrDefault(fullPath);
        if (known is { Packed.IsDefault: false }) return known.Packed;
        var packed = list();
        // what time or memory left out, another run may list
        if (known is not null && !packed.Any(p => ArchiveFiles.IsOfTheMachine(p.Problem))) now[fullPath] = known with { Packed = packed };
        return packed;
    }

    /// <summary>Writes what has been met; whole or not at all.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public void Save()
    {
        var unfinished = path + ".new";
        using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            writer.WriteLine(version);
            foreach (var (name, entry) in now.Where(e => !e.Key.AsSpan().ContainsAny('\n', '\r', Separator)))
                foreach (var line in SurveyLine.Of(name, entry.Print, entry.Changed, entry.Packed)) writer.WriteLine(line);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private sealed record Entry(Fingerprint Print, DateTime Changed, ImmutableArray<PackedDocument> Packed = default);
}
