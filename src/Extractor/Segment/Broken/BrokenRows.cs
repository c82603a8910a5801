using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Segment.Broken;

/// <summary>
/// Rows that a text dump broke: over several lines, two into one, a number or code over two cells, two numbers into one cell, a label on a line of its own.
/// Where the other rows agree in their number of cells and in what stands in which column, a row of another length is put together if that can be done in one
/// way only; each change is told. What stays broken is named, so that nothing in it is proved by sums.
/// </summary>
/// <param name="Rows">All rows, the broken ones put together.</param>
/// <param name="Doubtful">Indexes of rows that are broken and stay so.</param>
/// <param name="Mended">What was done: kind, before, after, and the index of the row it gave.</param>
internal sealed record BrokenRows(ImmutableArray<ImmutableArray<Cell>> Rows, ImmutableHashSet<int> Doubtful, ImmutableArray<(string Kind, string Before, string After, int Row)> Mended)
{
    /// <summary>A row is looked for in at most so many lines.</summary>
    public const int MostPieces = 3;

    private const int FewestRows = 3;

    private const string Joined = "row_joined", Parted = "rows_parted", FigureJoined = "figure_joined", CodeJoined = "code_joined", FiguresParted = "figures_parted", LabelJoined = "label_joined", Shifted = "cell_shifted";

    /// <summary>Puts the rows of a table in a text together.</summary>
    /// <param name="rows">All rows, each as long as printed.</param>
    /// <param name="header">How many of the first are header.</param>
    /// <param name="names">Tells which pieces are one label.</param>
    public static BrokenRows Of(IReadOnlyList<ImmutableArray<Cell>> rows, int header, LabelNames names)
    {
        // a label alone on its line looks like a heading: it may be a piece of the first row
        while (header > 1 && rows[header - 1].Length == 1 && rows[0].Length > 1) header--;
        var body = rows.Skip(header).ToList();
        if (RowShape.Of([.. rows.Take(header)], body) is not { } shape || body.TrueForAll(r => r.Length == shape.Width && !IsRest(r) && shape.Fits(r))) return new BrokenRows([.. rows], [], []);
        return new Mender(rows, header, shape, names).Run();
    }

    /// <summary>True for a row with one filled cell that begins with a decimal point or a separator: no figure does.</summary>
    private static bool IsRest(ImmutableArray<Cell> row) => row.Count(c => c.Text.Length > 0) == 1 && IsTail(row.First(c => c.Text.Length > 0).Text);

    private static bool IsTail(string text) => text.Length > 1 && text[0] is '.' or ',' && text.Skip(1).All(char.IsAsciiDigit);

    private static string Text(IEnumerable<ImmutableArray<Cell>> rows) => string.Join(" / ", rows.Select(r => string.Join('|', r.Select(c => c.Text))));

    /// <summary>Goes over the rows once from the top down.</summary>
    private sealed class Mender(IReadOnlyList<ImmutableArray<Cell>> rows, int header, RowShape shape, LabelNames names)
    {
        /// <summary>A dump that keeps the empty cells at the end of a row: then a row that lacks some is broken.</summary>
        private readonly bool isPadded = rows.Skip(header).Any(r => r.Length == shape.Width && r[^1].Text.Length == 0);

        /// <summary>A table of money and of nothing else: in forms, and beside percentages, numbers stand among words.</summary>
        private readonly bool isMoney = !names.AreForm(rows) && !rows.Any(r => r.Any(c => c.Text.EndsWith('%'))) && rows.Skip(header).Count(r => shape.Fits(r) && r.Any(c => ColumnShape.IsMoney(c.Text))) >= FewestRows;

        private readonly ImmutableArray<ImmutableArray<Cell>>.Builder result = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        private readonly HashSet<int> doubtful = [];
        private readonly List<(string, string, string, int)> mended = [];

        public BrokenRows Run()
        {
            for (var i = 0; i < rows.Count;) i += Next(i);
            return new BrokenRows(result.ToImmutable(), [.. doubtful], [.. mended]);
        }

