using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Cli.Commands;
using Extractor.Cli.Wiring;
using Spectre.Console;

namespace Extractor.Cli.Display;

/// <summary>Prints the answer to a query.</summary>
internal static class QueryPrinter
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints it in one of the forms that are text.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="format">The form.</param>
    public static void Print(IAnsiConsole console, QueryTable answer, AnswerFormat format)
    {
        switch (format)
        {
            case AnswerFormat.Csv: PrintCsv(console, answer); break;
            case AnswerFormat.Json: PrintLines(console, Json(answer)); break;
            case AnswerFormat.Markdown: PrintLines(console, Markdown(answer)); break;
            default: PrintTable(console, answer); break;
        }
    }

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

    private static void PrintLines(IAnsiConsole console, IEnumerable<string> lines)
    {
        var writer = console.Profile.Out.Writer;
        foreach (var line in lines) writer.Write(line + "\n");
        writer.Flush();
    }

    // An object a line, so that a long answer can be read by people, too.
    private static IEnumerable<string> Json(QueryTable answer)
    {
        yield return "[";
        for (var i = 0; i < answer.Rows.Length; i++)
        {
            var fields = answer.Rows[i].Select((cell, c) => $"{Literal(answer.Columns[c])}: {(cell.Length == 0 ? "null" : answer.IsBare(c) ? cell : Literal(cell))}");
            yield return $"  {{{string.Join(", ", fields)}}}{(i + 1 < answer.Rows.Length ? "," : "")}";
        }

        yield return "]";
    }

    private static IEnumerable<string> Markdown(QueryTable answer)
    {
        yield return $"| {string.Join(" | ", answer.Columns.Select(Escaped))} |";
        yield return $"|{string.Concat(answer.Columns.Select((_, c) => answer.IsBare(c) ? "---:|" : "---|"))}";
        foreach (var row in answer.Rows) yield return $"| {string.Join(" | ", row.Select(Escaped))} |";
    }

    private static string Literal(string text) => JsonSerializer.Serialize(text, Plain);

    private static string Escaped(string cell) => cell.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings("<br>");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
