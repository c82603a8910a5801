using System.Globalization;
using System.Text;

namespace Extractor.Tables;

/// <summary>Tables as Markdown (GitHub's pipe tables): the first row is the header, which that form demands.</summary>
/// <param name="output">Takes the text.</param>
public sealed class TablesMarkdown(TextWriter output)
{
    private const string Special = "\\`*_{}[]<>#|~&$";

    /// <summary>Writes one document: its name, then its tables under the number of their page.</summary>
    public void Add(DocumentTables document)
    {
        output.Write($"# {Escaped(document.Name)}\n\n");
        foreach (var table in document.Tables)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"## {table.Page}\n\n"));
            for (var i = 0; i < table.Rows.Length; i++)
            {
                output.Write($"| {string.Join(" | ", table.Rows[i].Select(Escaped))} |\n");
                if (i == 0) output.Write($"|{string.Concat(table.Rows[i].Select(_ => " --- |"))}\n");
            }

            output.Write('\n');
        }
    }

    private static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal)) result.Append('\\');
            result.Append(c is '\r' or '\n' ? ' ' : c);
        }

        return result.ToString();
    }
}
