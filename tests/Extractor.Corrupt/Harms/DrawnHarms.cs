using System.Collections.Immutable;
using Extractor.Corrupt.Documents;
using Extractor.Ingest;
using Extractor.Normalize.Records;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Corrupt.Harms;

/// <summary>Harms done to the letters of drawn pages, as a reader of pages errs: it takes one letter for another, or has it in another place.</summary>
internal static class DrawnHarms
{
    private const double SameRow = 4, SameColumn = 6, CaptionReach = 130;

    /// <summary>Those done to the letters of one figure, label or table.</summary>
    public static ImmutableArray<DrawnHarm> All { get; } =
    [
        new("digit", Family.Digit, IsUnique: false, Digit),
        Letters("separators_lost", unique: true, t => t.Contains(',', StringComparison.Ordinal), (letter, _) => letter.Text == "," ? null : letter),
        Letters("separators_ideographic", unique: true, t => t.Contains(',', StringComparison.Ordinal), (letter, _) => letter.Text == "," ? letter with { Text = "、" } : letter),
        Letters("letter_o", unique: true, t => t.Contains('0', StringComparison.Ordinal), (letter, first) => letter.Text == "0" && first ? letter with { Text = "O" } : letter, "0"),
        Letters("letter_l", unique: true, t => t.Contains('1', StringComparison.Ordinal), (letter, first) => letter.Text == "1" && first ? letter with { Text = "l" } : letter, "1"),
        Letters("point_ideographic", unique: true, t => t.Contains('.', StringComparison.Ordinal), (letter, _) => letter.Text == "." ? letter with { Text = "。" } : letter),
        Letters("point_lost", unique: false, t => t.Contains('.', StringComparison.Ordinal), (letter, _) => letter.Text == "." ? null : letter),
        new("stray_space", Family.Text, IsUnique: true, StraySpace),
        new("figure_torn_lines", Family.Text, IsUnique: true, TornLines),
        new("label_lost", Family.Text, IsUnique: false, LabelLost),
        new("cell_shifted", Family.Text, IsUnique: false, Shifted),
        new("columns_swapped", Family.Structure, IsUnique: false, ColumnsSwapped),
        new("labels_swapped", Family.Structure, IsUnique: false, LabelsSwapped),
        new("row_dropped", Family.Structure, IsUnique: false, (document, chance) => Row(document, chance) is { } row ? document.With(Gone(document, row)) : null),
        new("page_twice", Family.Structure, IsUnique: false, PageTwice),
        new("unit_changed", Family.Structure, IsUnique: false, UnitChanged),
    ];

    private static DrawnHarm Letters(string kind, bool unique, Func<string, bool> fits, Func<DrawnLetter, bool, DrawnLetter?> change, string once = "") => new(kind, Family.Text, unique, (document, chance) =>
    {
        if (chance.Figure(document, a => fits(a.Text)) is not { } figure) return null;
        var letters = document.LettersOf(figure.Place);
        var all = letters.Where(l => document.Letter(l).Text == once).ToList();
        var chosen = all.Count > 0 ? all[chance.Next(all.Count)] : letters[0];
        return document.With(letters.ToDictionary(l => l, l => change(document.Letter(l), l == chosen)));
    });

    private static Source? Digit(KnownDrawn document, Random chance)
    {
        if (chance.OneOf(document.Printed) is not { } figure) return null;
        var digits = document.LettersOf(figure.Place).Where(l => document.Letter(l).Text is [>= '0' and <= '9']).ToList();
        if (digits.Count == 0) return null;
        var at = digits[chance.Next(digits.Count)];
        var other = (char)('0' + ((document.Letter(at).Text[0] - '0' + 1 + chance.Next(9)) % 10));
        return document.With(new Dictionary<(int, int), DrawnLetter?> { [at] = document.Letter(at) with { Text = other.ToString() } });
    }

