using System.Collections.Immutable;

namespace Extractor.Report.Data;

/// <summary>The documents rows name by position; each is read when a row first names it.</summary>
internal sealed class Sources
{
    private readonly Dictionary<string, SourceEntry> all = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SourceEntry>.Builder named = ImmutableArray.CreateBuilder<SourceEntry>();

    /// <summary>Reads which documents there are.</summary>
    public Sources(Answers answers, SourceLinks links)
    {
        foreach (var row in answers.Rows("SELECT document_id, document, path, kind, office_name, fiscal_year FROM documents ORDER BY document_id"))
            all[row.Text(0)] = new SourceEntry(row.Text(0), row.Text(1), links.To(row.Full(2)), row.Text(3) == "pdf", row.Text(4), row.MaybeWhole(5));
    }

    /// <summary>The documents named so far.</summary>
    public ImmutableArray<SourceEntry> Named => named.ToImmutable();

    /// <summary>The position of a document.</summary>
    /// <param name="id">Its document_id.</param>
    public int Position(string id)
    {
        if (positions.TryGetValue(id, out var position)) return position;
        named.Add(all.TryGetValue(id, out var entry) ? entry : new SourceEntry(id, id, null, false, "", null));
        return positions[id] = named.Count - 1;
    }
}
