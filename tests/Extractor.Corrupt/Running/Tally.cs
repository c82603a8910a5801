using System.Globalization;
using Extractor.Corrupt.Documents;
using Extractor.Corrupt.Harms;
using Extractor.Corrupt.Judging;

namespace Extractor.Corrupt.Running;

/// <summary>What became of all draws of one harm.</summary>
/// <param name="Harm">The harm.</param>
/// <param name="Findings">One for each draw that found something to harm, in the order of the draws.</param>
internal sealed record Tally(HarmKind Harm, IReadOnlyList<Finding> Findings)
{
    /// <summary>Draws that may find nothing to harm, for each that shall.</summary>
    private const int Patience = 3;

    /// <summary>Does a harm many times, to documents taken in turn.</summary>
    /// <param name="harm">The harm.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="draws">How many.</param>
    /// <param name="seed">Decides every draw, whatever other harms are done.</param>
    public static Tally Of(Harm harm, IReadOnlyList<Known> documents, int draws, int seed) =>
        Of(harm, documents, draws, seed, (document, chance) => harm.Do(document, chance) is { } harmed ? Judge.Of(document, Known.Read(document.Name, harmed)) with { Harmed = harmed, Changes = [.. ChangedLines.Of(document.Lines, harmed)] } : null);

    /// <summary>Does a harm many times, to drawn documents taken in turn.</summary>
    /// <param name="harm">The harm.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="draws">How many.</param>
    /// <param name="seed">Decides every draw, whatever other harms are done.</param>
    public static Tally Of(DrawnHarm harm, IReadOnlyList<KnownDrawn> documents, int draws, int seed) =>
        Of(harm, documents, draws, seed, (document, chance) => harm.Do(document, chance) is { } harmed ? Judge.Of(document, document.Read(harmed)) : null);

    private static Tally Of<T>(HarmKind harm, IReadOnlyList<T> documents, int draws, int seed, Func<T, Random, Finding?> once)
    {
        var findings = new Finding?[draws];
        Parallel.For(0, draws, new ParallelOptions { MaxDegreeOfParallelism = 2 }, draw =>
        {
            // a seed for each draw: the order in which threads come does not matter
            for (var turn = 0; turn < Patience && findings[draw] is null; turn++)
                findings[draw] = once(documents[(draw + (turn * 7)) % documents.Count], new Random(HashOf(seed, harm.Kind, draw, turn)));
        });
        return new Tally(harm, [.. findings.OfType<Finding>()]);
    }

    /// <summary>How many came out so.</summary>
    public int Count(Outcome outcome) => Findings.Count(f => f.Outcome == outcome);

    /// <summary>One row of the report.</summary>
    public string Row() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Harm.Kind,-26}{(Harm.IsUnique ? "one" : "open"),5}{Findings.Count,7}{Count(Outcome.Right),7}{Findings.Count(f => f.Outcome == Outcome.Right && f.IsVerified),9}{Count(Outcome.Told),7}{Count(Outcome.Untold),7}{Count(Outcome.RepairedWrong),7}{Count(Outcome.Rounded),8}{Count(Outcome.Untellable),8}{Count(Outcome.Silent),7}{Share(),11}");

    /// <summary>Of the figures that were put right, those that a witness confirms which chose no repair.</summary>
    private string Share()
    {
        var right = Findings.Where(f => f.Outcome == Outcome.Right).ToList();
        return right.Sum(f => f.Repaired) is > 0 and var repaired ? (right.Sum(f => f.Confirmed) / (decimal)repaired).ToString("P1", CultureInfo.InvariantCulture) : "";
    }

    /// <summary>The head over the rows.</summary>
    public static string Head { get; } = $"{"harm",-26}{"reads",5}{"draws",7}{"right",7}{"verified",9}{"told",7}{"untold",7}{"wrong",7}{"rounded",8}{"no tell",8}{"silent",7}{"confirmed",11}";

    /// <summary>The seed of one draw: no two draws, and no two seeds, share theirs but by chance.</summary>
    /// <remarks>A generator's first values follow its seed in even steps, and a sum of seed and draw makes one draw of two: so every bit is mixed.</remarks>
    public static int HashOf(int seed, string kind, int draw, int turn)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in kind.Select(c => (int)c).Append(seed).Append(draw).Append(turn)) hash = Mixed(hash ^ (uint)part);
        return (int)(hash >> 33);
    }

    /// <summary>The last step of MurmurHash3: every bit of the number changes every bit of the result.</summary>
    private static ulong Mixed(ulong number)
    {
        number = (number ^ (number >> 33)) * 0xff51afd7ed558ccdUL;
        number = (number ^ (number >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return number ^ (number >> 33);
    }
}
