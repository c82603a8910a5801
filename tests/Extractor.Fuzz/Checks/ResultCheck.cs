using Extractor.Ingest;
using Extractor.Normalize.Records;
using Extractor.Tests;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Fuzz.Checks;

/// <summary>What must hold of everything the pipeline makes of a document.</summary>
internal static class ResultCheck
{
    /// <summary>How far around a place its letters may stand, points.</summary>
    private const double Around = 1.0;

    /// <summary>A figure torn over lines of its row is put together from so many.</summary>
    private const int LinesOfRow = 12;

    /// <summary>What does not hold, or null.</summary>
    public static string? Broken(Source source, DocumentResult result)
    {
        if (DatasetRules.Broken(result) is { Count: > 0 } rules) return "a rule of the dataset is broken: " + rules[0];
        if (result.Document.Status == "failed" && result.Problems.IsEmpty) return "failed without a problem";
        var held = result.Checks.Where(c => c.Verdict is "holds" or "rounding").SelectMany(c => c.Members).ToHashSet();
        var lines = source.Lines.GroupBy(l => l.Number).ToDictionary(g => g.Key, g => string.Concat(g.Select(l => l.Text)));
        foreach (var amount in result.Amounts)
        {
            if (amount.Status == "verified" && (amount.Witnesses < 1 || !held.Contains(amount.AmountNo))) return $"amount {amount.AmountNo} is verified by nothing";
            if (amount.Status == "verified" && SourceCheck.IsGivenUp(source)) return $"amount {amount.AmountNo} is verified, its document was given up";
            if ((source.Drawn.IsEmpty ? OfText(lines, amount) : OfPage(source, amount)) is { } broken) return broken;
        }

        return null;
    }

    private static string? OfText(Dictionary<int, string> lines, AmountRecord amount)
    {
        if (amount.Place.Line is not { } line || !lines.ContainsKey(line)) return $"amount {amount.AmountNo} has no line";
        var printed = string.Concat(Enumerable.Range(line - LinesOfRow, (2 * LinesOfRow) + 1).Select(n => lines.GetValueOrDefault(n, "")));
        return HasLetters(printed, amount.Text) ? null : $"amount {amount.AmountNo} is not printed in line {line}";
    }

    private static string? OfPage(Source source, AmountRecord amount)
    {
        if (amount.Place is not { Page: { } number, Box: { } box }) return $"amount {amount.AmountNo} has no place on a page";
        if (source.Drawn.FirstOrDefault(p => p.Number == number) is not { } page) return $"amount {amount.AmountNo} is on page {number}, which was not read";
        var (x, y) = ((box.X0 + box.X1) / 2, (box.Y0 + box.Y1) / 2);
        if (!(x >= -Around && y >= -Around && x <= page.Width + Around && y <= page.Height + Around)) return $"amount {amount.AmountNo} is outside page {number}: {box}";
        var printed = string.Concat(page.Letters.Where(l => IsIn(l.Box, box)).Select(l => l.Text));
        return HasLetters(printed, amount.Text) ? null : $"amount {amount.AmountNo} is not printed at its place";
    }

    private static bool IsIn(Box letter, Box box) =>
        letter.X0 >= box.X0 - Around && letter.X1 <= box.X1 + Around && letter.Y0 >= box.Y0 - Around && letter.Y1 <= box.Y1 + Around;

    private static bool HasLetters(string printed, string text) =>
        text.Where(c => !char.IsWhiteSpace(c)).GroupBy(c => c).All(g => printed.Count(c => c == g.Key) >= g.Count());
}