        /// <summary>Takes the next row, or those it is put together of, and returns how many these are.</summary>
        private int Next(int at)
        {
            var row = rows[at];
            if (at < header) return Keep(row, false);
            if (row.Length == shape.Width) return IsRest(row) ? Rest(row) : Whole(row);
            return row.Length < shape.Width ? Short(at) : Long(row);
        }

        /// <summary>A row of full length; where it has money among words, and only one slip explains it, that is undone.</summary>
        private int Whole(ImmutableArray<Cell> row) => isMoney && !shape.Fits(row) && shape.Only(shape.Slipped(row)) is { } straight ? Mend(Shifted, [row], straight) : Keep(row, false);

        private int Keep(ImmutableArray<Cell> row, bool isDoubtful)
        {
            if (isDoubtful) doubtful.Add(result.Count);
            result.Add(row);
            return 1;
        }

        private int Mend(string kind, List<ImmutableArray<Cell>> before, params ImmutableArray<Cell>[] after)
        {
            mended.AddRange(after.Select((row, i) => (kind, Text(before), Text([row]), result.Count + i)));
            result.AddRange(after);
            return before.Count;
        }

        /// <summary>A line that holds nothing but the rest of a figure goes to the cell above.</summary>
        private int Rest(ImmutableArray<Cell> row)
        {
            var at = Enumerable.Range(0, shape.Width).First(c => row[c].Text.Length > 0);
            if (result.Count <= header || result[^1].Length != shape.Width || RowShape.Glue(result[^1][at], row[at]) is not { } cell) return Keep(row, true);
            var above = result[^1];
            var joined = above.SetItem(at, cell);
            if (!shape.Fits(joined)) return Keep(row, true);
            result.RemoveAt(result.Count - 1);
            Mend(FigureJoined, [above, row], joined);
            return 1;
        }

        private int Short(int at)
        {
            var run = 1;
            while (at + run < rows.Count && rows[at + run].Length < shape.Width && run < MostPieces) run++;
            for (var count = 2; count <= run; count++)
            {
                List<ImmutableArray<Cell>> pieces = [.. rows.Skip(at).Take(count)];
                if (shape.Only(shape.Whole(pieces)) is { } row) return Mend(Joined, pieces, row);
                // at the foot of a table the blank line that was its last, empty cell is lost
                if (isPadded && at + count == rows.Count && shape.Only(shape.Whole([.. pieces, [new Cell("", pieces[^1][0].Place)]])) is { } padded) return Mend(Joined, pieces, padded);
            }

            if (run == 1 && shape.Only(RowShape.WithTwoInOne(rows[at])) is { } parted) return Mend(FiguresParted, [rows[at]], parted);
            if (at + 1 < rows.Count && shape.Only(shape.Labelled(rows[at], rows[at + 1]).Concat(shape.Headed(rows[at], rows[at + 1], names))) is { } labelled) return Mend(LabelJoined, [rows[at], rows[at + 1]], labelled);
            // alone it may be a heading, or a row that lost its empty cells; beside another it is a piece
            if (run == 1 || rows[at].Length + rows[at + 1].Length > shape.Width + 1) return Keep(rows[at], isPadded && rows[at].Any(c => c.Text.Any(char.IsAsciiDigit)));
            Keep(rows[at], true);
            return 1 + Keep(rows[at + 1], true);
        }

        private int Long(ImmutableArray<Cell> row)
        {
            if (row.Length == 2 * shape.Width && shape.Fits(row[..shape.Width]) && shape.Fits(row[shape.Width..])) return Mend(Parted, [row], row[..shape.Width], row[shape.Width..]);
            if (row.Length == shape.Width + 1 && shape.Only(shape.WithTorn(row)) is { } joined) return Mend(joined.Zip(row).TakeWhile(p => p.First.Text == p.Second.Text).Count() is var at && shape.IsCode(at) ? CodeJoined : FigureJoined, [row], joined);
            return Keep(row, row.Skip(shape.Width).Any(c => c.Text.Length > 0) || Enumerable.Range(0, row.Length).Any(c => IsTail(row[c].Text)));
        }
    }
}
