using Extractor.Normalize;
using Extractor.Proof;

namespace Extractor.Verify;

/// <summary>
/// Whose fault it is that an identity fails. The page itself does not add up (<c>publisher</c>) where every member was read from a text layer, in a
/// table that left no doubt, without a repair, and means what a declared heading says; where one was not read so, the reading may be wrong
/// (<c>reader</c>). Of a text dump nobody knows what its maker did (<c>undecided</c>).
/// </summary>
internal sealed class Fault(DocumentRecords records, string kind)
{
    private const string Publisher = "publisher";
    private const string Reader = "reader";
    private const string Undecided = "undecided";
    private const string TextLayer = "pdf";

    private readonly Dictionary<int, (Figure Figure, FigureRow Row)> figures =
        records.Figures.SelectMany(t => t.Figures.Select(f => (f, t.RowOf(f)))).ToDictionary(p => p.f.Id);

    private readonly HashSet<int> doubtful =
        [.. records.Reading.Tables.Where(t => t.Grid.IsDoubtful && t.Money is not null).SelectMany(t => t.Money!.Figures).Select(f => f.Id)];

    /// <summary>The fault of one identity; empty where it does not fail.</summary>
    public string Of(Equation equation)
    {
        if (equation.Verdict != Verdict.Fails) return "";
        var members = equation.Members.Where(m => m.Node > 0).Select(m => m.Node).ToList();
        if (members.Exists(m => doubtful.Contains(m) || figures[m].Figure.Repair is not null)) return Reader;
        // what the narrative says is read by patterns of words; rows that figures alone nest are not told by the page
        var certain = equation.Members.All(m => m.Node > 0) && members.TrueForAll(m => figures[m] is { Figure.Declared: true, Row.IsNested: false });
        return certain && kind == TextLayer ? Publisher : Undecided;
    }
}
