using System.Net;

namespace Extractor.Tables;

/// <summary>Tables as one HTML page; whatever a document prints is text there, never markup.</summary>
/// <param name="output">Takes the page.</param>
public sealed class TablesHtml(TextWriter output)
{
    /// <summary>Begins the page.</summary>
    public void Begin() =>
        output.Write("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<style>table{border-collapse:collapse}td{border:1px solid;padding:2px 6px;white-space:pre-wrap}</style>\n</head>\n<body>\n");

    /// <summary>Writes one document: a heading with its name, then its tables, each headed by its page.</summary>
    public void Add(DocumentTables document)
    {
        output.Write($"<h1>{WebUtility.HtmlEncode(document.Name)}</h1>\n");
        foreach (var table in document.Tables)
        {
            output.Write($"<table data-page=\"{table.Page}\">\n");
            foreach (var row in table.Rows)
                output.Write($"<tr>{string.Concat(row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>"))}</tr>\n");
            output.Write("</table>\n");
        }
    }

    /// <summary>Ends the page.</summary>
    public void Complete() => output.Write("</body>\n</html>\n");
}
