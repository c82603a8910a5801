using Extractor.Cli.Localization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Spectre.Console;

namespace Extractor.Cli.Logging;

/// <summary>What is logged and where.</summary>
/// <param name="Level">Least level.</param>
/// <param name="File">A file to append to, or null.</param>
internal sealed record LogOptions(LogEventLevel Level, string? File)
{
    /// <summary>Starts the log.</summary>
    /// <exception cref="CommandLineException">The file can't be written.</exception>
    public Logger Open(IAnsiConsole console, Texts texts)
    {
        var configuration = new LoggerConfiguration().MinimumLevel.Is(Level).WriteTo.Sink(new ErrorConsoleSink(console));
        if (File is not null)
        {
            Probe(File, texts);
            configuration.WriteTo.File(File, formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        }

        return configuration.CreateLogger();
    }

    // Serilog keeps quiet about a file it can't open; a user who asked for one must hear it
    private static void Probe(string file, Texts texts)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandLineException.Environment(texts[Message.LogFileNotWritable, file, e.Message]);
        }
    }
}
