using Extractor.Values;

namespace Extractor.Ingest;

/// <summary>The sources of files that cannot be read: no lines, and one problem that says why and what to do.</summary>
internal static class UnreadableSource
{
    /// <summary>Nothing is written in the file.</summary>
    public static Problem Empty { get; } = Problem.Of("empty_file", Severity.Error, null);

    /// <summary>A file of no bytes.</summary>
    public static Source OfNoBytes() => Of(FileKind.Empty, Empty);

    /// <summary>A file whose bytes are no text in any encoding and no known format.</summary>
    public static Source NotText() => Of(FileKind.Binary, Problem.Of("not_text", Severity.Error, null));

    /// <summary>A file of a kind that no reader is there for.</summary>
    public static Source NotSupported(FileKind kind) => Of(kind, Problem.Of("kind_not_supported", Severity.Error, null, kind.Name()));

    /// <summary>A file beyond the bound.</summary>
    public static Source TooLarge(FileKind kind, int limitBytes)
    {
        const int Mebibyte = 1024 * 1024;
        return Of(kind, Problem.Of("file_too_large", Severity.Error, null, $"{Math.Max(1, limitBytes / Mebibyte)} MB"));
    }

    /// <summary>A file of a kind with the problem that says why it can't be read.</summary>
    public static Source Of(FileKind kind, Problem problem) => new(kind.Name(), "", null, [], [problem]);
}
