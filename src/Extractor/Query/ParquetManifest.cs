using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Values;

namespace Extractor.Query;

/// <summary>OUT/parquet/manifest.json: the partitions there are, and what each was made from.</summary>
internal static class ParquetManifest
{
    /// <summary>Its name.</summary>
    public const string Name = "manifest.json";

    private const string Extension = ".parquet";

    /// <summary>Reads it.</summary>
    /// <param name="folder">The folder of the partitions.</param>
    /// <returns>The partitions by path; none where there is no manifest, or what is there is not one.</returns>
    public static ImmutableSortedDictionary<string, ParquetPartition> Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return ImmutableSortedDictionary<string, ParquetPartition>.Empty;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), ParquetManifestJson.Default.ImmutableSortedDictionaryStringParquetPartition)
                ?? ImmutableSortedDictionary<string, ParquetPartition>.Empty;
        }
        catch (JsonException)
        {
            // Changed by somebody: everything is written again.
            return ImmutableSortedDictionary<string, ParquetPartition>.Empty;
        }
    }

    /// <summary>Writes it, whole or not at all.</summary>
    /// <param name="folder">The folder of the partitions.</param>
    /// <param name="partitions">The partitions by path.</param>
    public static void Write(string folder, ImmutableSortedDictionary<string, ParquetPartition> partitions)
    {
        var path = Path.Combine(folder, Name);
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(partitions, ParquetManifestJson.Default.ImmutableSortedDictionaryStringParquetPartition));
        Replacement.Move(path + ".new", path);
    }

    /// <summary>True where the way from the folder to a partition goes over a symbolic link: what is written or deleted there lies elsewhere.</summary>
    /// <param name="folder">The folder of the partitions, absolute.</param>
    /// <param name="path">The partition's file below it, absolute.</param>
    public static bool LeavesThroughLink(string folder, string path)
    {
        for (var at = path; at.Length > folder.Length; at = Path.GetDirectoryName(at)!)
            if (new FileInfo(at).LinkTarget is not null) return true;
        return false;
    }

    /// <summary>Deletes a partition that is no more, and the folders it leaves empty.</summary>
    /// <param name="folder">The folder of the partitions.</param>
    /// <param name="partition">Its path, as the old manifest had it; one that leads elsewhere is left alone.</param>
    public static void Delete(string folder, string partition)
    {
        var path = Path.GetFullPath(Path.Combine(folder, partition));
        if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !path.EndsWith(Extension, StringComparison.Ordinal)) return;
        if (!Directory.Exists(Path.GetDirectoryName(path)) || LeavesThroughLink(folder, path)) return;
        File.Delete(path);
        for (var at = Path.GetDirectoryName(path)!; at != folder && !Directory.EnumerateFileSystemEntries(at).Any(); at = Path.GetDirectoryName(at)!) Directory.Delete(at);
    }
}

/// <summary>What a partition was made from.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Documents">Documents they come from.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Sha256">Hash over the document ids and the hash of every row, in order.</param>
internal sealed record ParquetPartition(long Rows, long Documents, long Bytes, string Sha256);

/// <summary>How the manifest is read and written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, ParquetPartition>))]
internal sealed partial class ParquetManifestJson : JsonSerializerContext;
