using CsvHelper;
using Extractor.Knowledge;

namespace Extractor.Query.Figures;

/// <summary>Reads rows of a dataset's CSV files by the value of one column, a file at a time and never whole in memory.</summary>
/// <param name="folder">The dataset.</param>
/// <param name="schema">Its schema.</param>
internal sealed class DatasetRows(string folder, DatasetSchema schema)
{
    /// <summary>The rows whose column has that value, in order.</summary>
    /// <param name="name">The file without its extension.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DatasetUnreadableException">The file is no CSV file of this schema.</exception>
    public IEnumerable<DatasetRow> Where(string name, string column, string value)
    {
        var file = schema.File(name);
        var key = file.Columns.Select(c => c.Name).ToList().IndexOf(column);
        using var csv = CsvReader.Create(File.OpenRead(Path.Combine(folder, file.Path)));
        while (Next(csv, file))
        {
            if (csv.GetString(key) != value) continue;
            yield return new DatasetRow(file, [.. Enumerable.Range(0, file.Columns.Length).Select(csv.GetString)]);
        }
    }

    private bool Next(CsvReader csv, DatasetFile file)
    {
        try
        {
            return csv.Read() && (csv.FieldCount == file.Columns.Length
                ? true
                : throw new DatasetUnreadableException(folder, DatasetFault.BrokenFile, $"{file.Path}: {csv.RowNumber}"));
        }
        catch (CsvFormatException exception)
        {
            throw new DatasetUnreadableException(folder, DatasetFault.BrokenFile, $"{file.Path}: {exception.Message}", exception);
        }
    }
}
