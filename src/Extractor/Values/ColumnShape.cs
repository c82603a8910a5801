using System.Collections.Immutable;

namespace Extractor.Values;

/// <summary>What the cells of a text's table look like, column by column: it tells how a row that a dump broke must be put together.</summary>
public sealed class ColumnShape
{
    /// <summary>Of a hundred filled cells at least so many look alike.</summary>
    private const int Most = 60;

    private readonly ImmutableArray<Kind> kinds;

    private ColumnShape(ImmutableArray<Kind> kinds) => this.kinds = kinds;

    private enum Kind
    {
        /// <summary>Nothing is printed in it.</summary>
        Empty,

        /// <summary>Numbers of money.</summary>
        Figures,

        /// <summary>Digits that are codes or parts of them.</summary>
        Codes,

        /// <summary>Anything else.</summary>
        Words,

        /// <summary>Nothing is known of it.</summary>
        Open,
    }

    /// <summary>Learns from whole rows.</summary>
    /// <param name="rows">Rows of equal length.</param>
    public static ColumnShape Of(IReadOnlyList<IReadOnlyList<string>> rows) =>
        new([.. Enumerable.Range(0, rows[0].Count).Select(c => KindOf([.. rows.Select(r => r[c]).Where(t => t.Length > 0)]))]);

    /// <summary>The shape of a table of which nothing but its number of columns is known: each cell is a figure, words, or empty.</summary>
    /// <param name="columns">How many.</param>
    public static ColumnShape Open(int columns) => new([.. Enumerable.Repeat(Kind.Open, columns)]);

    /// <summary>True where every cell of a row looks like those of its column, and one at least is a figure.</summary>
    /// <param name="row">The row; one of another length fits none.</param>
    public bool Fits(IReadOnlyList<string> row) =>
        row.Count == kinds.Length && Enumerable.Range(0, row.Count).All(c => Fits(row[c], kinds[c])) && Enumerable.Range(0, row.Count).Any(c => (kinds[c] == Kind.Figures && row[c].Length > 0) || (kinds[c] == Kind.Open && PrintedNumber.TryParse(row[c], out _)));

    /// <summary>True where a cell stands in a column of codes.</summary>
    /// <param name="column">Index from 0.</param>
    public bool IsCode(int column) => column < kinds.Length && kinds[column] == Kind.Codes;

    /// <summary>True where a cell stands in a column of words.</summary>
    /// <param name="column">Index from 0.</param>
    public bool IsWords(int column) => column < kinds.Length && kinds[column] == Kind.Words;

    /// <summary>True where a cell stands in a column of figures.</summary>
    /// <param name="column">Index from 0.</param>
    public bool IsFigures(int column) => column < kinds.Length && kinds[column] == Kind.Figures;

    /// <summary>True where nothing is known but the number of columns.</summary>
    public bool IsOpen => kinds.Length > 0 && kinds[0] == Kind.Open;

    /// <summary>True for a column in which nothing is printed.</summary>
    /// <param name="column">Index from 0.</param>
    public bool IsEmpty(int column) => column < kinds.Length && kinds[column] == Kind.Empty;

    /// <summary>True for a number that can be nothing but money: with decimals or separators.</summary>
    /// <param name="text">A cell's text.</param>
    public static bool IsMoney(string text) => PrintedNumber.TryParse(text, out var number) && (number.Decimals > 0 || text.Contains(',', StringComparison.Ordinal));

    private static bool Fits(string text, Kind kind) => text.Length == 0 || kind switch
    {
        Kind.Figures or Kind.Empty => PrintedNumber.TryParse(text, out _),
        // a total's label may stand merged over the columns of codes
        Kind.Codes => text.All(char.IsAsciiDigit) || !text.Any(char.IsAsciiDigit),
        Kind.Open => PrintedNumber.TryParse(text, out _) || !text.Any(char.IsAsciiDigit) || text.Any(char.IsLetter),
        _ => !IsMoney(text),
    };

    private static Kind KindOf(List<string> texts)
    {
        if (texts.Count == 0) return Kind.Empty;
        var codes = texts.Count(t => t.Length is 2 or 3 or 5 or 7 && t.All(char.IsAsciiDigit));
        if (codes * 100 >= texts.Count * Most && !texts.Exists(IsMoney)) return Kind.Codes;
        return texts.Count(t => PrintedNumber.TryParse(t, out _)) * 100 >= texts.Count * Most ? Kind.Figures : Kind.Words;
    }
}
