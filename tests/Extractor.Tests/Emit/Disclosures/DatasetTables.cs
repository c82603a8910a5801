using CsvHelper;
using Extractor.Emit;
using Extractor.Knowledge;
using Extractor.Lists;
using Extractor.Verify;

namespace Extractor.Tests.Emit.Disclosures;

/// <summary>The files of a dataset made of some documents, as rows of named cells.</summary>
internal sealed class DatasetTables
{
    private readonly Dictionary<string, List<Dictionary<string, string>>> files = [];

    public DatasetTables(IEnumerable<DocumentResult> documents, UserLists? lists = null)
    {
        using var folder = new TestFolder();
        using (var writer = new DatasetWriter(folder.At("out"), DatasetFormats.Csv, lists))
        {
            foreach (var document in documents) writer.Add(document);
            writer.Complete();
        }

        foreach (var file in DatasetSchema.Current.Files) files.Add(file.Name, Read(folder.At("out", file.Path), file));
    }

    /// <summary>The rows of a file.</summary>
    public List<Dictionary<string, string>> this[string file] => files[file];

    /// <summary>The row of a document.</summary>
    public Dictionary<string, string> Document(string name) => files["documents"].Single(row => row["document"] == name);

    private static List<Dictionary<string, string>> Read(string path, DatasetFile file)
    {
        using var csv = CsvReader.Create(File.OpenRead(path));
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(file.Columns.ToDictionary(column => column.Name, column => csv.GetString(column.Name)));
        return rows;
    }
}
