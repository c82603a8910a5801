using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Proof;
using Extractor.Recognize;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Repairs;

/// <summary>
/// Rows of a text that can be read in several ways: the only reading in which every sum around the row holds is taken. Where the row as printed breaks no sum,
/// or two readings satisfy them, none is. The sums that chose are no witnesses (PROOF.md). What a page draws plainly is never read otherwise than it stands: there,
/// only a text that is no figure as it stands is read so.
/// </summary>
internal sealed class SumChooser(KnowledgeBase knowledge)
{
    /// <summary>Readings of one table that are tried; more are no slip but another structure.</summary>
    private const int MostReadings = 64;

    /// <summary>Rows of one table that are read anew.</summary>
    private const int MostRows = 8;

    /// <summary>Figures read anew for one table, all readings together.</summary>
    private const int MostFigures = 100_000;

    private const string Evidence = "the sums around the row fail as it stands, and of all its readings this is the only one in which every one of them holds";

    private readonly MoneyTableReader reader = new(knowledge);
    private readonly ProofEngine engine = new(knowledge);

    /// <summary>Chooses among the readings of a table's rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="repairs">Receives what was chosen.</param>
    /// <param name="problems">What could not be read, and now is, leaves it.</param>
    /// <param name="read">The letters of page images, or null where there are none.</param>
    public TableReading Choose(TableReading table, List<Repair> repairs, List<Problem> problems, ReadLetters? read)
    {
        for (var turn = 0; turn < MostRows && ChooseOne(table, repairs, problems, read) is { } better; turn++) table = better;
        return table;
    }

    private TableReading? ChooseOne(TableReading table, List<Repair> repairs, List<Problem> problems, ReadLetters? read)
    {
        if (table.Money is not { Figures.Length: > 0 } money || !money.Figures.Any(f => f.Declared)) return null;
        var isText = table.Grid.Rows[0][0].Place.Line is not null;
        var numbered = Numbered(money);
        var failing = Failing(engine.Within(numbered));
        var told = table with { Money = numbered };
        var pixels = read is null ? [] : PixelReadings.Of(told, failing, read).ToList();
        var readings = table.Grid.Choices.Concat(isText ? RowReadings.Of(told, failing) : []).Concat(pixels).Where(r => !table.Grid.ChosenRows.Contains(r.Row)).Take(MostReadings + 1).ToList();
        if (readings.Count is 0 or > MostReadings || readings.Count * (long)money.Figures.Length > MostFigures) return null;
        foreach (var row in readings.GroupBy(r => r.Row))
        {
            var fits = row.Select(r => (Choice: r, Read: Reread(table, r, repairs))).Where(c => Fits(numbered, c.Read.Money!, c.Choice.Row, IsUnread(table, c.Choice))).Take(2).ToList();
            if (fits is not [var only]) continue;
            var repair = new Repair(only.Choice.Kind, Text(table.Grid.Rows[row.Key]), Text(only.Choice.Reading), Evidence, only.Choice.Reading[0].Place, table.Grid.Number);
            repairs.Add(repair);
            problems.RemoveAll(p => p.Code == "figure_unreadable" && only.Choice.Reading.Any(c => c.Place == p.Place));
            return Told(only.Read, only.Choice.Row, repairs);
        }

        return null;
    }