    /// <summary>A gap of a third of a letter within a figure: what stands left of it moves.</summary>
    private static Source? StraySpace(KnownDrawn document, Random chance)
    {
        if (chance.Figure(document, a => a.Text.Length > 2) is not { } figure) return null;
        var letters = document.LettersOf(figure.Place);
        if (letters.Count < 2) return null;
        var cut = 1 + chance.Next(letters.Count - 1);
        var size = document.Letter(letters[0]).Size;
        return document.With(letters.Take(cut).ToDictionary(l => l, l => (DrawnLetter?)document.Letter(l).Moved(-size * 0.35, 0)));
    }

    /// <summary>The decimals stand a line lower.</summary>
    private static Source? TornLines(KnownDrawn document, Random chance)
    {
        if (chance.Figure(document, a => a.Text.Contains('.', StringComparison.Ordinal)) is not { } figure) return null;
        var letters = document.LettersOf(figure.Place);
        var point = letters.ToList().FindIndex(l => document.Letter(l).Text == ".");
        if (point < 1) return null;
        var (first, tail) = (document.Letter(letters[0]), document.Letter(letters[point]));
        return document.With(letters.Skip(point).ToDictionary(l => l, l => (DrawnLetter?)document.Letter(l).Moved(first.Box.X0 - tail.Box.X0, first.Size * 1.05)));
    }

    private static Source? LabelLost(KnownDrawn document, Random chance)
    {
        if (Row(document, chance) is not { } row) return null;
        var labels = row.Where(c => c.Text.Length > 0 && !PrintedNumber.TryParse(c.Text, out _)).ToList();
        return labels.Count == 0 ? null : document.With(Gone(document, labels));
    }

    /// <summary>A figure stands in the column beside its own, which is empty in its row.</summary>
    private static Source? Shifted(KnownDrawn document, Random chance)
    {
        if (chance.Figure(document, _ => true) is not { } figure) return null;
        var peers = document.Good.Where(a => a.TableNo == figure.TableNo && a.Place.Page == figure.Place.Page).ToList();
        var row = peers.FindAll(a => Math.Abs(Bottom(a) - Bottom(figure)) < SameRow);
        var columns = peers.Select(Right).Where(x => !row.Exists(a => Math.Abs(Right(a) - x) < SameColumn * 3)).OrderBy(x => Math.Abs(x - Right(figure))).ToList();
        if (columns.Count == 0) return null;
        return document.With(document.LettersOf(figure.Place).ToDictionary(l => l, l => (DrawnLetter?)document.Letter(l).Moved(columns[0] - Right(figure), 0)));
    }

    private static Source? ColumnsSwapped(KnownDrawn document, Random chance)
    {
        if (chance.Figure(document, _ => true) is not { } one) return null;
        if (chance.Figure(document, a => a.TableNo == one.TableNo && a.Place.Page == one.Place.Page && Math.Abs(Bottom(a) - Bottom(one)) < SameRow && a.Measure != one.Measure && Math.Abs(Right(a) - Right(one)) > SameColumn) is not { } other) return null;
        var by = Right(other) - Right(one);
        var changes = new Dictionary<(int, int), DrawnLetter?>();
        foreach (var figure in document.Printed.Where(a => a.TableNo == one.TableNo && a.Phase == one.Phase && a.FiscalYear == one.FiscalYear && a.Side == one.Side))
            foreach (var letter in document.LettersOf(figure.Place))
                if (figure.Measure == one.Measure) changes[letter] = document.Letter(letter).Moved(by, 0);
                else if (figure.Measure == other.Measure) changes[letter] = document.Letter(letter).Moved(-by, 0);
        return document.With(changes);
    }

