using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Segment.Broken;

namespace Extractor.Segment;

/// <summary>Consecutive lines with tabs: a table, a part of one, or prose torn by a dump.</summary>
/// <param name="First">Index of its first line in the source's lines.</param>
/// <param name="End">Index after its last line.</param>
/// <param name="Rows">Its rows, each as long as printed.</param>
/// <param name="Edges">Boundaries of its columns on a drawn page; default in a text.</param>
internal sealed record TabbedRun(int First, int End, ImmutableArray<ImmutableArray<Cell>> Rows, ImmutableArray<double> Edges)
{
    /// <summary>True where the layout leaves open which figures stand in which column.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>True where the source itself says that it is a table.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The number of cells that most of its rows have.</summary>
    public int Width { get; } = Rows.GroupBy(r => r.Length).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;

    /// <summary>The rows from <paramref name="from"/> up to <paramref name="to"/> as a run of their own.</summary>
    public TabbedRun Part(int from, int to) => new(First + from, First + to, [.. Rows.Skip(from).Take(to - from)], Edges) { IsDoubtful = IsDoubtful, IsMarked = IsMarked };

    /// <summary>
    /// True where the run is a grid: a drawn one always is. Dumps of prose also have tabs (each font change starts a cell): there, cells hold bare
    /// punctuation or the rows agree in no number of cells.
    /// </summary>
    public bool IsGrid
    {
        get
        {
            if (!Edges.IsDefault || IsMarked) return true;
            if (Rows.Any(r => r.Any(c => IsTornProse(c.Text)))) return false;
            return Rows.Length == 1 || Rows.Count(r => r.Length == Width) * 2 >= Rows.Length;
        }
    }

    /// <summary>Every maximal run of tabbed lines, in order; pieces of rows among them.</summary>
    public static IEnumerable<TabbedRun> AllIn(ImmutableArray<SourceLine> lines)
    {
        var pieces = StrayPieces.Of(lines);
        for (var i = 0; i < lines.Length;)
        {
            if (!lines[i].IsTabbed)
            {
                i++;
                continue;
            }

            var first = i;
            while (i < lines.Length && (lines[i].IsTabbed || pieces.Contains(i)) && !IsOfOtherSheets(lines[first], lines[i])) i++;
            yield return new TabbedRun(first, i, [.. Enumerable.Range(first, i - first).Select(at => Cells(lines[at]))], lines[first].Edges) { IsDoubtful = Enumerable.Range(first, i - first).Any(at => lines[at].IsDoubtful), IsMarked = lines[first].IsRow };
        }
    }

    /// <summary>True for rows of two sheets of a workbook: a sheet's table ends with the sheet.</summary>
    public static bool IsOfOtherSheets(SourceLine one, SourceLine other) => one.IsOnSheet && other.IsOnSheet && one.Page != other.Page;

    /// <summary>The cells of a line.</summary>
    public static ImmutableArray<Cell> Cells(SourceLine line) => [.. line.Cells.Select(c => new Cell(c.Text, c.Place, c.Start, c.Span))];

    /// <summary>A cell that begins with a closing mark, is nothing but marks, or is a number broken after its point: a piece of a sentence.</summary>
    private static bool IsTornProse(string text)
    {
        if (text.Length == 0) return false;
        if (text[0] is '，' or '。' or '、' or '；' || (text.Length <= 2 && text.All(c => char.IsPunctuation(c) && c is not ('*' or '-' or '—' or '–' or '/' or '%')))) return true;
        return text.Length > 1 && text[^1] == '.' && text.AsSpan(0, text.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
