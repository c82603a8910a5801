namespace Extractor.Ingest;

/// <summary>
/// How much of a file is read at most, so that a hostile or broken file costs bounded time and memory.
/// Real disclosures stay far below every bound; whatever a bound cuts off is told as a problem.
/// </summary>
public sealed record IngestLimits
{
    /// <summary>The bounds that the tool uses.</summary>
    public static IngestLimits Default { get; } = new();

    /// <summary>Bytes of a file; a larger one is not read at all (<c>file_too_large</c>).</summary>
    public int FileBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>UTF-16 characters of a line as it stands in the file; the rest is cut off (<c>line_too_long</c>).</summary>
    public int LineCharacters { get; init; } = 1_000_000;

    /// <summary>Tab-separated cells of a line; the rest is dropped (<c>too_many_cells</c>).</summary>
    public int LineCells { get; init; } = 4_096;

    /// <summary>Lines of a file; the rest is dropped (<c>too_many_lines</c>).</summary>
    public int Lines { get; init; } = 2_000_000;

    /// <summary>Pages of a drawn document; the rest is dropped (<c>too_many_pages</c>).</summary>
    public int Pages { get; init; } = 20_000;

    /// <summary>
    /// Lines that get a problem of their own for having been cut; the others are told in one sentence
    /// (<c>more_lines_cut</c>), because a hostile file would otherwise drown the list of problems.
    /// </summary>
    public int CutLinesTold { get; init; } = 100;
}
