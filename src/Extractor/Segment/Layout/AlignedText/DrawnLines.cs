using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>Drawn pages as lines in which tables are looked for as in a text: what no ruled table holds, with blank lines where there is room for one.</summary>
internal sealed class DrawnLines
{
    /// <summary>More blank lines than this say nothing more.</summary>
    private const int MostBlank = 4;

    private readonly ImmutableArray<PieceLine>.Builder lines = ImmutableArray.CreateBuilder<PieceLine>();

    /// <summary>Adds a page.</summary>
    /// <param name="number">Index of the page, or of its part.</param>
    /// <param name="ruled">Its ruled tables, and the letters that stand in none.</param>
    /// <param name="rulings">Its ruling lines.</param>
    public void Add(int number, RuledLetters ruled, ImmutableArray<Ruling> rulings)
    {
        var rules = new Queue<Ruling>(rulings.Where(r => r.IsHorizontal && !ruled.Tables.Any(t => IsWithin(t.Bounds, r))).OrderBy(r => r.At));
        var (free, tables) = (ruled.Free, ruled.Tables);
        var printed = free.Count == 0 ? [] : FragmentReader.Lines(free);
        var unit = Unit(printed);
        var parts = printed.Select(l => (l.Top, l.Bottom, l.Size, Line: (FragmentLine?)l))
            .Concat(tables.Select(t => (Top: t.Bounds.Y0, Bottom: t.Bounds.Y1, Size: 0.0, Line: (FragmentLine?)null))).OrderBy(p => p.Top);
        double? bottom = null;
        foreach (var part in parts)
        {
            if (bottom is { } end && part.Size > 0) Blank(number, (part.Top - end) / part.Size);
            if (part.Line is { } line)
            {
                var pieces = new DrawnPieces(lines.Count, unit).Of(line);
                lines.Add(new PieceLine(number, string.Concat(pieces.Select((p, i) => (i == 0 ? "" : p.Glued ? " " : "  ") + p.Text)), pieces) 
                {
                    Unit = unit,
                    Edges = EdgesAt(ruled.Open, line, unit),
                    Rules = [.. Above(rules, line, unit)],
                });
            }
            else
            {
                lines.Add(new PieceLine(number, "", []) { IsTable = true });
            }

            bottom = part.Bottom;
        }
    }

    /// <summary>Adds a page without any table in what stands outside of its grids: its lines as they are, in order with the grids.</summary>
    /// <param name="number">Index of the page, or of its part.</param>
    /// <param name="printed">Its lines.</param>
    /// <param name="ruled">Its ruled tables.</param>
    public void AddProse(int number, List<LetterLines.Line> printed, RuledLetters ruled)
    {
        foreach (var (_, text) in printed.Select(l => (l.Box.Y0, Text: (string?)l.Text)).Concat(ruled.Tables.Select(t => (t.Bounds.Y0, Text: (string?)null))).OrderBy(p => p.Y0))
            lines.Add(text is null ? new PieceLine(number, "", []) { IsTable = true } : new PieceLine(number, text, []));
    }

    /// <summary>The horizontal lines over a line that were over none before it.</summary>
    private IEnumerable<Rule> Above(Queue<Ruling> rules, FragmentLine line, double unit)
    {
        var middle = line.Fragments.Average(f => f.Center);
        while (rules.TryPeek(out var rule) && rule.At < middle)
        {
            rules.Dequeue();
            yield return new Rule(lines.Count, (int)Math.Floor(rule.From / unit), (int)Math.Ceiling(rule.To / unit));
        }
    }

    /// <summary>The column lines of the grid that a line stands in.</summary>
    private static ImmutableArray<int> EdgesAt(List<RuledTable> open, FragmentLine line, double unit)
    {
        var center = line.Fragments[0].Center;
        var grid = open.Find(t => center >= t.Bounds.Y0 && center <= t.Bounds.Y1 && line.Left < t.Bounds.X1 && line.Right > t.Bounds.X0);
        return grid is null ? [] : [.. grid.Edges.Select(x => (int)Math.Round(x / unit))];
    }

    private static bool IsWithin(Box bounds, Ruling rule) => rule.At >= bounds.Y0 - 1 && rule.At <= bounds.Y1 + 1 && rule.From < bounds.X1 && rule.To > bounds.X0;

    /// <summary>The lines of all pages.</summary>
    public ImmutableArray<PieceLine> Read() => lines.ToImmutable();

    /// <summary>Half the usual size of letters in lines of several fragments, as tables have.</summary>
    private static double Unit(List<FragmentLine> printed)
    {
        var sizes = printed.SelectMany(l => l.Fragments.Select(f => (f.Size, IsAlone: l.Fragments.Length == 1))).OrderBy(f => f.IsAlone).ThenBy(f => f.Size).ToList();
        var several = sizes.Count(f => !f.IsAlone);
        return sizes.Count == 0 ? 1 : sizes[(several == 0 ? sizes.Count : several) / 2].Size / 2;
    }

    private void Blank(int page, double room)
    {
        for (var i = 0; i < Math.Min(MostBlank, (int)Math.Round(room)); i++) lines.Add(new PieceLine(page, "", []));
    }
}
