using System.Globalization;
using Extractor.Corrupt.Documents;
using Extractor.Normalize.Records;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Corrupt.Judging;

/// <summary>Compares what is read of a harmed document with what is read of it as printed.</summary>
internal static class Judge
{
    /// <summary>The outcome of a harm.</summary>
    /// <param name="document">The document without it.</param>
    /// <param name="result">What is read of it with the harm.</param>
    public static Finding Of(KnownDocument document, DocumentResult result)
    {
        var repaired = result.Amounts.Where(a => a.AmountYuan != 0m && a.RepairNo is { } number && IsNew(document.Result, result.Repairs[number - 1])).ToList();
        return Compared(document, result) with { Repaired = repaired.Count, Confirmed = repaired.Count(a => a.Status == "verified") };
    }

    private static Finding Compared(KnownDocument document, DocumentResult result)
    {
        var truth = Count(document.Result.Amounts);
        var wrong = new List<AmountRecord>();
        // verified ones first: where a figure stands twice, the doubtful one is the one too many
        foreach (var amount in result.Amounts.OrderBy(a => a.Status == "verified" ? 0 : 1))
            if (truth.TryGetValue(Meaning(amount), out var left) && left > 0) truth[Meaning(amount)] = left - 1;
            else wrong.Add(amount);
        var isVerified = result.Document.Verified >= document.Result.Document.Verified;
        if (wrong.Where(a => a.Status == "verified").ToList() is { Count: > 0 } silent) return Silent(document, result, silent, isVerified);
        if (wrong.Find(a => a.RepairNo is { } number && IsNew(document.Result, result.Repairs[number - 1])) is { } repaired) return new Finding(Outcome.RepairedWrong, isVerified, Describe(document, result, repaired));
        if (wrong.Count > 0) return new Finding(Outcome.Told, isVerified, Describe(document, result, wrong[0]));
        var lost = document.Result.Amounts.FirstOrDefault(a => a.AmountYuan != 0m && truth[Meaning(a)] > 0);
        if (lost is null) return new Finding(Outcome.Right, isVerified, document.Name + " ");
        return new Finding(IsTold(document.Result, result, truth) ? Outcome.Told : Outcome.Untold, isVerified, Describe(document, document.Result, lost));
    }

    /// <summary>The worst of the wrong figures that are verified.</summary>
    private static Finding Silent(KnownDocument document, DocumentResult result, List<AmountRecord> silent, bool isVerified)
    {
        var evidence = new PageEvidence(document.Result, result);
        if (silent.Find(a => !IsRounded(document, result, a) && evidence.Against(a).Length > 0) is { } told)
            return new Finding(Outcome.Silent, isVerified, $"{evidence.Against(told)} tells: {Describe(document, result, told)}");
        var untold = silent.Find(a => !IsRounded(document, result, a));
        return new Finding(untold is null ? Outcome.Rounded : Outcome.Untellable, isVerified, Describe(document, result, untold ?? silent[0]));
    }

    /// <summary>True for a repair that the document as printed does not need.</summary>
    private static bool IsNew(DocumentResult before, Repair repair) => !before.Repairs.Any(r => r.Kind == repair.Kind && r.Before == repair.Before && r.After == repair.After);

    private static Dictionary<(string, string, string, string, string, int?, decimal), int> Count(IEnumerable<AmountRecord> amounts) =>
        amounts.GroupBy(Meaning).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>What a figure says: of which table, row, column and year how much it is.</summary>
    private static (string, string, string, string, string, int?, decimal) Meaning(AmountRecord a) =>
        (a.TableType, a.Side, a.Code.Length > 0 ? a.Code + "/" + a.CodeFunction : LabelText.Key(a.Item), a.Measure, a.Phase, a.FiscalYear, a.AmountYuan);

    /// <summary>True where a problem is new, or a figure other than the lost ones has lost its proof.</summary>
    private static bool IsTold(DocumentResult before, DocumentResult after, Dictionary<(string, string, string, string, string, int?, decimal), int> lost) =>
        after.Problems.Length > before.Problems.Length
        || after.Document.Verified < before.Amounts.GroupBy(Meaning).Sum(g => Math.Max(0, g.Count(a => a.Status == "verified") - lost[g.Key]));

    /// <summary>True where every identity over the figure was off by a rounding in the document as printed, and now one is exact.</summary>
    internal static bool IsRounded(KnownDocument document, DocumentResult after, AmountRecord wrong)
    {
        var printed = document.Result.Amounts.FirstOrDefault(a => a.Place == wrong.Place);
        if (printed is null) return false;
        var before = document.Result.Checks.Where(c => c.Members.Contains(printed.AmountNo)).ToList();
        return before.Exists(c => c.Verdict == "rounding") && before.TrueForAll(c => c.Verdict == "rounding") && after.Checks.Any(c => c.Members.Contains(wrong.AmountNo) && c.Verdict == "holds");
    }

    private static string Describe(KnownDocument document, DocumentResult result, AmountRecord a)
    {
        var printed = document.Result.Amounts.FirstOrDefault(b => b.Place == a.Place);
        var checks = string.Join(", ", result.Checks.Where(c => c.Members.Contains(a.AmountNo)).Select(c => c.Identity + ":" + c.Verdict).Distinct().Take(6));
        return string.Create(CultureInfo.InvariantCulture, $"{document.Name} {a.Place}: T{a.TableNo} {a.TableType} {a.Code}{a.Item} {a.Measure} {printed?.Text} -> {a.Text} {a.AmountUnit} {a.Status} repair {a.RepairNo}, {checks}");
    }
}
