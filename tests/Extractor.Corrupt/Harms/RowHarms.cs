using System.Collections.Immutable;
using Extractor.Corrupt.Documents;
using Extractor.Values;

namespace Extractor.Corrupt.Harms;

/// <summary>Harms done to the cells of one row.</summary>
internal static class RowHarms
{
    private const int ShortestLabel = 4;

    /// <summary>All of them.</summary>
    public static ImmutableArray<Harm> All { get; } =
    [
        new("row_over_two_lines", Family.Text, IsUnique: true, (document, chance) => Split(document, chance, 2, "")),
        new("row_over_three_lines", Family.Text, IsUnique: true, (document, chance) => Split(document, chance, 3, "")),
        new("row_over_a_page", Family.Text, IsUnique: true, (document, chance) => Split(document, chance, 2, "\f")),
        new("label_over_two_lines", Family.Text, IsUnique: true, LabelSplit),
        new("rows_run_together", Family.Text, IsUnique: true, RunTogether),
        new("label_lost", Family.Text, IsUnique: false, (document, chance) => WithLabel(document, chance, (cells, at) => cells[at] = "")),
        new("label_on_its_own_line", Family.Text, IsUnique: true, LabelAbove),
        new("cell_shifted_right", Family.Text, IsUnique: false, ShiftedRight),
        new("cell_shifted_left", Family.Text, IsUnique: false, ShiftedLeft),
        new("code_torn_by_space", Family.Text, IsUnique: true, (document, chance) => WithCode(document, chance, (cells, at) => cells[at] = cells[at].Insert(3, " "))),
        new("code_torn_into_cells", Family.Text, IsUnique: true, (document, chance) => WithCode(document, chance, (cells, at) => cells[at] = cells[at].Insert(3, "\t"))),
        new("code_into_name", Family.Text, IsUnique: true, CodeIntoName),
    ];

    private static string? Split(Known document, Random chance, int lines, string between)
    {
        if (chance.Line(document) is not { } line) return null;
        var cells = document.Cells(line);
        if (cells.Length <= lines) return null;
        var cuts = Enumerable.Range(1, cells.Length - 1).OrderBy(_ => chance.Next()).Take(lines - 1).Order().Append(cells.Length).ToList();
        var pieces = cuts.Select((cut, i) => (i > 0 ? between : "") + string.Join('\t', cells[(i > 0 ? cuts[i - 1] : 0)..cut])).ToList();
        return document.With(line, pieces);
    }

    private static string? LabelSplit(Known document, Random chance) => Label(document, chance, label => label.Length >= ShortestLabel) is not var (line, at) ? null : LabelSplit(document, line, at, chance);

    private static string LabelSplit(Known document, int line, int at, Random chance)
    {
        var cells = document.Cells(line);
        var cut = 1 + chance.Next(cells[at].Length - 1);
        return document.With(line, string.Join('\t', cells[..at].Append(cells[at][..cut])), string.Join('\t', cells[(at + 1)..].Prepend(cells[at][cut..])));
    }

    private static string? RunTogether(Known document, Random chance)
    {
        if (chance.Line(document) is not { } line || document.GoodIn(line + 1).IsEmpty) return null;
        return string.Join('\n', document.Lines.Take(line - 1).Append(document.Lines[line - 1] + "\t" + document.Lines[line]).Concat(document.Lines.Skip(line + 1)));
    }

    private static string? LabelAbove(Known document, Random chance)
    {
        if (Label(document, chance, _ => true) is not var (line, at)) return null;
        var cells = document.Cells(line);
        var label = cells[at];
        cells[at] = "";
        return document.With(line, label, string.Join('\t', cells));
    }

    private static string? ShiftedRight(Known document, Random chance)
    {
        if (chance.Figure(document, a => document.Cells(a.Place.Line!.Value)[^1].Trim().Length == 0) is not { } figure) return null;
        var (cells, at) = (document.Cells(figure.Place.Line!.Value).ToList(), figure.Place.Column!.Value - 1);
        cells.Insert(at, "");
        cells.RemoveAt(cells.Count - 1);
        return document.With(figure.Place.Line.Value, string.Join('\t', cells));
    }

    private static string? ShiftedLeft(Known document, Random chance)
    {
        if (chance.Figure(document, a => a.Place.Column > 1 && document.Cells(a.Place.Line!.Value)[a.Place.Column!.Value - 2].Trim().Length == 0) is not { } figure) return null;
        var (cells, at) = (document.Cells(figure.Place.Line!.Value).ToList(), figure.Place.Column!.Value - 1);
        cells.RemoveAt(at - 1);
        cells.Add("");
        return document.With(figure.Place.Line.Value, string.Join('\t', cells));
    }

    private static string? CodeIntoName(Known document, Random chance) =>
        WithCode(document, chance, (cells, at) =>
        {
            if (at + 1 >= cells.Length) return;
            (cells[at], cells[at + 1]) = ("", cells[at].Trim() + cells[at + 1].Trim());
        });

    private static string? WithLabel(Known document, Random chance, Action<string[], int> change)
    {
        if (Label(document, chance, _ => true) is not var (line, at)) return null;
        var cells = document.Cells(line);
        change(cells, at);
        return document.With(line, string.Join('\t', cells));
    }

    /// <summary>Changes a row with the code of a 款 or 项 in one cell.</summary>
    private static string? WithCode(Known document, Random chance, Action<string[], int> change)
    {
        if (chance.Figure(document, a => a.Code.Length > 3 && document.Cells(a.Place.Line!.Value).Any(c => c.Trim() == a.Code)) is not { } figure) return null;
        var cells = document.Cells(figure.Place.Line!.Value);
        change(cells, Array.FindIndex(cells, c => c.Trim() == figure.Code));
        return document.With(figure.Place.Line.Value, string.Join('\t', cells));
    }

    /// <summary>The line of a verified figure and the cell of its label.</summary>
    private static (int Line, int At)? Label(Known document, Random chance, Func<string, bool> fits)
    {
        if (chance.Line(document) is not { } line) return null;
        var cells = document.Cells(line);
        var at = Array.FindIndex(cells, c => c.Trim() is { Length: > 1 } label && !PrintedNumber.TryParse(label, out _) && document.GoodIn(line).Any(a => a.Item == LabelText.Compact(label)) && fits(label));
        return at < 0 ? null : (line, at);
    }
}
