using System.Collections.Immutable;
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

    private const string Evidence = "of all readings of the row this is the only one in which every sum around it holds; as it stands, they fail or are not there";

    private readonly MoneyTableReader reader = new(knowledge);
    private readonly ProofEngine engine = new(knowledge);

    /// <summary>Chooses among the readings of a table's rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="repairs">Receives what was chosen.</param>
    /// <param name="problems">What could not be read, and now is, leaves it.</param>
    public TableReading Choose(TableReading table, List<Repair> repairs, List<Problem> problems)
    {
        for (var turn = 0; turn < MostRows && ChooseOne(table, repairs, problems) is { } better; turn++) table = better;
        return table;
    }

    private TableReading? ChooseOne(TableReading table, List<Repair> repairs, List<Problem> problems)
    {
        if (table.Money is not { Figures.Length: > 0 } money || !money.Figures.Any(f => f.Declared)) return null;
        var isText = table.Grid.Rows[0][0].Place.Line is not null;
        if (!isText && table.Grid.Choices.IsEmpty) return null;
        var printed = new TableSums(engine, money);
        var fits = Readings(table, printed, isText)
            .Select(r => (Choice: r, Read: Reread(table, r, repairs))).Select(c => (c.Choice, c.Read, Sums: new TableSums(engine, c.Read.Money!)))
            .Where(c => Fits(printed, c.Sums, c.Choice.Row, table.Grid.Choices.Contains(c.Choice))).ToList();
        // two rows that explain the same: the one after which less is left open, if there is one
        if (fits.FirstOrDefault(f => fits.TrueForAll(o => o == f || !AreRivals(printed, f.Sums, f.Choice.Row, o.Sums, o.Choice.Row) || o.Sums.Open > f.Sums.Open)) is not { Choice: { } choice, Read: { } read }) return null;
        repairs.Add(new Repair(choice.Kind, Text(table.Grid.Rows[choice.Row]), Text(choice.Reading), Evidence, choice.Reading[0].Place, table.Grid.Number));
        problems.RemoveAll(p => p.Code == "figure_unreadable" && choice.Reading.Any(c => c.Place == p.Place));
        return Told(read, choice.Row, repairs);
    }

    /// <summary>True for two readings of one row, and for readings of two rows that mend the same sum or find a place for the same figure.</summary>
    private static bool AreRivals(TableSums printed, TableSums one, int line, TableSums other, int otherLine) =>
        line == otherLine || printed.Failing.Except(one.Failing).Overlaps(printed.Failing.Except(other.Failing)) || printed.Slipped.Except(one.Slipped).Overlaps(printed.Slipped.Except(other.Slipped));

    /// <summary>The readings to try: of rows that a sum accuses, and, where these are few, of rows that may have slipped though no sum says so.</summary>
    private static List<RowChoice> Readings(TableReading table, TableSums printed, bool isText)
    {
        bool IsOpen(RowChoice r) => !table.Grid.ChosenRows.Contains(r.Row);
        bool AreMany(int count) => count > MostReadings || count * (long)table.Money!.Figures.Length > MostFigures;
        var accused = table.Grid.Choices.Concat(isText ? RowReadings.Of(table, printed.Accused()) : []).Where(IsOpen).Take(MostReadings + 1).ToList();
        if (AreMany(accused.Count)) return [];
        var slipped = isText ? RowReadings.Of(table, printed.Slipped.Select(p => p.Line).Distinct().Order()).Where(IsOpen).Where(r => !accused.Exists(a => a.Row == r.Row)).Take(MostReadings + 1).ToList() : [];
        return AreMany(accused.Count + slipped.Count) ? accused : [.. accused, .. slipped];
    }

    /// <summary>
    /// True where every sum around the row holds, all that failed and no longer do hold now (and are not gone), and each figure that is new in its column is part
    /// of a sum over that column: a row's own sum is the same wherever its parts stand. Where no sum failed, none over a column may be lost for the new ones.
    /// </summary>
    private static bool Fits(TableSums printed, TableSums read, int line, bool isUnread)
    {
        if (!read.Failing.IsSubsetOf(printed.Failing)) return false;
        var mended = printed.Failing.Except(read.Failing);
        if (!mended.All(read.Bears) || (mended.IsEmpty && !isUnread && !printed.Borne(line).ToHashSet().IsSubsetOf(read.Borne(line)))) return false;
        if (read.Of(line).Any(f => read.Slipped.Contains((line, f.Column))) || read.Of(line).SelectMany(read.Around).Any(e => e.Verdict == Verdict.Fails)) return false;
        var before = printed.Of(line).Select(f => (f.Column, f.Yuan)).ToHashSet();
        var changed = read.Of(line).Where(f => f.Yuan != 0m && !before.Contains((f.Column, f.Yuan))).ToList();
        // a sum over the whole column that fails in either reading cannot tell which row slipped
        if (mended.IsEmpty && changed.Exists(f => read.Failing.Any(k => k.Column == f.Column))) return false;
        return changed.Count > 0
            && changed.TrueForAll(f => read.Around(f).Any(e => e is { Verdict: Verdict.Holds, IsSubstantial: true } && (e.Kind == EvidenceKind.Column || mended.Contains(read.KeyOf(e)))));
    }

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

    private static string Text(ImmutableArray<Cell> row) => string.Join('|', row.Select(c => c.Text));
}
