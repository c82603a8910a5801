using System.Collections.Immutable;
using Extractor.Segment.Layout;
using Extractor.Values;

namespace Extractor.Segment;

/// <summary>
/// Rows that a text dump broke: over several lines, two into one, a number or code over two cells, two numbers into one cell. Where the other rows agree in
/// their number of cells and in what stands in which column, a row of another length is put together if that can be done in one way only; each change is
/// told. What stays broken is named, so that nothing in it is proved by sums.
/// </summary>
/// <param name="Rows">All rows, the broken ones put together.</param>
/// <param name="Doubtful">Indexes of rows that are broken and stay so.</param>
/// <param name="Mended">What was done: kind, before, after, and the index of the row it gave.</param>
internal sealed record BrokenRows(ImmutableArray<ImmutableArray<Cell>> Rows, ImmutableHashSet<int> Doubtful, ImmutableArray<(string Kind, string Before, string After, int Row)> Mended)
{
    private const string Joined = "row_joined", Parted = "rows_parted", FigureJoined = "figure_joined", CodeJoined = "code_joined", FiguresParted = "figures_parted";

    /// <summary>Of a hundred rows at least so many must have the same number of cells.</summary>
    private const int Most = 70;

    private const int FewestRows = 3;
    private const int MostPieces = 3;

    /// <summary>Puts the rows of a table in a text together.</summary>
    /// <param name="rows">All rows, each as long as printed.</param>
    /// <param name="header">How many of the first are header.</param>
    public static BrokenRows Of(IReadOnlyList<ImmutableArray<Cell>> rows, int header)
    {
        var none = new BrokenRows([.. rows], [], []);
        var body = rows.Skip(header).ToList();
        if (body.Count < FewestRows) return none;
        var width = body.GroupBy(r => r.Length).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
        var whole = body.FindAll(r => r.Length == width);
        if ((whole.Count == body.Count && !body.Exists(IsRest)) || width < 2 || whole.Count < FewestRows || whole.Count * 100 < body.Count * Most) return none;
        return new Mender(rows, header, width, ColumnShape.Of([.. whole.Select(Texts)])).Run();
    }

    /// <summary>True for a row with one filled cell that begins with a decimal point or a separator: no figure does.</summary>
    private static bool IsRest(ImmutableArray<Cell> row) => row.Count(c => c.Text.Length > 0) == 1 && IsTail(row.First(c => c.Text.Length > 0).Text);

    private static bool IsTail(string text) => text.Length > 1 && text[0] is '.' or ',' && text.Skip(1).All(char.IsAsciiDigit);

    private static string[] Texts(ImmutableArray<Cell> row) => [.. row.Select(c => c.Text)];

    private static string Text(IEnumerable<ImmutableArray<Cell>> rows) => string.Join(" / ", rows.Select(r => string.Join('|', r.Select(c => c.Text))));

    /// <summary>Goes over the rows once from the top down.</summary>
    private sealed class Mender(IReadOnlyList<ImmutableArray<Cell>> rows, int header, int width, ColumnShape shape)
    {
        private readonly ImmutableArray<ImmutableArray<Cell>>.Builder result = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        private readonly HashSet<int> doubtful = [];
        private readonly List<(string, string, string, int)> mended = [];

        public BrokenRows Run()
        {
            for (var i = 0; i < rows.Count;) i += i < header || (rows[i].Length == width && !IsRest(rows[i])) ? Keep(rows[i], false) : rows[i].Length == width ? Rest(rows[i]) : rows[i].Length < width ? Short(i) : Long(rows[i]);
            return new BrokenRows(result.ToImmutable(), [.. doubtful], [.. mended]);
        }

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
            var at = Enumerable.Range(0, width).First(c => row[c].Text.Length > 0);
            if (result.Count <= header || result[^1].Length != width || Glue(result[^1][at], row[at]) is not { } cell) return Keep(row, true);
            var above = result[^1];
            var joined = above.SetItem(at, cell);
            if (!shape.Fits(Texts(joined))) return Keep(row, true);
            result.RemoveAt(result.Count - 1);
            Mend(FigureJoined, [above, row], joined);
            return 1;
        }

