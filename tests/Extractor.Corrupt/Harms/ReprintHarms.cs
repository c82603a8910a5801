using System.Collections.Immutable;
using Extractor.Corrupt.Documents;
using Extractor.Ingest;

namespace Extractor.Corrupt.Harms;

/// <summary>Harms that print one figure of a drawn page with more letters, or with the same ones wider apart.</summary>
internal static class ReprintHarms
{
    /// <summary>How far digits stand apart that are drawn one by one, at most, in font sizes.</summary>
    private const double Loose = 0.2;

    /// <summary>From one line of a cell to the next, in font sizes.</summary>
    private const double Leading = 1.15;

    /// <summary>All of them.</summary>
    public static ImmutableArray<DrawnHarm> All { get; } =
    [
        Of("separators_new", t => !t.Contains(',', StringComparison.Ordinal) && FigureHarms.Whole(t) > 3, (t, _) => FigureHarms.Grouped(t, ',')),
        Of("separators_spaces", t => FigureHarms.Whole(t) > 3, (t, _) => FigureHarms.Grouped(t, ' ')),
        Of("separators_points", t => FigureHarms.Whole(t) > 3 && t.Contains('.', StringComparison.Ordinal), (t, _) => FigureHarms.Grouped(t, '.')),
        Of("space_of_half_a_letter", t => t.Length > 2, (t, chance) => t.Insert(1 + chance.Next(t.Length - 1), " ")),
        new("digit_by_digit", Family.Text, IsUnique: true, OneByOne),
        new("figure_torn_in_its_cell", Family.Text, IsUnique: true, Torn),
    ];

    private static DrawnHarm Of(string kind, Func<string, bool> fits, Func<string, Random, string> change) => new(kind, Family.Text, IsUnique: true, (document, chance) =>
        chance.Spot(document, s => fits(s.Figure.Text)) is { } spot ? Reprinted(document, spot, run => Typeset.Run(run, change(spot.Figure.Text, chance))) : null);

    /// <summary>Digits drawn one by one, in any order, a little apart.</summary>
    private static Source? OneByOne(KnownDrawn document, Random chance)
    {
        if (chance.Spot(document, s => s.Figure.Text.Length > 2) is not { } spot) return null;
        var apart = chance.NextDouble() * Loose;
        return Reprinted(document, spot, run => [.. run.Select((letter, i) => letter.Moved((i - run.Length + 1) * apart * letter.Size, 0)).OrderBy(_ => chance.Next())]);
    }

    /// <summary>The decimals go on in a second line of the cell, for which the page makes room.</summary>
    private static Source? Torn(KnownDrawn document, Random chance)
    {
        if (chance.Spot(document, s => s.Figure.Text.Contains('.', StringComparison.Ordinal)) is not { } spot) return null;
        var run = document.LettersOf(spot.Figure.Place);
        var point = spot.Figure.Text.IndexOf('.', StringComparison.Ordinal);
        var (down, left) = (document.Letter(run[0]).Size * Leading, document.Letter(run[^1]).Box.X1 - document.Letter(run[point - 1]).Box.X1);
        var tail = run.Skip(point).Select(l => l.At).ToHashSet();
        return document.Source with
        {
            Drawn = [.. document.Source.Drawn.Select(p => p.Number == spot.Page ? Lowered(PageStrip.Opened(p, spot.Box.Y1, down)) : p)],
        };

        DrawnPage Lowered(DrawnPage page) => page with { Letters = [.. page.Letters.Select((l, at) => tail.Contains(at) ? l.Moved(-left, down) : l)] };
    }

    /// <summary>The pages with a figure's letters, from left to right, as others.</summary>
    private static Source Reprinted(KnownDrawn document, DrawnSpot spot, Func<ImmutableArray<DrawnLetter>, ImmutableArray<DrawnLetter>> print)
    {
        var run = document.LettersOf(spot.Figure.Place);
        var printed = print([.. run.Select(document.Letter)]);
        var lost = document.With(run.ToDictionary(l => l, _ => (DrawnLetter?)null));
        return lost with { Drawn = [.. lost.Drawn.Select(p => p.Number == spot.Page ? p with { Letters = [.. p.Letters, .. printed] } : p)] };
    }
}
