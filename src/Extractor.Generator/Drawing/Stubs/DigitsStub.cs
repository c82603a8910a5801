using System.Collections.Immutable;

namespace Extractor.Generator.Drawing.Stubs;

/// <summary>类, 款 and 项 in a column each, the name after them.</summary>
/// <param name="words">Words of the classification; its digits say how many columns.</param>
/// <param name="onlyChanges">Whether a part is printed only where it differs from the row before.</param>
/// <param name="unpadded">Whether <c>02</c> is printed as <c>2</c>.</param>
internal sealed class DigitsStub(StubWords words, bool onlyChanges, bool unpadded) : IStub
{
    public ImmutableArray<ImmutableArray<string>> Header(int height)
    {
        var blanks = Enumerable.Repeat("", words.Digits.Count - 1);
        ImmutableArray<string> digits = [.. words.Digits, height == 1 ? words.Name : ""];
        ImmutableArray<string> code = [words.Code, .. blanks, words.Name];
        return height switch
        {
            1 => [digits],
            2 => [code, digits],
            _ => [[words.Outer, .. blanks, ""], code, digits],
        };
    }

    public ImmutableArray<string> Cells(CodedRow row, string previous)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        for (var part = 0; part < words.Digits.Count; part++)
            cells.Add(Part(row.Code, previous, part));
        cells.Add(words.Spell(row.Name));
        return cells.ToImmutable();
    }

    private string Part(string code, string previous, int part)
    {
        var end = 3 + 2 * part;
        if (code.Length < end) return "";
        // a part is repeated silently only while everything before it is the same too
        if (onlyChanges && end < code.Length && previous.Length >= end && previous.AsSpan(0, end).SequenceEqual(code.AsSpan(0, end))) return "";
        var digits = part == 0 ? code[..3] : code[(end - 2)..end];
        return unpadded && part > 0 ? digits.TrimStart('0') : digits;
    }
}
