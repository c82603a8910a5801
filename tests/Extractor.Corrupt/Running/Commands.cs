using System.Globalization;
using Extractor.Corrupt.Digits;
using Extractor.Corrupt.Documents;
using Extractor.Corrupt.Harms;
using Extractor.Corrupt.Judging;

namespace Extractor.Corrupt.Running;

/// <summary>What ./corrupt does.</summary>
internal static class Commands
{
    private const string Usage = "corrupt [--kind HARM]… [--draws N] [--seed S] [--show OUTCOME] [--keep DIR] [--form text|drawn]. Harms: ";
    private const int MostExamples = 20;
    private const int MostLines = 12;

    /// <summary>Does the harms and prints what became of them.</summary>
    /// <param name="arguments">As given.</param>
    /// <param name="output">Where to print.</param>
    /// <returns>0: nothing silent where that is an error; 1: something; 2: asked wrongly.</returns>
    public static int Run(string[] arguments, TextWriter output)
    {
        try
        {
            return arguments is ["digits", .. var rest] ? DigitCommand.Run(Options.Of(rest), output, Console.Error) : Run(Options.Of(arguments), output);
        }
        catch (ArgumentException e)
        {
            output.WriteLine(e.Message);
            output.WriteLine(Usage + string.Join(' ', AllHarms.List.Select(h => h.Kind).Concat(AllHarms.Drawn.Select(h => h.Kind)).Distinct()));
            return 2;
        }
    }

    private static int Run(Options options, TextWriter output)
    {
        var isDrawn = options.Form == "drawn";
        IReadOnlyList<KnownDocument> shared = isDrawn ? Shelf.SharedPages() : Shelf.Shared();
        if (shared.Count == 0) output.WriteLine("../shared is absent: only generated documents are harmed.");
        List<KnownDocument> documents = [.. shared, .. isDrawn ? Shelf.GeneratedPages(options.Seed) : (IEnumerable<KnownDocument>)Shelf.Generated(options.Seed)];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}: {shared.Count} shared and {documents.Count - shared.Count} generated documents, {documents.Sum(d => d.Good.Length)} verified figures"));
        output.WriteLine(Tally.Head);
        bool IsAsked(HarmKind harm) => options.Kinds.Count == 0 || options.Kinds.Any(k => harm.Kind.StartsWith(k, StringComparison.Ordinal));
        var tallies = isDrawn
            ? AllHarms.Drawn.Where(IsAsked).Select(h => Tally.Of(h, [.. documents.Cast<KnownDrawn>()], options.Draws, options.Seed))
            : AllHarms.List.Where(IsAsked).Select(h => Tally.Of(h, [.. documents.Cast<Known>()], options.Draws, options.Seed));
        var silent = 0;
        foreach (var tally in tallies)
        {
            output.WriteLine(tally.Row());
            foreach (var outcome in Enum.GetValues<Outcome>().Where(o => o is Outcome.Silent or Outcome.RepairedWrong || string.Equals(o.ToString(), options.Show, StringComparison.OrdinalIgnoreCase)))
                foreach (var finding in tally.Findings.Where(f => f.Outcome == outcome).Take(MostExamples))
                    Show(output, options, tally.Harm, finding);
            silent += tally.Harm.Family == Family.Structure ? 0 : tally.Count(Outcome.Silent);
        }

        return silent > 0 ? 1 : 0;
    }

    private static void Show(TextWriter output, Options options, HarmKind harm, Finding finding)
    {
        output.WriteLine($"    {finding.Outcome}: {finding.Example}");
        foreach (var line in finding.Changes.Take(MostLines)) output.WriteLine("  " + line);
        if (options.Keep.Length == 0 || finding.Harmed.Length == 0) return;
        var folder = Directory.CreateDirectory(Path.Combine(options.Keep, harm.Kind)).FullName;
        File.WriteAllText(Path.Combine(folder, finding.Example.Split(".txt ")[0].Split("tells: ")[^1] + "_" + Directory.GetFiles(folder).Length + ".txt"), finding.Harmed);
    }
}
