using Extractor.Cli.Commands;
using Extractor.Tables;
using Spectre.Console;

namespace Extractor.Cli.Display;

/// <summary>Prints tables in the form that was asked for, document by document: straight to the writer, which breaks no line.</summary>
internal sealed class TablesPrinter : IDisposable
{
    private readonly TablesJson? json;
    private readonly Action<DocumentTables> add;
    private readonly Action complete;

    /// <summary>Begins the output.</summary>
    /// <param name="settings">Names the form.</param>
    /// <param name="console">Standard output.</param>
    public TablesPrinter(TablesSettings settings, IAnsiConsole console)
    {
        var writer = console.Profile.Out.Writer;
        if (settings.Json)
        {
            json = new TablesJson(writer);
            (add, complete) = (json.Add, json.Complete);
        }
        else if (settings.Html)
        {
            var html = new TablesHtml(writer);
            html.Begin();
            (add, complete) = (html.Add, html.Complete);
        }
        else if (settings.Csv is { } folder)
        {
            (add, complete) = (new TablesCsv(folder).Add, () => { });
        }
        else
        {
            (add, complete) = (new TablesMarkdown(writer).Add, () => { });
        }

        complete += writer.Flush;
    }

    /// <summary>Prints one document.</summary>
    public void Add(DocumentTables tables) => add(tables);

    /// <summary>Ends the output.</summary>
    public void Complete() => complete();

    /// <summary>Lets the writer go.</summary>
    public void Dispose() => json?.Dispose();
}
