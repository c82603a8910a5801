using Extractor.Emit;
using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Fuzz.Checks;

/// <summary>What must hold of every source, whatever bytes it was read from.</summary>
internal static class SourceCheck
{
    /// <summary>The problem of a document whose thread was abandoned.</summary>
    public const string GivenUp = "document_timed_out";

    /// <summary>True where the reader gave the document up, so that the thread which reads it still runs.</summary>
    public static bool IsGivenUp(Source source) => source.Problems.Any(p => p.Code == GivenUp);

    /// <summary>What does not hold, or null.</summary>
    public static string? Broken(Source source)
    {
        if (IsGivenUp(source)) return Target.TimedOut + " by the reader: " + string.Join(' ', source.Problems.First(p => p.Code == GivenUp).Arguments);
        if (source.Lines.IsEmpty && source.Drawn.IsEmpty && source.Problems.All(p => p.Severity != Severity.Error)) return "nothing is read, and no problem says why";
        if (source.Problems.Any(p => string.IsNullOrWhiteSpace(ProblemSentences.English(p)) || string.IsNullOrWhiteSpace(ProblemSentences.Chinese(p)))) return "a problem without a sentence";
        return Lines(source) ?? source.Drawn.Select(Page).FirstOrDefault(broken => broken is not null);
    }

    private static string? Lines(Source source)
    {
        var (number, page) = (1, 1);
        foreach (var line in source.Lines)
        {
            if (line.Number < number && (line.Page ?? page) == page) return $"line {line.Number} after {number}";
            if (line.Page is { } on && (on < page || on > source.Pages)) return $"page {on} after {page} of {source.Pages}";
            if (line.Text.Any(c => char.IsControl(c) && c != '\t')) return $"a control letter is left in line {line.Number}";
            if (line.Cells.Length > IngestLimits.Default.LineCells) return $"{line.Cells.Length} cells in line {line.Number}";
            (number, page) = (line.Number, line.Page ?? page);
        }

        return null;
    }

    private static string? Page(DrawnPage page)
    {
        if (!IsSize(page.Width) || !IsSize(page.Height)) return $"page {page.Number} is {page.Width} by {page.Height}";
        foreach (var letter in page.Letters)
        {
            var (x, y) = ((letter.Box.X0 + letter.Box.X1) / 2, (letter.Box.Y0 + letter.Box.Y1) / 2);
            if (!(x >= 0 && x <= page.Width && y >= 0 && y <= page.Height)) return $"a letter outside page {page.Number}\n{letter}";
            if (!(letter.Box.X1 >= letter.Box.X0 && letter.Box.Y1 >= letter.Box.Y0)) return $"a letter's box is inside out\n{letter}";
            if (!(letter.Size > 0 && double.IsFinite(letter.Size) && double.IsFinite(letter.Baseline) && double.IsFinite(letter.Box.X0) && double.IsFinite(letter.Box.Y0)))
                return $"a letter's figures are none\n{letter}";
            if (string.IsNullOrWhiteSpace(letter.Text) || letter.Text.Any(char.IsControl)) return $"a letter that is none\n{letter}";
        }

        foreach (var ruling in page.Rulings)
            if (!(double.IsFinite(ruling.At) && double.IsFinite(ruling.From) && double.IsFinite(ruling.To) && ruling.From <= ruling.To)) return $"a ruling that is none\n{ruling}";
        return null;
    }

    private static bool IsSize(double value) => value > 0 && double.IsFinite(value);
}
