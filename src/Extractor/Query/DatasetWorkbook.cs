using System.Collections.Immutable;
using DuckDB.NET.Data;
using Extractor.Knowledge;
using Extractor.Query.Workbook;
using Extractor.Values;

namespace Extractor.Query;

/// <summary>OUT/dataset.xlsx: what most people ask of a dataset, as a workbook. Made from the CSV files, which stay the source.</summary>
public static class DatasetWorkbook
{
    /// <summary>Name of the file in the dataset folder.</summary>
    public const string FileName = "dataset.xlsx";

    // what the database may hold in memory; the rest goes to the disk
    private const string Memory = "512MB";

    /// <summary>Writes the workbook; there is either the old one or the new one, never half of one.</summary>
    /// <param name="folder">A dataset folder with CSV files; the paths of its documents are seen from the current folder.</param>
    /// <returns>The sheets that could not hold all their rows, which the workbook says itself, too.</returns>
    /// <exception cref="DatasetUnreadableException">The folder holds no complete dataset of this version.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file can't be written.</exception>
    public static ImmutableArray<CutSheet> Write(string folder) => Write(folder, SheetLimits.Excel);

    /// <summary>Writes the workbook for a program that holds less.</summary>
    internal static ImmutableArray<CutSheet> Write(string folder, SheetLimits limits)
    {
        var schema = DatasetSchema.Current;
        DatasetFolder.Expect(folder, schema);
        var output = Path.GetFullPath(folder);
        var work = Directory.CreateDirectory(Path.Combine(output, ".workbook-" + Path.GetRandomFileName()));
        try
        {
            var made = Path.Combine(work.FullName, FileName);
            var cut = Make(output, work.FullName, made, limits, schema);
            Replacement.Move(made, Path.Combine(output, FileName));
            return cut;
        }
        catch (DuckDBException exception)
        {
            throw new IOException($"{Path.Combine(folder, FileName)}: {exception.Message}", exception);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static ImmutableArray<CutSheet> Make(string folder, string work, string path, SheetLimits limits, DatasetSchema schema)
    {
        using var connection = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        connection.Open();
        DatabaseStatement.Run(connection, $"SET memory_limit='{Memory}'; SET temp_directory={TableStatement.Text(Path.Combine(work, "spilt"))}");
        DatabaseStatement.Run(connection, $"ATTACH {TableStatement.Text(Path.Combine(work, "rows.duckdb"))} AS work; USE work");
        DatasetTables.Load(connection, folder, schema.Files.Where(file => ViewStatements.Read(file.Name)));
        foreach (var statement in ViewStatements.All()) DatabaseStatement.Run(connection, statement);

        var cut = ImmutableArray.CreateBuilder<CutSheet>();
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var package = new WorkbookPackage(file, SqlText.Sheets.Length);
        foreach (var sheet in SqlText.Sheets)
        {
            if (Add(package, sheet.TitleZh, new SheetSource(connection, sheet), new SourceLink(folder), limits) is { } less) cut.Add(less);
        }

        package.Complete();
        return cut.ToImmutable();
    }

    private static CutSheet? Add(WorkbookPackage package, string name, SheetSource source, SourceLink links, SheetLimits limits)
    {
        // the headings, and a note where something is missing
        var isWhole = source.Rows <= limits.Rows - (source.Rows > limits.Links ? 2 : 1);
        var written = isWhole ? source.Rows : limits.Rows - 2;
        package.Add(name, source.Columns, Note(source.Rows, written, limits), limits.Links, sheet => source.Write(sheet, written, links));
        return isWhole ? null : new CutSheet(name, source.Rows, written);
    }

    private static string? Note(long rows, long written, SheetLimits limits)
    {
        var note = written < rows ? WorkbookWords.RowsCut(rows, written) : "";
        if (written > limits.Links) note += WorkbookWords.LinksCut(limits.Links);
        return note.Length == 0 ? null : note;
    }
}
