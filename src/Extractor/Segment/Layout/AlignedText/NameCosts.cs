using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>How well lines of words fit a row as its name. The numbers only rank: a smaller one is a better reading.</summary>
internal sealed class NameCosts(KnowledgeBase knowledge, int wide)
{
    /// <summary>The words contradict what is known of the row: a second numbered item in one name.</summary>
    public const int Impossible = 1000;

    /// <summary>A row with figures has no name at all.</summary>
    private const int Nameless = 16;

    /// <summary>The code's name is known and is another.</summary>
    private const int OtherName = 12;

    /// <summary>A name goes on although its line is not full.</summary>
    private const int NotFull = 12;

    /// <summary>A line of a name is indented as first lines are, or its first line is not.</summary>
    private const int Misplaced = 10;

    /// <summary>Words stand on one side only of a line without a name.</summary>
    private const int OneSide = 4;

    /// <summary>A full line goes on below.</summary>
    private const int GoesOn = 2;

    /// <summary>A parenthesis opens or closes without its other half.</summary>
    private const int HalfParenthesis = 6;

    /// <summary>Words on a line of their own in a table whose rows have codes.</summary>
    private const int NoCode = 8;

    /// <summary>Words on a line of their own elsewhere.</summary>
    private const int OwnRow = 4;

    /// <summary>Blank lines part words from their row though others stand nearer.</summary>
    public const int AcrossBlank = 6;

    /// <summary>True for a line that is a row of its own: with figures, a code, an item's number, or a known total.</summary>
    public bool IsAnchor(NameLine line) =>
        line.HasFigure || line.Code.Length > 0 || IsNumbered(line.Label)
        || knowledge.Items.IsGrandTotal(line.Label) || knowledge.Items.IsCurrentTotal(line.Label) || knowledge.Items.IsCarry(line.Label);

    /// <summary>The cost of a row with these words above and below its line.</summary>
    public int Row(List<NameLine> above, NameLine anchor, List<NameLine> below, int full, NameIndent indent)
    {
        var parts = above.Append(anchor).Concat(below).Where(l => l.Label.Length > 0).ToList();
        return parts.Skip(1).Any(l => IsNumbered(l.Label)) || parts.Count(l => IsWhole(l.Label)) > 1 ? Impossible : (indent.Breaches(parts) * Misplaced) + Row(parts, above, anchor, below, full);
    }

    private int Row(List<NameLine> parts, List<NameLine> above, NameLine anchor, List<NameLine> below, int full)
    {
        var text = NameLine.Text(parts);
        var cost = IsBalanced(text) ? 0 : HalfParenthesis;
        var known = anchor.Code.Length > 0 ? knowledge.Codes.Name(anchor.Code) : null;
        if (text.Length == 0) return anchor.HasFigure || anchor.Code.Length > 0 ? Nameless : 0;
        if (known is not null && LabelText.Key(text) == LabelText.Key(known)) return 0;
        if (known is not null && LabelText.Key(known).Contains(LabelText.Key(text), StringComparison.Ordinal)) return OtherName;
        if (above.Count + below.Count == 0) return cost;
        if (known is not null && anchor.Label.Length > 0 && LabelText.Key(anchor.Label) == LabelText.Key(known)) return OtherName + cost;
        if (anchor.Label.Length == 0)
            return cost + (Math.Abs(above.Count - below.Count) <= 1 && above.Count > 0 && below.Count > 0 ? GoesOn : OneSide);
        // All lines but the last are full, else the name would not have been wrapped.
        return cost + GoesOn + (parts.Take(parts.Count - 1).All(l => l.End >= full - (2 * wide)) ? 0 : NotFull) + (above.Count == below.Count ? 0 : 1);
    }

    /// <summary>The cost of leaving words as rows of their own.</summary>
    public int Own(List<NameLine> lines, bool coded) => lines.Count * (coded ? NoCode : OwnRow);

    /// <summary>True for words that are a whole name by themselves: two of them are two rows, one of which may print no figure.</summary>
    private bool IsWhole(string label) => knowledge.Columns.Measure(label) is not null || knowledge.Codes.CodesOf(label, null).Count > 0;

    private static bool IsNumbered(string label) => ListNumber.Of(LabelText.Compact(label)).Length > 0;

    private static bool IsBalanced(string text) => text.Count(c => c is '（' or '(') == text.Count(c => c is '）' or ')');
}
