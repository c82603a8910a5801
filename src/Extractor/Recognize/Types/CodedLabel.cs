using Extractor.Values;

namespace Extractor.Recognize.Types;

/// <summary>The code at the head of a cell, and the name after it: 2010601-行政运行, [20113]商贸事务.</summary>
internal static class CodedLabel
{
    /// <summary>Reads a cell; the code has level 0 where there is none, and the label is then the whole text.</summary>
    /// <param name="text">The cell's text, not empty.</param>
    public static (SubjectCode Code, string Label) Of(string text)
    {
        var start = text[0] is '[' or '【' or '［' ? 1 : 0;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (!SubjectCode.TryParse(text.AsSpan(start, end - start), out var code)) return (new SubjectCode(""), text);
        if (end < text.Length && text[end] is '.' or ',') return (new SubjectCode(""), text);
        return (code, text[end..].TrimStart(']', '】', '］', '-', '－', '_', ' '));
    }
}
