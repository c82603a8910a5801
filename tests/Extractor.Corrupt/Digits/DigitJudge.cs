using System.Globalization;
using Extractor.Corrupt.Documents;
using Extractor.Corrupt.Judging;
using Extractor.Normalize.Records;
using Extractor.Verify;

namespace Extractor.Corrupt.Digits;

/// <summary>Tells what became of a figure one digit of which was changed.</summary>
internal static class DigitJudge
{
    /// <summary>Its fate, and what shows it.</summary>
    /// <param name="document">The document without the change.</param>
    /// <param name="figure">The figure as printed.</param>
    /// <param name="text">The figure as changed.</param>
    /// <param name="result">What is read with the change.</param>
    public static (DigitFate Fate, string Example) Of(KnownDocument document, AmountRecord figure, string text, DocumentResult result)
    {
        var finding = Judge.Of(document, result);
        var changed = result.Amounts.FirstOrDefault(a => a.Place == figure.Place && a.Text == text);
        var example = string.Create(CultureInfo.InvariantCulture, $"{figure.Text} -> {text} ({figure.Status}; {Checks(document.Result, figure)} -> {(changed is null ? "" : Checks(result, changed))}): {finding.Example}");
        if (finding.Outcome is Outcome.Silent or Outcome.Untellable) return (DigitFate.Silent, example);
        if (finding.Outcome == Outcome.Rounded) return (DigitFate.Rounded, example);
        return (changed?.Status switch
        {
            null => DigitFate.NotRead,
            "verified" => DigitFate.Silent,
            "contradicted" => Named(result, changed, figure.AmountYuan),
            _ => DigitFate.Unchecked,
        }, example);
    }

    /// <summary>Every identity with a figure, and by how much it is off, in yuan.</summary>
    private static string Checks(DocumentResult result, AmountRecord figure) =>
        string.Join(' ', result.Checks.Where(c => c.Members.Contains(figure.AmountNo)).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Identity}({c.Members.Length}):{c.Verdict}:{c.Difference}")));

    private static DigitFate Named(DocumentResult result, AmountRecord changed, decimal printed)
    {
        var failing = result.Checks.Where(c => c.Verdict == "fails" && c.Members.Contains(changed.AmountNo) && c.Suspect is not null).ToList();
        if (failing.Count == 0) return DigitFate.NoneNamed;
        if (!failing.Exists(c => c.Suspect == changed.AmountNo)) return DigitFate.OthersNamed;
        if (failing.Exists(c => c.Suspect != changed.AmountNo)) return DigitFate.NamedTogether;
        return failing.TrueForAll(c => c.Expected == printed) ? DigitFate.NamedRight : DigitFate.NamedOnly;
    }
}
