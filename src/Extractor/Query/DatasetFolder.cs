using Extractor.Knowledge;

namespace Extractor.Query;

/// <summary>Tells whether a folder holds a complete dataset of this version.</summary>
internal static class DatasetFolder
{
    /// <summary>Name of the file that makes a folder a dataset.</summary>
    public const string Descriptor = "datapackage.json";

    /// <summary>Returns where it does.</summary>
    /// <exception cref="DatasetUnreadableException">It does not.</exception>
    public static void Expect(string folder, DatasetSchema schema)
    {
        if (!File.Exists(Path.Combine(folder, Descriptor))) throw new DatasetUnreadableException(folder, DatasetFault.NoDataset, Descriptor);
        foreach (var file in schema.Files)
        {
            var path = Path.Combine(folder, file.Path);
            if (!File.Exists(path)) throw new DatasetUnreadableException(folder, DatasetFault.NoTables, file.Path);
            if (!HasHeader(path, file)) throw new DatasetUnreadableException(folder, DatasetFault.OtherVersion, file.Path);
        }
    }

    /// <summary>True where a folder has a file that need not be there, and of this version; what people write in may be of any form.</summary>
    public static bool Has(string folder, DatasetFile file) => !file.IsAnswered && Path.Combine(folder, file.Path) is var path && File.Exists(path) && HasHeader(path, file);

    private static bool HasHeader(string path, DatasetFile file)
    {
        // Columns are read by position: another header would put values under wrong names without a sound.
        using var reader = new StreamReader(path);
        return reader.ReadLine() == string.Join(',', file.Columns.Select(column => column.Name));
    }
}
