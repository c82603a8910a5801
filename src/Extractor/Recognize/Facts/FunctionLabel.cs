using Extractor.Knowledge;

namespace Extractor.Recognize.Facts;

/// <summary>Reads the name of a functional classification item (功能分类科目) out of a label.</summary>
internal static class FunctionLabel
{
    private const int ClassDigits = 3;

    /// <summary>The item's name without its code and without the tag of the outermost level, or null where it is none.</summary>
    public static string? Read(string label)
    {
        var words = FactPatterns.Label;
        var code = words.Code.Match(label);
        // a code of the economic classification, whose items have the same names in part (其他支出)
        if (code.Success && !words.FunctionCode.IsMatch(code.Groups["code"].ValueSpan)) return null;
        var name = (code.Success ? label.Remove(code.Index, code.Length) : label).Trim(words.TrimEnd);
        var tags = words.Level.Matches(name);
        if (tags.Count == 0)
        {
            var coded = code.Success && name.Length > 1 && code.Groups["code"].Length > ClassDigits;
            return coded || FunctionNames.Contains(name) ? name : null;
        }

        var last = tags[^1];
        var rest = name[(last.Index + last.Length)..];
        var head = name[..last.Index];
        // `教育（类）支出` is 教育支出, `教育支出（类）支出` is so too; deeper items keep their path as printed
        if (tags.Count == 1 && words.ClassOnly.IsMatch(last.Value)) return rest.Length == 0 || head.EndsWith(rest, StringComparison.Ordinal) ? head : head + rest;
        return name[..(last.Index + last.Length)];
    }
}