    /// <summary>
    /// True where every sum around the row holds, all that failed and no longer do hold now (and are not gone), and each figure that is new in its column is part
    /// of a sum over that column: a row's own sum is the same wherever its parts stand.
    /// </summary>
    private bool Fits(FigureTable before, FigureTable after, int line, bool isUnread)
    {
        var (now, equations) = (Numbered(after), engine.Within(Numbered(after)));
        var failed = Failing(engine.Within(before)).Select(e => Key(before, e)).ToHashSet();
        var verdicts = equations.GroupBy(e => Key(now, e)).ToDictionary(g => g.Key, g => g.All(e => e.Verdict != Verdict.Fails));
        var fails = Failing(equations).Select(e => Key(now, e)).ToHashSet();
        var mended = failed.Where(k => !fails.Contains(k)).ToList();
        if (!fails.IsSubsetOf(failed) || (mended.Count == 0 && !isUnread) || !mended.TrueForAll(k => verdicts.GetValueOrDefault(k))) return false;
        var printed = before.Figures.Where(f => before.RowOf(f).Line == line).Select(f => (f.Column, f.Yuan)).ToHashSet();
        var own = now.Figures.Where(f => now.RowOf(f).Line == line).ToList();
        var around = equations.Where(e => e.Members.Any(m => own.Exists(f => f.Id == m.Node))).ToList();
        return around.TrueForAll(e => e.Verdict != Verdict.Fails) && own.Where(f => f.Yuan != 0m && !printed.Contains((f.Column, f.Yuan))).ToList() is { Count: > 0 } changed
            && changed.TrueForAll(f => around.Exists(e => e is { Verdict: Verdict.Holds, IsSubstantial: true } && (e.Kind == EvidenceKind.Column || mended.Contains(Key(now, e))) && e.Members.Any(m => m.Node == f.Id)));
    }

    /// <summary>True where a row's text is no figure as it stands.</summary>
    private static bool IsUnread(TableReading table, RowChoice choice) =>
        table.Grid.Choices.Contains(choice) || choice.Reading.Where((c, i) => c != table.Grid.Rows[choice.Row][i]).Any(c => c.Text.Length > 0 && !table.Money!.Figures.Any(f => f.Place == c.Place));

    /// <summary>An identity and the place of its total.</summary>
    private static (string, int, int) Key(FigureTable table, Equation equation)
    {
        var total = table.Figures[equation.Left.Node - 1];
        return (equation.Identity, table.RowOf(total).Line, total.Column);
    }

    private static List<Equation> Failing(IEnumerable<Equation> equations) => [.. equations.Where(e => e.Accuses && e.Verdict == Verdict.Fails)];

    /// <summary>The table with one row read otherwise; its figures have the numbers of the repairs they came through.</summary>
    private TableReading Reread(TableReading table, RowChoice choice, List<Repair> repairs)
    {
        var grid = table.Grid with
        {
            Rows = table.Grid.Rows.SetItem(choice.Row, choice.Reading), ChosenRows = table.Grid.ChosenRows.Add(choice.Row), BrokenRows = table.Grid.BrokenRows.Remove(choice.Row),
            Choices = table.Grid.Choices.RemoveAll(c => c.Row == choice.Row),
        };
        var told = repairs.ToList();
        var money = reader.Read(grid, table.Type!, table.Columns, table.Unit!, table.Year, table.IsDeclared, told, []);
        // the other rows come through the repairs that they came through before
        int? Known(int? number) => number > repairs.Count ? repairs.IndexOf(told[number.Value - 1]) is >= 0 and var at ? at + 1 : null : number;
        return table with { Grid = grid, Money = money with { Unit = table.Money!.Unit, IsTypeInferred = table.Money.IsTypeInferred, Figures = [.. money.Figures.Select(f => f with { Repair = Known(f.Repair) })] } };
    }

    private static TableReading Told(TableReading table, int line, List<Repair> repairs)
    {
        var money = table.Money!;
        var row = table.Grid.Rows[line].Select(c => c with { Repair = repairs.Count }).ToImmutableArray();
        return table with
        {
            Grid = table.Grid with { Rows = table.Grid.Rows.SetItem(line, row) },
            Money = money with { Figures = [.. money.Figures.Select(f => money.RowOf(f).Line == line ? f with { Repair = repairs.Count } : f)] },
        };
    }

    private static FigureTable Numbered(FigureTable money) => money with { Figures = [.. money.Figures.Select((f, i) => f with { Id = i + 1 })] };

    private static string Text(ImmutableArray<Cell> row) => string.Join('|', row.Select(c => c.Text));
}
