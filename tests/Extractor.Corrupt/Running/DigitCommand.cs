using System.Collections.Concurrent;
using System.Globalization;
using Extractor.Corrupt.Documents;
using Extractor.Corrupt.Judging;
using Extractor.Normalize.Records;
using Extractor.Verify;

namespace Extractor.Corrupt.Running;

/// <summary>What <c>corrupt digits</c> does: one digit of one printed figure put as another, over all shared documents, and what becomes of that figure.</summary>
internal static class DigitCommand
{
    /// <summary>Larger PDFs take minutes for a hundred draws.</summary>
    private const long MostBytes = 3 * 1024 * 1024;

    private const int MostExamples = 40;

    private enum Fate
    {
        Silent,
        Rounded,
        OnlySuspect,
        Suspect,
        Contradicted,
        Unchecked,
        NotRead,
    }

    /// <summary>Changes digits and prints what became of them.</summary>
    /// <param name="options">Draws and seed.</param>
    /// <param name="output">Where to print.</param>
    /// <returns>0, or 1 where a wrong figure is verified and no rounding explains it.</returns>
    public static int Run(Options options, TextWriter output)
    {
        var shelf = Shelf.All(MostBytes);
        var fates = new ConcurrentDictionary<(string Form, Fate Fate), int>();
        var examples = new ConcurrentQueue<string>();
        var done = 0;
        // a document is held only while its own draws last; each has draws by the number of its figures
        var weights = new int[shelf.Count];
        Parallel.For(0, shelf.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, at => weights[at] = shelf[at].Open().Printed.Length);
        var all = weights.Sum();
        Parallel.For(0, shelf.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, at =>
        {
            var share = (int)Math.Round((double)options.Draws * weights[at] / Math.Max(1, all), MidpointRounding.AwayFromZero);
            if (share == 0) return;
            var document = shelf[at].Open();
            var chance = new Random(options.Seed + at);
            for (var draw = 0; draw < share; draw++)
            {
                var figure = document.Printed[chance.Next(document.Printed.Length)];
                var (fate, example) = Once(document, figure, chance);
                fates.AddOrUpdate((shelf[at].Form, fate), 1, (_, n) => n + 1);
                if ((fate is Fate.Silent or Fate.Rounded || string.Equals(fate.ToString(), options.Show, StringComparison.OrdinalIgnoreCase)) && examples.Count < MostExamples) examples.Enqueue($"{fate}: {example}");
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Add(ref done, share)} {shelf[at].Form} {document.Name}"));
        });
        output.WriteLine($"{"form",-16}{"draws",8}" + string.Concat(Enum.GetNames<Fate>().Select(n => $"{n,14}")));
        foreach (var form in shelf.Select(s => s.Form).Distinct().Append(""))
        {
            int Of(Fate fate) => fates.Where(f => f.Key.Fate == fate && (form.Length == 0 || f.Key.Form == form)).Sum(f => f.Value);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(form.Length > 0 ? form : "all"),-16}{Enum.GetValues<Fate>().Sum(Of),8}") + string.Concat(Enum.GetValues<Fate>().Select(f => $"{Of(f),14}")));
        }

        foreach (var example in examples) output.WriteLine("    " + example);
        return fates.Any(f => f.Key.Fate == Fate.Silent) ? 1 : 0;
    }

    private static (Fate Fate, string Example) Once(KnownDocument document, AmountRecord figure, Random chance)
    {
        var digits = Enumerable.Range(0, figure.Text.Length).Where(i => char.IsAsciiDigit(figure.Text[i])).ToList();
        var at = digits[chance.Next(digits.Count)];
        var other = (char)('0' + ((figure.Text[at] - '0' + 1 + chance.Next(9)) % 10));
        var result = document.WithDigit(figure, at, other);
        var text = figure.Text[..at] + other + figure.Text[(at + 1)..];
        if (result.Amounts.FirstOrDefault(a => a.Place == figure.Place && a.Text == text) is not { } changed) return (Fate.NotRead, "");
        return (FateOf(document, result, figure, changed), $"{document.Name} {figure.Place} {figure.TableType} {figure.Code}{figure.Item} {figure.Measure} {figure.Text} -> {changed.Text} {Checks(result, changed)}");
    }

    private static Fate FateOf(KnownDocument document, DocumentResult result, AmountRecord printed, AmountRecord changed)
    {
        // 00.00 for 10.00 is what it is; only another value is another figure
        if (changed.Status == "verified") return changed.AmountYuan == printed.AmountYuan ? Fate.Unchecked : Judge.IsRounded(document, result, changed) ? Fate.Rounded : Fate.Silent;
        if (changed.Status != "contradicted") return Fate.Unchecked;
        var named = result.Checks.Where(c => c.Verdict == "fails" && c.Members.Contains(changed.AmountNo)).ToList();
        if (named.Count > 0 && named.TrueForAll(c => c.Suspect == changed.AmountNo && c.Expected == printed.AmountYuan)) return Fate.OnlySuspect;
        return named.Exists(c => c.Suspect == changed.AmountNo) ? Fate.Suspect : Fate.Contradicted;
    }

    private static string Checks(DocumentResult result, AmountRecord figure) =>
        string.Join(", ", result.Checks.Where(c => c.Members.Contains(figure.AmountNo)).Select(c => c.Identity + ":" + c.Verdict + (c.Suspect is { } suspect ? suspect == figure.AmountNo ? " (it)" : " (another)" : "")).Take(6));
}
