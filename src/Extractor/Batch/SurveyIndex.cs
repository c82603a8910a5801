using System.Globalization;
using System.Text;

namespace Extractor.Batch;

/// <summary>
/// What the files were when they were last hashed: one whose size and time are the same is not read again. It speaks of this machine's
/// paths, so it is no piece; lost or damaged, it only costs the hashing.
/// </summary>
public sealed class SurveyIndex
{
    private const char Separator = '\t';
    private const int Fields = 6;

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
                foreach (var line in lines.Skip(1))
                    if (Parse(line) is var (name, entry)) entries[name] = entry;
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

    /// <summary>Writes what has been met; whole or not at all.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public void Save()
    {
        var unfinished = path + ".new";
        using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            writer.WriteLine(version);
            foreach (var (name, entry) in now.Where(e => !e.Key.AsSpan().ContainsAny('\n', '\r', Separator)))
            {
                var print = entry.Print;
                writer.WriteLine(string.Join(
                    Separator, print.Sha256, print.Length.ToString(CultureInfo.InvariantCulture), entry.Changed.Ticks.ToString(CultureInfo.InvariantCulture),
                    print.Kind.Name, print.Kind.IsReadable ? "1" : "0", name));
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private static (string Name, Entry Entry)? Parse(string line)
    {
        var fields = line.Split(Separator);
        return fields.Length == Fields && long.TryParse(fields[1], CultureInfo.InvariantCulture, out var length) && long.TryParse(fields[2], CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks && fields[0].Length == 64
            ? (fields[5], new Entry(new Fingerprint(fields[0], length, new ContentKind(fields[3], fields[4] == "1")), new DateTime(ticks, DateTimeKind.Utc)))
            : null;
    }

    private sealed record Entry(Fingerprint Print, DateTime Changed);
}