    private static Source? LabelsSwapped(KnownDrawn document, Random chance)
    {
        if (chance.Figure(document, _ => true) is not { } figure || RowOf(document, figure) is not { } one) return null;
        if (chance.Figure(document, a => a.TableNo == figure.TableNo && a.Place.Page == figure.Place.Page && Math.Abs(Right(a) - Right(figure)) < SameColumn && a.AmountYuan != figure.AmountYuan) is not { } beside || RowOf(document, beside) is not { } other) return null;
        var (first, second) = (Labels(one), Labels(other));
        if (first.Count == 0 || second.Count == 0 || first[0].Place.Page != second[0].Place.Page || first[0].Place == second[0].Place) return null;
        var by = Line(other) - Line(one);
        var changes = new Dictionary<(int, int), DrawnLetter?>();
        foreach (var letter in first.SelectMany(c => document.LettersOf(c.Place))) changes[letter] = document.Letter(letter).Moved(0, by);
        foreach (var letter in second.SelectMany(c => document.LettersOf(c.Place))) changes[letter] = document.Letter(letter).Moved(0, -by);
        return document.With(changes);

        static List<Cell> Labels(ImmutableArray<Cell> row) => [.. row.Where(c => c.Place.Box is not null && c.Text.Length > 0 && (!PrintedNumber.TryParse(c.Text, out var number) || (number.Decimals == 0 && c.Text.Length is 2 or 3 or 5 or 7 && !c.Text.Contains(',', StringComparison.Ordinal))))];
        static double Line(ImmutableArray<Cell> row) => row.Where(c => c.Place.Box is not null && c.Text.Length > 0).Max(c => c.Place.Box!.Value.Y1);
    }

    private static Source? PageTwice(KnownDrawn document, Random chance)
    {
        if (chance.Figure(document, _ => true) is not { } figure) return null;
        var pages = document.Source.Drawn.SelectMany(p => p.Number == figure.Place.Page ? new[] { p, p } : [p]).Select((p, i) => p with { Number = i + 1 }).ToImmutableArray();
        return document.Source with { Drawn = pages, Pages = pages.Length };
    }

    /// <summary>The last 万元 over a table loses its 万, or its 元 gets one.</summary>
    private static Source? UnitChanged(KnownDrawn document, Random chance)
    {
        if (chance.Figure(document, _ => true) is not { } figure) return null;
        var top = document.TableOf(figure).Rows[0].First(c => c.Place.Box is not null).Place;
        var page = document.Source.Drawn.IndexOf(document.Source.Drawn.First(p => p.Number == top.Page));
        var letters = document.Source.Drawn[page].Letters;
        var yuan = Enumerable.Range(0, letters.Length).Where(i => letters[i].Text == "元" && letters[i].Box.Y1 < top.Box!.Value.Y0 + SameRow && letters[i].Box.Y1 > top.Box!.Value.Y0 - CaptionReach).ToList();
        if (yuan.Count == 0) return null;
        var at = yuan[^1];
        var before = Enumerable.Range(0, letters.Length).Where(i => letters[i].Text == "万" && Math.Abs(letters[i].Baseline - letters[at].Baseline) < 1 && Math.Abs(letters[i].Box.X1 - letters[at].Box.X0) < letters[at].Size / 2).ToList();
        return document.With(before.Count > 0
            ? new Dictionary<(int, int), DrawnLetter?> { [(page, before[0])] = null }
            : new Dictionary<(int, int), DrawnLetter?> { [(page, at)] = letters[at] with { Text = "万元" } });
    }

    /// <summary>The row of a verified figure, as the table has it.</summary>
    private static ImmutableArray<Cell>? Row(KnownDrawn document, Random chance) =>
        chance.Figure(document, _ => true) is { } figure ? RowOf(document, figure) : null;

    private static ImmutableArray<Cell>? RowOf(KnownDrawn document, AmountRecord figure) =>
        document.TableOf(figure).Rows.FirstOrDefault(r => r.Any(c => c.Place == figure.Place)) is { IsDefault: false } row ? row : null;

    private static Dictionary<(int, int), DrawnLetter?> Gone(KnownDrawn document, IEnumerable<Cell> cells) =>
        cells.Where(c => c.Text.Length > 0).SelectMany(c => document.LettersOf(c.Place)).Distinct().ToDictionary(l => l, _ => (DrawnLetter?)null);

    private static double Right(AmountRecord figure) => figure.Place.Box!.Value.X1;

    private static double Bottom(AmountRecord figure) => figure.Place.Box!.Value.Y1;
}