        private int Short(int at)
        {
            var run = 1;
            while (at + run < rows.Count && rows[at + run].Length < width && run < MostPieces) run++;
            for (var count = 2; count <= run; count++)
            {
                List<ImmutableArray<Cell>> pieces = [.. rows.Skip(at).Take(count)];
                if (Only(Whole(pieces)) is { } row) return Mend(Joined, pieces, row);
            }

            if (run == 1 && Only(WithTwoInOne(rows[at])) is { } parted) return Mend(FiguresParted, [rows[at]], parted);
            // alone it may be a heading, or a row that lost its empty cells; beside another it is a piece
            if (run == 1 || rows[at].Length + rows[at + 1].Length > width + 1) return Keep(rows[at], false);
            Keep(rows[at], true);
            return 1 + Keep(rows[at + 1], true);
        }

        private int Long(ImmutableArray<Cell> row)
        {
            if (row.Length == 2 * width && shape.Fits(Texts(row[..width])) && shape.Fits(Texts(row[width..]))) return Mend(Parted, [row], row[..width], row[width..]);
            if (row.Length == width + 1 && Only(WithTorn(row)) is { } joined) return Mend(joined.Zip(row).TakeWhile(p => p.First.Text == p.Second.Text).Count() is var at && shape.IsCode(at) ? CodeJoined : FigureJoined, [row], joined);
            return Keep(row, row.Skip(width).Any(c => c.Text.Length > 0) || Enumerable.Range(0, row.Length).Any(c => IsTail(row[c].Text)));
        }

        private ImmutableArray<Cell>? Only(IEnumerable<ImmutableArray<Cell>> candidates) => candidates.Where(c => shape.Fits(Texts(c))).Take(2).ToList() is [var only] ? only : null;

        /// <summary>Every way to put pieces of a row together: at each cut either the cells stand side by side or the cut goes through one.</summary>
        private IEnumerable<ImmutableArray<Cell>> Whole(List<ImmutableArray<Cell>> pieces)
        {
            var torn = pieces.Sum(p => p.Length) - width;
            for (var cuts = 0; cuts < 1 << (pieces.Count - 1); cuts++)
            {
                if (System.Numerics.BitOperations.PopCount((uint)cuts) != torn) continue;
                ImmutableArray<Cell>? row = pieces[0];
                for (var i = 1; i < pieces.Count && row is not null; i++)
                    row = (cuts & (1 << (i - 1))) == 0 ? [.. row.Value, .. pieces[i]] : Glue(row.Value[^1], pieces[i][0]) is { } cell ? [.. row.Value[..^1], cell, .. pieces[i].Skip(1)] : null;
                if (row is { } found) yield return found;
            }
        }

        private static Cell? Glue(Cell left, Cell right)
        {
            if (left.Text.Length == 0 || right.Text.Length == 0) return null;
            var text = CellText.Join([left.Text, right.Text], out var torn);
            return torn || !(char.IsAsciiDigit(left.Text[^1]) && char.IsAsciiDigit(right.Text[0])) ? left with { Text = text } : null;
        }

        /// <summary>A number or a code that stands in two cells.</summary>
        private IEnumerable<ImmutableArray<Cell>> WithTorn(ImmutableArray<Cell> row)
        {
            for (var c = 0; c + 1 < row.Length; c++)
            {
                var (left, right) = (row[c].Text, row[c + 1].Text);
                if (left.Length == 0 || right.Length == 0 || !left.All(IsFigureLetter) || !right.All(IsFigureLetter)) continue;
                CellText.Join([left, right], out var torn);
                if (torn || (shape.IsCode(c) && SubjectCode.TryParse(left + right, out _))) yield return [.. row[..c], row[c] with { Text = left + right }, .. row[(c + 2)..]];
            }
        }

        private static IEnumerable<ImmutableArray<Cell>> WithTwoInOne(ImmutableArray<Cell> row)
        {
            for (var c = 0; c < row.Length; c++)
            {
                var parts = row[c].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (parts.Length == 2 && parts.All(p => PrintedNumber.TryParse(p, out _))) yield return [.. row[..c], .. parts.Select(p => row[c] with { Text = p }), .. row[(c + 1)..]];
            }
        }

        private static bool IsFigureLetter(char c) => char.IsAsciiDigit(c) || c is ',' or '.' or '-';
    }
}
