using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Tables;

/// <summary>The tables of one document.</summary>
/// <param name="Name">What the document is called in the output: its file name, or its path below the folder that was named.</param>
/// <param name="Tables">Page by page, from the top of each down.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record DocumentTables(string Name, ImmutableArray<PageTable> Tables, ImmutableArray<Problem> Problems)
{
    /// <summary>The pages that were read.</summary>
    public ImmutableArray<DrawnPage> Drawn { get; init; } = [];

    /// <summary>How many pages the document has, or null where it has none.</summary>
    public int? Pages { get; init; }
}
