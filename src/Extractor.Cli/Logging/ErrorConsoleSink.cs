using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;
using Spectre.Console;

namespace Extractor.Cli.Logging;

/// <summary>Writes log events through the console that also draws the progress bar, so that neither breaks the other.</summary>
/// <param name="console">Standard error.</param>
internal sealed class ErrorConsoleSink(IAnsiConsole console) : ILogEventSink
{
    private readonly MessageTemplateTextFormatter formatter =
        new("{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        using var line = new StringWriter();
        formatter.Format(logEvent, line);
        lock (formatter) console.Write(new Text(line.ToString()));
    }
}
