using Extractor.Emit;
using Extractor.Knowledge;
using Extractor.Verify;

namespace Extractor.Tests;

/// <summary>Checks results against the schema's own constraints: required, unique and closed values, primary and foreign keys.</summary>
internal static class DatasetRules
{
    private static readonly List<RecordColumns> Files = [.. DatasetSchema.Current.Files.Select(file => new RecordColumns(file))];

    /// <summary>Every broken rule in words; empty where all hold.</summary>
    public static List<string> Broken(DocumentResult result)
    {
        var broken = new List<string>();
        var tables = Files.ToDictionary(file => file.File.Name, file => Rows(file, result), StringComparer.Ordinal);
        foreach (var file in Files.Select(f => f.File))
        {
            var rows = tables[file.Name];
            foreach (var column in file.Columns)
            {
                if (column.Required && rows.Any(r => r[column.Name].Length == 0)) broken.Add($"{file.Name}.{column.Name} is required");
                if (column.Vocabulary is { } name && DatasetSchema.Current.Vocabularies[name] is { Open: false } list)
                    broken.AddRange(rows.Select(r => r[column.Name]).Where(v => v.Length > 0 && list.Values.All(known => known.Value != v)).Select(v => $"{file.Name}.{column.Name} is '{v}'"));
            }

            if (rows.GroupBy(r => Key(r, file.PrimaryKey)).Any(g => g.Count() > 1)) broken.Add($"{file.Name}: a primary key twice");
            foreach (var reference in file.ForeignKeys.Concat(file.OptionalReferences))
            {
                var keys = tables[reference.File].Select(r => Key(r, reference.To)).ToHashSet(StringComparer.Ordinal);
                broken.AddRange(rows.Where(r => reference.Fields.All(f => r[f].Length > 0)).Select(r => Key(r, reference.Fields)).Where(k => !keys.Contains(k))
                    .Select(k => $"{file.Name} refers to {reference.File} {k}, which is not there"));
            }
        }

        return broken;
    }

    private static List<Dictionary<string, string>> Rows(RecordColumns file, DocumentResult result) =>
        [.. file.Rows(result).Select(row => file.File.Columns.Select((column, i) => (column.Name, Text: CellText.Of(file.Value(i, row)))).ToDictionary(c => c.Name, c => c.Text, StringComparer.Ordinal))];

    private static string Key(Dictionary<string, string> row, IEnumerable<string> fields) => string.Join('|', fields.Select(f => row[f]));

}
