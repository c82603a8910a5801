namespace Extractor.Cli;

/// <summary>What the process tells who started it.</summary>
internal static class ExitCode
{
    /// <summary>Everything was converted; problems and contradictions in the documents are part of that.</summary>
    public const int Success = 0;

    /// <summary>Some document failed or is partial; the dataset is there.</summary>
    public const int SomeFailed = 1;

    /// <summary>Wrong usage, a path that is missing, nothing to convert, a query that can't be answered.</summary>
    public const int Usage = 2;

    /// <summary>Something needed is missing, or the output can't be written.</summary>
    public const int Environment = 3;

    /// <summary>Interrupted by Ctrl-C or a request to end.</summary>
    public const int Interrupted = 130;
}
