using System.Collections.Immutable;

namespace Extractor.Segment.Layout;

/// <summary>
/// Lines of a table → rows: base lines are rows, unless a cell is wrapped. No row goes over a drawn line. Whether a line is the rest
/// of the one above is told by distance, by which columns it fills, and by whether the words had to break there.
/// </summary>
/// <param name="columns">The table's columns.</param>
/// <param name="rules">Where lines are drawn across it, points from the top.</param>
internal sealed class RowFinder(ImmutableArray<TextColumn> columns, IReadOnlyList<double> rules)
{
    /// <summary>Base lines nearer than this, in font sizes, are one row with cells set at different heights.</summary>
    private const double SameRow = 0.75;

    /// <summary>A wrapped cell's lines are at most this far apart, in font sizes.</summary>
    private const double WrapPitch = 1.45;

    /// <summary>Where rows stand this much wider apart than a cell's lines, distance alone tells them.</summary>
    private const double Wider = 1.2;

    /// <summary>The rows from the top down, each with its lines.</summary>
    public List<List<FragmentLine>> Of(IReadOnlyList<FragmentLine> lines)
    {
        var body = BodyStart(lines);
        var rowPitch = RowPitch(lines);
        var rows = new List<List<FragmentLine>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && !IsParted(lines[i - 1], lines[i]) && (IsBeside(rows[^1], lines[i]) || Continues(lines, i, body, rowPitch))) rows[^1].Add(lines[i]);
            else rows.Add([lines[i]]);
        }

        return rows;
    }

    private bool IsParted(FragmentLine above, FragmentLine below) => rules.Any(y => y > above.Baseline - (above.Size / 3) && y < below.Baseline - (below.Size / 3));

    /// <summary>True for the cells of a row that are set a little lower than its others, such as figures beside a label's two lines.</summary>
    private bool IsBeside(List<FragmentLine> row, FragmentLine next) =>
        next.Baseline - row[^1].Baseline < SameRow * Math.Max(row[^1].Size, next.Size) && !Shared(row[^1], next).Any()
        && !row.Any(line => Shared(line, next).Any(p => p.Above.IsNumeric || p.Below.IsNumeric));

    private bool Continues(IReadOnlyList<FragmentLine> lines, int i, int body, double rowPitch)
    {
        var (above, below) = (lines[i - 1], lines[i]);
        var pitch = (below.Baseline - above.Baseline) / Math.Max(above.Size, below.Size);
        if (pitch > WrapPitch) return false;
        if (i < body) return i - 1 < body && !HasSpan(above) && !HasSpan(below);
        if (i == body) return false;
        var shared = Shared(above, below).ToList();
        if (shared.Any(p => p.Below.IsNumeric || p.Above.IsNumeric)) return false;
        var forced = shared.Count > 0 && shared.All(p => p.Above.RunsInto(p.Below, Right(p.Column)));
        if (IsStubOnly(below)) return forced || (i + 1 < lines.Count && lines[i + 1].Baseline - below.Baseline > Wider * (below.Baseline - above.Baseline) && rowPitch > Wider * pitch);
        if (IsStubOnly(above)) return forced && StartsAt(below, 0);
        return !StartsAt(below, 0) && shared.Count > 0 && (forced || rowPitch > Wider * pitch);
    }

    /// <summary>The first line with a number beyond the first column: what stands over it is header.</summary>
    private int BodyStart(IReadOnlyList<FragmentLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (StartsAt(lines[i], 0) && lines[i].Fragments.Any(f => f.IsNumeric && ColumnFinder.Range(columns, f).First > 0)) return i;
        return 0;
    }

    /// <summary>The usual distance of lines that begin in the first column and go on beyond it, in font sizes.</summary>
    private double RowPitch(IReadOnlyList<FragmentLine> lines)
    {
        var whole = lines.Where(l => StartsAt(l, 0) && l.Fragments.Length > 1).ToList();
        var pitches = Enumerable.Range(1, Math.Max(0, whole.Count - 1)).Select(i => (whole[i].Baseline - whole[i - 1].Baseline) / whole[i].Size).Order().ToList();
        return pitches.Count == 0 ? 0 : pitches[pitches.Count / 2];
    }

    private IEnumerable<(int Column, Fragment Above, Fragment Below)> Shared(FragmentLine above, FragmentLine below) =>
        from a in above.Fragments
        let at = ColumnFinder.Range(columns, a).First
        from b in below.Fragments
        where at >= 0 && ColumnFinder.Range(columns, b).First == at
        select (at, a, b);

    private bool HasSpan(FragmentLine line) => line.Fragments.Any(f => ColumnFinder.Range(columns, f) is var (first, last) && first != last);

    private bool StartsAt(FragmentLine line, int column) => ColumnFinder.Range(columns, line.Fragments[0]).First == column;

    private bool IsStubOnly(FragmentLine line) => StartsAt(line, 0) && line.Fragments.Length == 1;

    private double Right(int column) => columns[column].Right;
}
