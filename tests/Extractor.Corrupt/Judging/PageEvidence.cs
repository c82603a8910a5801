using Extractor.Knowledge;
using Extractor.Normalize.Records;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Corrupt.Judging;

/// <summary>
/// Whether anything on the page speaks against a harmed reading: an identity that holds in the document as printed and would not hold between the values
/// that the harmed one gives to the same meanings. Where there is none, the harmed document is as good as the true one, and no arithmetic can tell them apart.
/// </summary>
internal sealed class PageEvidence
{
    /// <summary>Identities that are not always true: that one fails tells nothing.</summary>
    private static readonly HashSet<string> Doubtful = [.. KnowledgeBase.Default.Identities.EqualTotals.Where(r => !r.Accuses).Select(r => r.Name), .. KnowledgeBase.Default.Identities.EqualCodes.Where(r => !r.Accuses).Select(r => r.Name), .. KnowledgeBase.Default.Identities.EqualClasses.Where(r => !r.Accuses).Select(r => r.Name), .. KnowledgeBase.Default.Identities.Narrative.Where(r => !r.Accuses).Select(r => r.Name)];

    private readonly DocumentResult before;
    private readonly Dictionary<(string, int), decimal> now;
    private readonly Dictionary<int, (string, int)> meanings;
    private readonly ILookup<string, int> byRow;
    private readonly ILookup<(string, (string, int)), string> verdicts;

    /// <summary>Compares two readings.</summary>
    /// <param name="before">The document as printed.</param>
    /// <param name="after">The harmed one.</param>
    public PageEvidence(DocumentResult before, DocumentResult after)
    {
        this.before = before;
        now = Numbered(after.Amounts).ToDictionary(p => p.Key, p => p.Amount.AmountYuan);
        meanings = Numbered(before.Amounts).ToDictionary(p => p.Amount.AmountNo, p => p.Key);
        byRow = before.Amounts.ToLookup(Row, a => a.AmountNo);
        var keys = Numbered(after.Amounts).ToDictionary(p => p.Amount.AmountNo, p => p.Key);
        verdicts = after.Checks.Where(c => !c.Members.IsEmpty && c.Members[0] <= after.Amounts.Length).ToLookup(c => (c.Identity, keys[c.Members[0]]), c => c.Verdict);
    }

    /// <summary>The first identity that the values now given to a figure's row break, or empty where nothing tells.</summary>
    /// <param name="wrong">A figure of the harmed reading.</param>
    public string Against(AmountRecord wrong)
    {
        var changed = byRow[Row(wrong)].Where(n => Now(n) != before.Amounts[n - 1].AmountYuan).ToHashSet();
        return before.Checks.FirstOrDefault(c => c.Verdict == "holds" && !Doubtful.Contains(c.Identity) && c.Members.Any(changed.Contains) && IsBroken(c))?.Identity ?? "";
    }

    private bool IsBroken(CheckRecord check)
    {
        // a column that lost its figures to another is no member any more, in neither reading
        if (Now(check.Members[0]) is not { } left) return false;
        if (check.Kind == "narrative") return left != before.Amounts[check.Members[0] - 1].AmountYuan;
        if (verdicts[(check.Identity, meanings[check.Members[0]])].ToList() is { Count: > 0 } told) return told.Contains("fails");
        return check.Members.Skip(1).Any(n => Now(n) is not null) && left != check.Members.Skip(1).Sum(n => Now(n) ?? 0m);
    }

    private decimal? Now(int amount) => now.TryGetValue(meanings[amount], out var value) ? value : null;

    private static string Row(AmountRecord a) => string.Join('|', a.TableType, a.Side, a.UnitName, a.Code, a.CodeFunction, LabelText.Key(a.Item));

    private static IEnumerable<((string, int) Key, AmountRecord Amount)> Numbered(IEnumerable<AmountRecord> amounts) =>
        amounts.GroupBy(a => string.Join('|', Row(a), a.Measure, a.Phase, a.FiscalYear)).SelectMany(g => g.Select((a, i) => ((g.Key, i), a)));
}
