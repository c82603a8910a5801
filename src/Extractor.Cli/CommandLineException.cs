namespace Extractor.Cli;

/// <summary>Ends a command with one sentence for the user and an exit code.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="message">The sentence, in the user's language, saying what to do.</param>
internal sealed class CommandLineException(int exitCode, string message) : Exception(message)
{
    /// <summary>What the process ends with.</summary>
    public int Code => exitCode;

    /// <summary>The user has to change the command line.</summary>
    public static CommandLineException Usage(string message) => new(ExitCode.Usage, message);

    /// <summary>The user has to change the machine.</summary>
    public static CommandLineException Environment(string message) => new(ExitCode.Environment, message);
}
