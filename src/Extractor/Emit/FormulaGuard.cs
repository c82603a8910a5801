using System.Buffers;

namespace Extractor.Emit;

/// <summary>
/// Keeps a cell of free text from starting a formula in a spreadsheet (OWASP, CSV injection): a leading apostrophe is
/// put before it. Only columns flagged as free text pass through here; see docs/decisions/csv-injection.md.
/// </summary>
internal static class FormulaGuard
{
    // The full-width forms count too: spreadsheets of East Asian locales read them as the half-width ones.
    private static readonly SearchValues<char> Starters = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,%");

    /// <summary>The text, with an apostrophe before it where it could start a formula.</summary>
    public static string Guard(string text) =>
        text.Length > 0 && Starters.Contains(text[0]) && !IsFigure(text) ? "'" + text : text;

    // A signed figure such as -30.89 in a column of words (a fact, an indicator's value) computes nothing.
    private static bool IsFigure(string text) => text.Length > 1
        && text[0] is '=' or '+' or '-'
        && char.IsAsciiDigit(text[1])
        && text.AsSpan(1).IndexOfAnyExcept(Figures) < 0;
}
