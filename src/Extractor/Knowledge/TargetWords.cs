using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>How a target is printed in one cell: a comparing sign or word, a number, its unit (≥95%, 不少于3次, 560元/人/天, 优).</summary>
public sealed class TargetWords
{
    /// <summary>A target longer than this is a sentence.</summary>
    private const int Longest = 60;

    private readonly ImmutableArray<KeyValuePair<string, string>> signs, before, after;
    private readonly Regex unit;
    private readonly Patterns noUnit, date;

    internal TargetWords(FormFile file)
    {
        // The longest first: ≥ is spelt >= too, and 大于等于 begins with 大于.
        signs = [.. file.Comparators.OrderByDescending(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal)];
        before = [.. file.BeforeNumber.OrderByDescending(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal)];
        after = [.. file.AfterNumber.OrderByDescending(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal)];
        unit = new Regex("^(?:" + file.TargetUnit + ")$", RegexOptions.CultureInvariant);
        (noUnit, date) = (new Patterns([file.NoTargetUnit]), new Patterns([file.TargetDate]));
    }

    /// <summary>Parts a target's cell.</summary>
    /// <param name="text">The cell as printed.</param>
    /// <returns>
    /// The comparator (canonical, or empty), the value (a number as printed, or words) and its unit (or empty). A cell of several targets, and words
    /// that are no number, stay whole.
    /// </returns>
    public (string Comparator, string Value, string Unit) Part(string text)
    {
        var whole = text.Trim();
        if (whole.Length is 0 or > Longest) return ("", whole, "");
        if (signs.FirstOrDefault(s => whole.StartsWith(s.Key, StringComparison.Ordinal) && !char.IsLetter(s.Key[0])) is { Key: not null } sign)
        {
            var rest = whole[sign.Key.Length..].Trim();
            if (rest.Length == 0 || signs.Any(s => !char.IsLetter(s.Key[0]) && rest.Contains(s.Key, StringComparison.Ordinal))) return ("", whole, "");
            return Measured(rest, isCompared: true) is { } m ? (sign.Value, m.Number, m.Unit) : (sign.Value, rest, "");
        }

        if (before.FirstOrDefault(w => whole.StartsWith(w.Key, StringComparison.Ordinal)) is { Key: not null } word && Measured(whole[word.Key.Length..].Trim(), isCompared: true) is { } worded)
            return (word.Value, worded.Number, worded.Unit);
        if (after.FirstOrDefault(w => whole.EndsWith(w.Key, StringComparison.Ordinal)) is { Key: not null } end && Measured(whole[..^end.Key.Length].Trim(), isCompared: true) is { } ended)
            return (end.Value, ended.Number, ended.Unit);
        return Measured(whole, isCompared: false) is { } measured ? ("", measured.Number, measured.Unit) : ("", whole, "");
    }

    /// <summary>A number and its unit, or null.</summary>
    private (string Number, string Unit)? Measured(string text, bool isCompared)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is '.' or ',' or '-' or '－' or '+')) length++;
        if (length == 0 || !PrintedNumber.TryParse(text.AsSpan(0, length), out _)) return null;
        var rest = text[length..].Trim();
        if (rest.Length == 0) return (text[..length], "");
        return unit.IsMatch(rest) && !noUnit.Fit(LabelText.Key(rest)) && (isCompared || !date.Fit(LabelText.Key(text))) ? (text[..length], rest) : null;
    }
}
