using System.Collections.Immutable;
using System.Text.Json;
using Extractor.Store;
using Extractor.Values;

namespace Extractor.Batch;

/// <summary>
/// Which pieces the dataset of an output folder was made of: where they are the same and the files are as they were left, nothing is made anew.
/// It is removed before a dataset is touched and written when it is complete.
/// </summary>
/// <param name="Version">The tool that made it.</param>
/// <param name="Cause">The hash of all pieces in order, and of the formats.</param>
/// <param name="Pieces">Name of the piece of each document, by its id.</param>
/// <param name="Files">Size and time (UTC ticks) of each file of the dataset but those in json/.</param>
/// <param name="Summary">What the run came to.</param>
/// <param name="Failures">The documents that failed.</param>
public sealed record MadeDataset(
    string Version, string Cause, ImmutableSortedDictionary<string, string> Pieces, ImmutableSortedDictionary<string, FileStamp> Files, RunSummary Summary,
    ImmutableArray<FailedPath> Failures)
{
    /// <summary>Reads what was made; null where nothing is known.</summary>
    /// <param name="path">Its file.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public static MadeDataset? Load(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<MadeDataset>(File.ReadAllBytes(path));
        }
        catch (JsonException)
        {
            return null; // damaged: the dataset is made anew
        }
    }

    /// <summary>The hash of what a dataset is made of.</summary>
    /// <param name="pieces">The pieces, in order.</param>
    /// <param name="others">What is written, and what else it follows from.</param>
    public static string CauseOf(IEnumerable<PieceKey> pieces, params IEnumerable<string?> others) => PieceKey.Of([.. others, .. pieces.Select(p => p.Value)]).Value;

    /// <summary>The files of a dataset as they are.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="names">Their names.</param>
    public static ImmutableSortedDictionary<string, FileStamp> Stamps(string folder, IEnumerable<string> names) =>
        names.Select(name => (Name: name, Info: new FileInfo(Path.Combine(folder, name)))).Where(f => f.Info.Exists)
            .ToImmutableSortedDictionary(f => f.Name, f => new FileStamp(f.Info.Length, f.Info.LastWriteTimeUtc.Ticks), StringComparer.Ordinal);

    /// <summary>True where the folder has this dataset, untouched.</summary>
    public bool IsIn(string folder) => Files.Count > 0 && Stamps(folder, Files.Keys).SequenceEqual(Files);

    /// <summary>Writes it; whole or not at all.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public void Save(string path)
    {
        var unfinished = path + ".new";
        File.WriteAllBytes(unfinished, JsonSerializer.SerializeToUtf8Bytes(this));
        File.Move(unfinished, path, overwrite: true);
    }
}

/// <summary>A file as it was left.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Ticks">When it was written, UTC.</param>
public sealed record FileStamp(long Bytes, long Ticks);

/// <summary>A document that failed.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Problem">Why.</param>
public sealed record FailedPath(string Path, Problem Problem);
