using System.Collections.Immutable;
using Extractor.Corrupt.Documents;
using Extractor.Ingest;

namespace Extractor.Corrupt.Harms;

/// <summary>Harms done to labels, to pairs of figures, to a table's unit and to the pages a table runs over.</summary>
internal static class DrawnPageHarms
{
    /// <summary>How far over a table its unit may stand, and how near base lines are one, points.</summary>
    private const double UnitReach = 120, SameLine = 3;

    /// <summary>All of them.</summary>
    public static ImmutableArray<DrawnHarm> All { get; } =
    [
        new("label_half_a_row_off", Family.Text, IsUnique: false, LabelOff),
        new("unit_lost", Family.Text, IsUnique: false, UnitLost),
        new("page_break_between_rows", Family.Text, IsUnique: true, BetweenRows),
        new("page_break_in_a_row", Family.Text, IsUnique: false, InRow),
        new("figures_swapped", Family.Structure, IsUnique: false, Swapped),
    ];

    /// <summary>A label stands about half a row too high or too low.</summary>
    private static Source? LabelOff(KnownDrawn document, Random chance)
    {
        if (chance.Spot(document, s => s.Label is not null && s.Below is not null) is not { } spot) return null;
        var by = (spot.Below!.Value.Y0 - spot.Box.Y0) * (0.4 + (0.2 * chance.NextDouble())) * (chance.Next(2) == 0 ? 1 : -1);
        return document.With(document.LettersOf(spot.Label!.Place).ToDictionary(l => l, l => (DrawnLetter?)document.Letter(l).Moved(0, by)));
    }

    /// <summary>Two figures of one table and page stand in each other's place.</summary>
    private static Source? Swapped(KnownDrawn document, Random chance)
    {
        if (chance.Spot(document, _ => true) is not { } one) return null;
        if (chance.Spot(document, s => s.Figure.TableNo == one.Figure.TableNo && s.Page == one.Page && s.Figure.AmountYuan != one.Figure.AmountYuan) is not { } other) return null;
        var (right, down) = (other.Box.X1 - one.Box.X1, other.Box.Y0 - one.Box.Y0);
        var there = document.LettersOf(one.Figure.Place).Select(l => (l, document.Letter(l).Moved(right, down)));
        var back = document.LettersOf(other.Figure.Place).Select(l => (l, document.Letter(l).Moved(-right, -down)));
        return document.With(there.Concat(back).ToDictionary(p => p.l, p => (DrawnLetter?)p.Item2));
    }

    /// <summary>The lowest 单位：…元 over a table is gone.</summary>
    private static Source? UnitLost(KnownDrawn document, Random chance)
    {
        if (chance.Spot(document, _ => true) is not { } spot || spot.Grid.Rows[0].Select(c => c.Place).FirstOrDefault(p => p.Box is not null) is not { Page: { } number, Box: { } top }) return null;
        var page = document.Source.Drawn.IndexOf(document.Source.Drawn.First(p => p.Number == number));
        var above = document.Source.Drawn[page].Letters.Select((l, i) => (Letter: l, At: i)).Where(l => l.Letter.Baseline < top.Y0 + SameLine && l.Letter.Baseline > top.Y0 - UnitReach);
        foreach (var line in above.GroupBy(l => Math.Round(l.Letter.Baseline / SameLine)).OrderByDescending(g => g.Key))
        {
            var run = line.OrderBy(l => l.Letter.Box.X0).ToList();
            var text = string.Concat(run.Select(l => l.Letter.Text[0]));
            if (text.IndexOf("单位", StringComparison.Ordinal) is >= 0 and var from && text.IndexOf('元', from) is >= 0 and var to)
                return document.With(run[from..(to + 1)].ToDictionary(l => (page, l.At), _ => (DrawnLetter?)null));
        }

        return null;
    }

    /// <summary>A page ends under a row; what goes on has no header.</summary>
    private static Source? BetweenRows(KnownDrawn document, Random chance)
    {
        if (chance.Spot(document, s => Bottom(s) is { } end && Next(s) is { } top && top > end) is not { } spot) return null;
        return PartedPage.At(document.Source, spot.Page, (Bottom(spot)!.Value + Next(spot)!.Value) / 2);
    }

    /// <summary>A page ends between the lines of a row's label.</summary>
    private static Source? InRow(KnownDrawn document, Random chance)
    {
        if (chance.Spot(document, s => Cuts(document, s).Count > 0) is not { } spot) return null;
        var cuts = Cuts(document, spot);
        return PartedPage.At(document.Source, spot.Page, cuts[chance.Next(cuts.Count)]);
    }

    /// <summary>Heights between the lines of a label.</summary>
    private static List<double> Cuts(KnownDrawn document, DrawnSpot spot)
    {
        if (spot.Label is not { } label) return [];
        var lines = document.LettersOf(label.Place).Select(document.Letter).GroupBy(l => Math.Round(l.Baseline)).OrderBy(g => g.Key).ToList();
        return [.. Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Select(i => (lines[i - 1].Max(l => l.Box.Y1) + lines[i].Min(l => l.Box.Y0)) / 2)];
    }

    private static double? Bottom(DrawnSpot spot) => spot.Grid.Rows[spot.Row].Where(c => c.Text.Length > 0 && c.Place.Page == spot.Page).Max(c => c.Place.Box?.Y1);

    private static double? Next(DrawnSpot spot) =>
        spot.Row + 1 >= spot.Grid.Rows.Length ? null : spot.Grid.Rows[spot.Row + 1].Where(c => c.Text.Length > 0 && c.Place.Page == spot.Page).Min(c => c.Place.Box?.Y0);
}
