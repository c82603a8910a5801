using System.Collections.Immutable;
using Extractor.Ingest;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>Drawn pages as lines in which tables are looked for as in a text: what no ruled table holds, with blank lines where there is room for one.</summary>
internal sealed class DrawnLines
{
    /// <summary>More blank lines than this say nothing more.</summary>
    private const int MostBlank = 4;

    private readonly ImmutableArray<PieceLine>.Builder lines = ImmutableArray.CreateBuilder<PieceLine>();

    /// <summary>Adds a page.</summary>
    /// <param name="number">Page from 1.</param>
    /// <param name="free">Its letters that stand in no ruled table.</param>
    /// <param name="tables">Its ruled tables.</param>
    public void Add(int number, List<DrawnLetter> free, IEnumerable<RuledTable> tables)
    {
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
                lines.Add(new PieceLine(number, string.Concat(pieces.Select((p, i) => (i == 0 ? "" : p.Glued ? " " : "  ") + p.Text)), pieces) { Unit = unit });
            }
            else
            {
                lines.Add(new PieceLine(number, "", []) { IsTable = true });
            }

            bottom = part.Bottom;
        }
    }

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
