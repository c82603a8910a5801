using System.Collections.Immutable;

namespace Extractor.Report.Data;

/// <summary>The tables figures name by position.</summary>
internal sealed class Tables
{
    private readonly Dictionary<(string Document, long No), int> positions = [];
    private readonly ImmutableArray<TableEntry>.Builder named = ImmutableArray.CreateBuilder<TableEntry>();

    /// <summary>The tables named so far.</summary>
    public ImmutableArray<TableEntry> Named => named.ToImmutable();

    /// <summary>The position of a table.</summary>
    /// <param name="document">Its document_id.</param>
    /// <param name="table">The table.</param>
    public int Position(string document, TableEntry table)
    {
        if (positions.TryGetValue((document, table.No), out var position)) return position;
        named.Add(table);
        return positions[(document, table.No)] = named.Count - 1;
    }
}
