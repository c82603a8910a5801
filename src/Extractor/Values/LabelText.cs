using System.Text;

namespace Extractor.Values;

/// <summary>The forms in which labels, headings and titles are compared and published.</summary>
public static class LabelText
{
    /// <summary>Without white space, half-width parentheses made full-width: how items and headings are published (DATASET.md, item).</summary>
    /// <param name="text">A label as printed.</param>
    public static string Compact(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            result.Append(c switch { '(' => '（', ')' => '）', _ => c });
        }

        return result.ToString();
    }

    /// <summary>As <see cref="Compact"/>, and without its list numbering: 一、 （一） 1. （1）, repeatedly, and without a leading 其中：.</summary>
    /// <param name="text">A label as printed.</param>
    /// <param name="partWords">The words that mark a part (其中), from Knowledge.</param>
    public static string Item(string text, IReadOnlyList<string> partWords)
    {
        var label = Compact(text).AsSpan();
        while (true)
        {
            var number = ListNumber.Of(label);
            var rest = number.Length > 0 && number.Length < label.Length ? label[number.Length..] : label;
            foreach (var word in partWords)
                if (rest.Length > word.Length + 1 && rest.StartsWith(word) && rest[word.Length] is '：' or ':') rest = rest[(word.Length + 1)..];
            if (rest.Length == label.Length) return label.ToString();
            label = rest;
        }
    }

    /// <summary>For comparing: as <see cref="Compact"/>, without quotes and with Chinese and Western colons and commas made one.</summary>
    /// <param name="text">A label, heading or title.</param>
    public static string Key(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '“' or '”' or '"' or '‘' or '’' or '\'' or '《' or '》' or '「' or '」' or '﹒' or '·') continue;
            result.Append(c switch { '(' or '【' or '[' or '〔' => '（', ')' or '】' or ']' or '〕' => '）', ':' => '：', ',' => '，', '﹑' => '、', _ => c });
        }

        return result.ToString();
    }
}
