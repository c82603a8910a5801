using System.Collections.Immutable;
using System.Globalization;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Proof;
using Extractor.Recognize;
using Extractor.Values;

namespace Extractor.Repairs;

/// <summary>
/// Figures of page images that the reader was unsure of. A doubtful digit asks for two kinds of witness. A doubtful code or label is witnessed by no sum,
/// so the figure is unchecked: doubtful is a name that nobody knows where a letter of it is, and one that a letter parts from a known one.
/// </summary>
/// <param name="knowledge">The names that are known.</param>
/// <param name="read">The letters of the page images.</param>
internal sealed class FaintFigures(KnowledgeBase knowledge, ReadLetters read)
{
    /// <summary>Digits less likely than that are in doubt.</summary>
    private const float SureDigit = 0.85f;

    /// <summary>Letters of names, and marks within figures, less likely than that are in doubt.</summary>
    private const float SureLetter = 0.7f;

    /// <summary>A figure or two may be a code's number by chance.</summary>
    private const int FewestCodes = 3;

    /// <summary>Marks the figures of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="problems">Is told how many are in doubt.</param>
    public TableReading Mark(TableReading table, List<Problem> problems)
    {
        if (table.Money is not { Figures.Length: > 0 } money) return table;
        var labels = money.Rows.Select(r => IsDoubtful(table, r)).ToList();
        var codes = CodeColumns(money);
        // a column of codes that is taken for money is a heading misread, and then nothing says what the others are
        var marked = money.Figures.Select(f => labels[f.Row] || codes.Count > 0 ? f with { Declared = false, IsFaint = true } : IsDoubtful(f) ? f with { IsFaint = true } : f).ToImmutableArray();
        if (marked.FirstOrDefault(f => f.IsFaint) is not { } first) return table;
        problems.Add(Problem.Of("reading_doubtful", Severity.Warning, first.Place, Text(table.Grid.Number), Text(marked.Count(f => f.IsFaint)), first.Text));
        return table with { Money = money with { Figures = marked } };
    }

    /// <summary>The columns most of whose figures are known codes.</summary>
    private List<int> CodeColumns(FigureTable money) =>
        [.. money.Figures.GroupBy(f => f.Column).Where(g => g.Count(f => knowledge.Codes.Name(f.Text) is not null) is >= FewestCodes and var known && known * 2 > g.Count()).Select(g => g.Key)];

    private bool IsDoubtful(Figure figure) =>
        read.Confidence(figure.Place, l => char.IsAsciiDigit(l.Text[0])) < SureDigit || read.Confidence(figure.Place, l => !char.IsAsciiDigit(l.Text[0])) < SureLetter;

    private bool IsDoubtful(TableReading table, FigureRow row)
    {
        var cells = table.Columns.Where(c => c.Block == row.Block && c.Role is not (ColumnRole.Figure or ColumnRole.Comparison or ColumnRole.Remark or ColumnRole.RowNumber)).Select(c => table.Grid.Rows[row.Line][c.Index]).Where(c => c.Text.Length > 0).ToList();
        if (!cells.Exists(c => read.In(c.Place).Any())) return false;
        if (cells.Exists(c => read.Confidence(c.Place, l => char.IsAsciiDigit(l.Text[0])) < SureDigit)) return true;
        if (row.Item.Length == 0 || IsKnown(row)) return false;
        return IsNearlyKnown(row) || cells.Exists(c => read.Confidence(c.Place, l => !char.IsAsciiDigit(l.Text[0])) < SureLetter);
    }

    private bool IsKnown(FigureRow row) =>
        row.Code.Length > 0 && knowledge.Codes.Name(row.Code) is { } name ? knowledge.Codes.IsNameOf(row.Code, row.Item) || LabelText.Key(name) == LabelText.Key(row.Item)
        : row.Role != RowRole.Item || knowledge.Codes.CodesOf(row.Item, null).Count > 0 || knowledge.Items.ThreePublicItem(row.Item) is not null || knowledge.Items.IsSubtotal(row.Item);

    /// <summary>True where a letter or two make a known name of an unknown one: the row's own by its code, or, where it has none, any.</summary>
    private bool IsNearlyKnown(FigureRow row) => knowledge.Codes.IsNearlyNamed(row.Code, row.Item);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
