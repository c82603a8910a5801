using Extractor.Cli.Localization;
using Extractor.Cli.Logging;
using Extractor.Cli.Wiring;
using Serilog;
using Serilog.Core;

namespace Extractor.Cli;

/// <summary>What one call of the command line works with.</summary>
/// <param name="texts">The sentences.</param>
/// <param name="terminal">The streams.</param>
/// <param name="parts">The library.</param>
internal sealed class Session(Texts texts, Terminal terminal, Parts parts) : IDisposable
{
    private Logger? logger;

    /// <summary>The sentences.</summary>
    public Texts Texts => texts;

    /// <summary>The streams.</summary>
    public Terminal Terminal => terminal;

    /// <summary>The library.</summary>
    public Parts Parts => parts;

    /// <summary>The log; silent until a command opens it.</summary>
    public ILogger Log => logger ?? Logger.None;

    /// <summary>Opens the log; once.</summary>
    public void OpenLog(LogOptions options) => logger = options.Open(terminal.Error, texts);

    /// <summary>Prints one error.</summary>
    public void PrintError(string sentence) => terminal.Error.Write(new Spectre.Console.Text(texts[Message.ErrorLine, sentence] + "\n"));

    /// <summary>Writes the log to its end.</summary>
    public void Dispose() => logger?.Dispose();
}
