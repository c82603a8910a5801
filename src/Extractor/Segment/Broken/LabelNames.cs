using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment.Broken;

/// <summary>Labels that a document prints whole, or that are known: they tell which two pieces are one label. Looked over when first asked.</summary>
/// <param name="lines">The lines of the document.</param>
/// <param name="knowledge">What the tool knows.</param>
internal sealed class LabelNames(ImmutableArray<SourceLine> lines, KnowledgeBase knowledge)
{
    private readonly Lazy<Dictionary<string, int>> printed = new(() => Count(lines));

    /// <summary>True where two pieces are one label: together they are a name, and not each of them alone.</summary>
    /// <param name="upper">What stands on a line of its own.</param>
    /// <param name="lower">The label of the row under it, as printed.</param>
    /// <param name="whole">Both, put together.</param>
    public bool IsOne(string upper, string lower, string whole) => IsName(whole, 1) && !(IsName(upper, 1) && IsName(lower, 2));

    /// <summary>True for a line that may stand over a table, or under one, and is no piece of a row.</summary>
    /// <param name="line">The line.</param>
    public bool IsCaption(string line) => knowledge.Captions.IsCaption(line) || knowledge.Captions.IsNote(line) || knowledge.Captions.IsPageNumber(line);

    /// <summary>True for the rows of a performance form: money stands in it among words.</summary>
    /// <param name="rows">The rows of a table.</param>
    public bool AreForm(IEnumerable<ImmutableArray<Cell>> rows) => FormRows.AreForm(rows, knowledge.Forms);

    private bool IsName(string label, int times) => printed.Value.GetValueOrDefault(LabelText.Compact(label)) >= times || IsKnown(label);

    private bool IsKnown(string label) =>
        knowledge.Codes.CodesOf(label, null).Count > 0 || knowledge.Items.IsGrandTotal(label) || knowledge.Items.IsCurrentTotal(label) || knowledge.Items.IsCarry(label)
        || knowledge.Items.ThreePublicItem(label) is not null || knowledge.Columns.IsKnown(label);

    private static Dictionary<string, int> Count(ImmutableArray<SourceLine> lines)
    {
        var printed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var label in lines.Where(l => l.IsTabbed).SelectMany(l => l.Cells).Select(c => LabelText.Compact(c.Text)).Where(t => t.Length > 1 && !PrintedNumber.TryParse(t, out _)))
            printed[label] = printed.GetValueOrDefault(label) + 1;
        return printed;
    }
}
