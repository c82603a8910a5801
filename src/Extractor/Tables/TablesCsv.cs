using System.Globalization;
using System.Text;
using Extractor.Emit;

namespace Extractor.Tables;

/// <summary>Each table a CSV file in a folder: <c>NAME-p2-t1.csv</c> is the first table of page 2; UTF-8 with a byte-order mark.</summary>
public sealed class TablesCsv
{
    private readonly string folder;
    private readonly HashSet<string> written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the folder.</summary>
    /// <param name="folder">Where the files go; files of the same names are replaced.</param>
    /// <exception cref="IOException">It can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it.</exception>
    public TablesCsv(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Writes one document.</summary>
    /// <exception cref="IOException">A file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it.</exception>
    public void Add(DocumentTables document)
    {
        var stem = Stem(document.Name);
        foreach (var page in document.Tables.GroupBy(t => t.Page))
        {
            foreach (var (index, table) in page.Index())
                Write(string.Create(CultureInfo.InvariantCulture, $"{stem}-p{page.Key}-t{index + 1}.csv"), table);
        }
    }

    private void Write(string name, PageTable table)
    {
        using var csv = new StreamWriter(Path.Combine(folder, name), false, new UTF8Encoding(true)) { NewLine = "\n" };
        foreach (var row in table.Rows) csv.Write(string.Join(',', row.Select(cell => Quoted(FormulaGuard.Guard(cell)))) + "\n");
    }

    /// <summary>The document's path without folders and ending; numbered where two would be one.</summary>
    private string Stem(string name)
    {
        var stem = Path.ChangeExtension(name, null).Replace('/', '-').Replace('\\', '-');
        for (var i = 2; !written.Add(stem); i++) stem = string.Create(CultureInfo.InvariantCulture, $"{Path.ChangeExtension(name, null).Replace('/', '-').Replace('\\', '-')}-{i}");
        return stem;
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
