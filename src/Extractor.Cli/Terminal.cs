using Spectre.Console;

namespace Extractor.Cli;

/// <summary>The two streams of a process: results on one, everything about the run on the other.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Terminal(IAnsiConsole Out, IAnsiConsole Error)
{
    // wide enough that no line of ours is broken where no person's window sets the width
    private const int UnboundWidth = 4096;

    /// <summary>Those of this process.</summary>
    public static Terminal OfProcess() =>
        new(Over(Console.Out, Console.IsOutputRedirected), Over(Console.Error, Console.IsErrorRedirected));

    /// <summary>Makes a console over a writer.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="redirected">True where it is no terminal: no colours, no line breaks by width.</param>
    public static IAnsiConsole Over(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected) console.Profile.Width = UnboundWidth;
        return console;
    }
}
