using System.Globalization;
using Extractor.Corrupt.Documents;
using Extractor.Corrupt.Running;

namespace Extractor.Corrupt.Digits;

/// <summary>What <c>corrupt digits</c> does: one digit of one printed figure put as another, over all shared documents, and what becomes of that figure.</summary>
internal static class DigitCommand
{
    /// <summary>Larger PDFs take minutes for a hundred draws.</summary>
    private const long MostBytes = 3 * 1024 * 1024;

    private const string All = "all";

    /// <summary>Draws in proportion to the documents' figures, one document in memory at a time, and prints what became of them.</summary>
    /// <param name="options">How many draws, the seed, and the fate to show beside the verified ones.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="progress">Where to tell how far it is.</param>
    /// <returns>0: no changed figure was verified but by rounding; 1: some.</returns>
    public static int Run(Options options, TextWriter output, TextWriter progress)
    {
        var shelf = Shelf.All(MostBytes);
        var figures = new int[shelf.Count];
        var read = 0;
        for (var at = 0; at < shelf.Count; at++)
        {
            var document = shelf[at].Open();
            figures[at] = document.Printed.Length;
            read += document.Result.Amounts.Length;
        }

        var found = figures.Sum();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}: {figures.Count(n => n > 0)} documents with figures, {read} figures; digits are drawn of {found} whose letters are known"));
        var table = new DigitTable(options.Show);
        long before = 0;
        for (var at = 0; at < shelf.Count; at++)
        {
            var draws = (int)(((before + figures[at]) * options.Draws / found) - (before * options.Draws / found));
            before += figures[at];
            if (draws > 0) Draw(shelf[at].Form, shelf[at].Open(), draws, options.Seed, table);
            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before * options.Draws / found} of {options.Draws}, {table.Count(All, DigitFate.Silent)} silent: {shelf[at].Form} {shelf[at].Name}"));
        }

        foreach (var row in table.Rows()) output.WriteLine(row);
        return table.Count(All, DigitFate.Silent) > 0 ? 1 : 0;
    }

    private static void Draw(string form, KnownDocument document, int draws, int seed, DigitTable table) =>
        Parallel.For(0, draws, new ParallelOptions { MaxDegreeOfParallelism = 2 }, draw =>
        {
            // a seed for each draw: the order in which threads come does not matter
            var chance = new Random(Tally.HashOf(seed, form + document.Name, draw, 0));
            var figure = document.Printed[chance.Next(document.Printed.Length)];
            var digits = Enumerable.Range(0, figure.Text.Length).Where(i => char.IsAsciiDigit(figure.Text[i])).ToList();
            var turn = chance.Next(digits.Count);
            var digit = (char)('0' + ((figure.Text[digits[turn]] - '0' + 1 + chance.Next(9)) % 10));
            var text = figure.Text[..digits[turn]] + digit + figure.Text[(digits[turn] + 1)..];
            var (fate, example) = DigitJudge.Of(document, figure, text, document.WithDigit(figure, digits[turn], digit));
            var place = turn == digits.Count - 1 ? "last digit" : turn == 0 ? "first digit" : "digit between";
            table.Add(fate, example, All, "form: " + form, "place: " + place, "printed: " + (figure.AmountYuan == 0m ? "zero" : figure.Status));
        });
}
