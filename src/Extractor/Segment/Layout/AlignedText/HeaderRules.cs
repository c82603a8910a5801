using System.Collections.Immutable;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>The horizontal lines inside a header: under a heading over several columns, over those of single ones.</summary>
/// <param name="Rules">They; none where the header has none, which then says nothing.</param>
internal readonly record struct HeaderRules(ImmutableArray<Rule> Rules)
{
    /// <summary>True where lines part the storeys of the header: then what no line parts is one heading.</summary>
    public bool Tell => !Rules.IsEmpty;

    /// <summary>The lines between the first and the last line of a header.</summary>
    public static HeaderRules Of(ImmutableArray<Rule> rules, IReadOnlyList<ImmutableArray<Piece>> header) =>
        new(header.Count == 0 ? [] : [.. rules.Where(r => r.Line > header[0][0].Line && r.Line <= header[^1][0].Line)]);

    /// <summary>True where a line is drawn between two storeys at a place.</summary>
    /// <param name="above">Last line of the upper one.</param>
    /// <param name="below">First line of the lower one.</param>
    /// <param name="middle">The place, doubled.</param>
    public bool Part(int above, int below, int middle)
    {
        foreach (var rule in Rules)
            if (rule.Line > above && rule.Line <= below && rule.Covers(middle)) return true;
        return false;
    }
}
