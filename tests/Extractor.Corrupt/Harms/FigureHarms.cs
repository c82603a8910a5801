using System.Collections.Immutable;
using Extractor.Corrupt.Documents;
using Extractor.Normalize.Records;

namespace Extractor.Corrupt.Harms;

/// <summary>Harms done to the letters of one figure.</summary>
internal static class FigureHarms
{
    private const int FullWidth = 0xFEE0;

    /// <summary>All of them.</summary>
    public static ImmutableArray<Harm> All { get; } =
    [
        new("digit", Family.Digit, IsUnique: false, Digit),
        Of("separators_lost", unique: true, t => t.Contains(',', StringComparison.Ordinal), (t, _) => t.Replace(",", "", StringComparison.Ordinal)),
        Of("separators_new", unique: true, t => !t.Contains(',', StringComparison.Ordinal) && Whole(t) > 3, (t, _) => Grouped(t, ',')),
        Of("separators_ideographic", unique: true, t => Whole(t) > 3, (t, _) => Grouped(t, '、')),
        Of("separators_spaces", unique: true, t => Whole(t) > 3, (t, _) => Grouped(t, ' ')),
        Of("separators_points", unique: true, t => Whole(t) > 3 && t.Contains('.', StringComparison.Ordinal), (t, _) => Grouped(t, '.')),
        Of("stray_space", unique: true, t => t.Length > 2, (t, chance) => t.Insert(1 + chance.Next(t.Length - 1), " ")),
        Of("full_width", unique: true, _ => true, (t, _) => string.Concat(t.Select(c => (char)(c + FullWidth)))),
        Of("letter_o", unique: true, t => t.Contains('0', StringComparison.Ordinal), (t, chance) => Swap(t, '0', chance.Next(2) == 0 ? 'O' : 'o', chance)),
        Of("letter_l", unique: true, t => t.Contains('1', StringComparison.Ordinal), (t, chance) => Swap(t, '1', chance.Next(2) == 0 ? 'l' : 'I', chance)),
        Of("point_ideographic", unique: true, t => t.Contains('.', StringComparison.Ordinal), (t, _) => t.Replace('.', '。')),
        Of("point_lost", unique: false, t => t.Contains('.', StringComparison.Ordinal), (t, _) => t.Replace(".", "", StringComparison.Ordinal)),
        Of("figure_torn_cells", unique: true, t => t.Contains('.', StringComparison.Ordinal), (t, _) => t.Replace(".", "\t.", StringComparison.Ordinal)),
        new("figure_torn_lines", Family.Text, IsUnique: true, TornLines),
        new("figures_in_one", Family.Text, IsUnique: true, TwoInOne),
    ];

    private static Harm Of(string kind, bool unique, Func<string, bool> fits, Func<string, Random, string> change) =>
        new(kind, Family.Text, unique, (document, chance) => chance.Figure(document, a => fits(a.Text)) is { } figure ? document.With(figure, change(figure.Text, chance)) : null);

    private static string? Digit(Known document, Random chance)
    {
        if (chance.OneOf(document.Printed) is not { } figure) return null;
        var digits = Enumerable.Range(0, figure.Text.Length).Where(i => char.IsAsciiDigit(figure.Text[i])).ToList();
        var at = digits[chance.Next(digits.Count)];
        var other = (char)('0' + ((figure.Text[at] - '0' + 1 + chance.Next(9)) % 10));
        return document.With(figure, figure.Text[..at] + other + figure.Text[(at + 1)..]);
    }

    /// <summary>The decimals of a figure go on in a line of their own, alone or with what follows in the row.</summary>
    private static string? TornLines(Known document, Random chance)
    {
        if (chance.Figure(document, a => a.Text.Contains('.', StringComparison.Ordinal)) is not { } figure) return null;
        var line = figure.Place.Line!.Value;
        var cells = document.Cells(line);
        var (at, point) = (figure.Place.Column!.Value - 1, figure.Text.IndexOf('.', StringComparison.Ordinal));
        var tail = figure.Text[point..];
        cells[at] = figure.Text[..point];
        return document.With(line, string.Join('\t', cells), string.Concat(Enumerable.Repeat("\t", at)) + tail + string.Concat(Enumerable.Repeat("\t", cells.Length - 1 - at)));
    }

    private static string? TwoInOne(Known document, Random chance)
    {
        if (chance.Figure(document, HasNext) is not { } figure) return null;
        var line = figure.Place.Line!.Value;
        var (cells, at) = (document.Cells(line).ToList(), figure.Place.Column!.Value - 1);
        cells[at] = figure.Text + " " + cells[at + 1].Trim();
        cells.RemoveAt(at + 1);
        return document.With(line, string.Join('\t', cells));

        bool HasNext(AmountRecord a) => document.Good.Any(b => b.Place.Line == a.Place.Line && b.Place.Column == a.Place.Column + 1);
    }

    /// <summary>Digits before the point.</summary>
    public static int Whole(string text) => text.TakeWhile(c => c != '.').Count(char.IsAsciiDigit);

    /// <summary>A figure with a separator before every three digits.</summary>
    public static string Grouped(string text, char separator)
    {
        var digits = text.Replace(",", "", StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var found ? found : digits.Length;
        for (var at = point - 3; at > 0 && char.IsAsciiDigit(digits[at - 1]); at -= 3) digits = digits.Insert(at, separator.ToString());
        return digits;
    }

    private static string Swap(string text, char digit, char letter, Random chance)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => text[i] == digit).ToList();
        var at = places[chance.Next(places.Count)];
        return text[..at] + letter + text[(at + 1)..];
    }
}
