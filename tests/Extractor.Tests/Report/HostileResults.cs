using System.Collections.Immutable;
using Extractor.Normalize.Records;
using Extractor.Tests.Emit;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Tests.Report;

/// <summary>A document whose every text tries to be code in the page.</summary>
internal static class HostileResults
{
    public const string Attack = "</script><script>document.title='owned';top.owned=1</script><img src=x onerror=\"top.owned=1\"><!--{{data}}'\"&\u2028\u0007{0}";

    /// <summary>The document, with long sums that do not add up.</summary>
    /// <param name="parts">How many parts the sum has.</param>
    public static DocumentResult Document(int parts = 30)
    {
        var sample = SampleResults.Full(name: "javascript:alert(1).pdf");
        var amounts = Enumerable.Range(1, parts + 1).Select(Amount).ToImmutableArray();
        var total = amounts[0].AmountYuan;
        var sum = amounts.Skip(1).Sum(a => a.AmountYuan);
        return sample with
        {
            Document = sample.Document with { OfficeName = Attack, Path = Attack, Amounts = parts + 1, Contradicted = parts + 1, Verified = 0, Unchecked = 0 },
            Tables = [sample.Tables[0] with { Title = Attack }, sample.Tables[1]],
            Amounts = amounts,
            Facts = [new FactRecord(1, 2, "three_public", Attack, "10", "万元", 2023, "", "", Attack, "contradicted", Place.OfLine(4))],
            Checks =
            [
                new CheckRecord(1, "column_total", "column", [.. amounts.Select(a => a.AmountNo)], total, sum, total - sum, "fails", 2, 5m, "publisher", "", Attack + ": 1", Attack + ": 1"),
                new CheckRecord(2, "narrative_three_public", "narrative", [1], 100000m, total, 100000m - total, "fails", null, null, "undecided", "", "文: «three_public " + Attack + "» = T1", "n: «three_public " + Attack + "» = T1"),
            ],
            Repairs = [new Repair("joined", Attack, Attack, Attack, Place.OfLine(23), 2)],
            Problems = [new Problem("kind_not_supported", Severity.Warning, Place.OfLine(1), [Attack])],
        };
    }

    private static AmountRecord Amount(int number) => SampleResults.Amount(SampleResults.FirstId, number) with
    {
        Item = Attack, Measure = Attack, Status = "contradicted", AmountYuan = number * 10000m * (number == 3 ? -1 : 1), Text = number == 3 ? "-3" : $"{number}", AmountUnit = "万元",
    };
}
