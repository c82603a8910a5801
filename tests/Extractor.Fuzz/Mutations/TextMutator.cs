using System.Runtime.InteropServices;
using System.Text;

namespace Extractor.Fuzz.Mutations;

/// <summary>Changes the letters and lines of a text, and at times its encoding.</summary>
internal static class TextMutator
{
    /// <summary>What breaks readers of text: breaks and blanks of all kinds, halves of letters, marks laid over others, what begins a tag or a formula.</summary>
    private static readonly string[] Pieces =
    [
        "\t", "\t\t\t", "\f", "\v", "\r", "\r\n", "\n\n", "\u0085", "\u2028", "\u0000", "\u0001", "\u001b", "\u007f", "\ufeff", "\u200b", "\u202e", "\u00ad", "\u00a0", "\u3000", "\u2003",
        "\ud83d", "\udc00", "\ud83d\ude00", "\u0301", "e\u0301\u0301\u0301", "\u20e3", "\ufe0f", "\uffff", "\ufffd", "\uf900", "\u2f00", "\ufb01", "\u2ed3",
        "０", "１２３．４５", "－１２", "％", "（１）", "①", "Ⅳ", "㎡", "〇", "−5", "一、", "（一）", "1.", "1、", "第一部分", "单位：万元", "合计", "其中：", "注：", "。", "——",
        "<td>", "</p>", "<br", "&nbsp;", "&#x110000;", "&#9;", "&#10;", "&amp;amp;", "=1+1", "\"", "0", "-", "1,234.56", "(5.00)", "1e9", "79228162514264337593543950335", "99999999999999999999999999999999999999.99", "0.0000000000000000000000000000001", "  ", "          ",
    ];

    /// <summary>Changes a text.</summary>
    /// <param name="input">The text.</param>
    /// <param name="other">Lines are taken from it.</param>
    /// <param name="chance">Decides.</param>
    /// <param name="anyEncoding">False: the result is UTF-8.</param>
    public static byte[] Mutate(byte[] input, byte[] other, Random chance, bool anyEncoding)
    {
        var lines = Decode(input).Split('\n').ToList();
        var others = Decode(other).Split('\n');
        for (var change = chance.Few(40); change > 0; change--) Change(lines, others, chance);
        var text = string.Join('\n', lines);
        if (text.Length > Mutator.MostBytes / 4) text = text[..(Mutator.MostBytes / 4)];
        return anyEncoding ? Encode(text, chance) : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The text of an input; whatever its bytes, something comes out.</summary>
    public static string Decode(byte[] input) =>
        input is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(input.AsSpan(2)) : System.Text.Unicode.Utf8.IsValid(input) ? Encoding.UTF8.GetString(input) : Encoding.Latin1.GetString(input);

    private static void Change(List<string> lines, string[] others, Random chance)
    {
        var at = chance.Next(lines.Count);
        var line = lines[at];
        var place = chance.Next(line.Length + 1);
        switch (chance.Next(12))
        {
            case 0 when lines.Count > 1:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, chance.Of(others));
                break;
            case 2:
                lines.InsertRange(at, lines.GetRange(at, Math.Min(chance.Few(20), lines.Count - at)));
                break;
            case 3:
                var to = chance.Next(lines.Count);
                (lines[at], lines[to]) = (lines[to], line);
                break;
            case 4:
                lines[at] = line.Insert(place, string.Concat(Enumerable.Repeat(chance.Of(Pieces), chance.Few(20_000))));
                break;
            case 5:
                lines[at] = line[..place];
                break;
            case 6:
                lines[at] = line + (at + 1 < lines.Count ? lines[at + 1] : "");
                break;
            case 7 when line.Length is > 0 and < 2000:
                lines[at] = string.Concat(Enumerable.Repeat(line, chance.Few(50)));
                break;
            case 8 when line.Length < 2000:
                lines.InsertRange(at, Enumerable.Repeat(line, chance.Few(2000)));
                break;
            default:
                lines[at] = line.Insert(place, chance.Of(Pieces));
                break;
        }
    }

    private static byte[] Encode(string text, Random chance) => chance.Next(8) switch
    {
        0 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        1 => [0xFF, 0xFE, .. MemoryMarshal.AsBytes(text.AsSpan())], // halves of letters stay halves
        2 => [.. MemoryMarshal.AsBytes(text.AsSpan())],
        3 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        4 => Encoding.BigEndianUnicode.GetBytes(text),
        5 => Encoding.Latin1.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
