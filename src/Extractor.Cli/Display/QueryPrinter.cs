using Extractor.Cli.Wiring;
using Spectre.Console;

namespace Extractor.Cli.Display;

/// <summary>Prints the answer to a query.</summary>
internal static class QueryPrinter
{
    /// <summary>As a table for people.</summary>
    public static void PrintTable(IAnsiConsole console, QueryTable answer)
    {
        var table = new Table().Border(console.Profile.Capabilities.Ansi ? TableBorder.Rounded : TableBorder.Ascii2);
        foreach (var column in answer.Columns) table.AddColumn(new TableColumn(new Text(column)));
        foreach (var row in answer.Rows) table.AddRow(row.Select(cell => new Text(cell)));
        console.Write(table);
    }

    /// <summary>As CSV (RFC 4180, lines end in LF) for programs: straight to the writer, which breaks no line.</summary>
    public static void PrintCsv(IAnsiConsole console, QueryTable answer)
    {
        var writer = console.Profile.Out.Writer;
        foreach (var row in answer.Rows.Prepend(answer.Columns))
            writer.Write(string.Join(',', row.Select(Quoted)) + "\n");
        writer.Flush();
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
