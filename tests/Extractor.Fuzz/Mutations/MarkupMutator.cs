using System.Text;

namespace Extractor.Fuzz.Mutations;

/// <summary>Changes markup tag by tag, so that most of it stays well formed.</summary>
internal static class MarkupMutator
{
    private static readonly string[] Values = ["-1", "0", "1", "2147483647", "x", "", "99999999999"];

    /// <summary>Changes an input.</summary>
    public static byte[] Mutate(byte[] input, byte[] other, Random chance)
    {
        var text = Encoding.UTF8.GetString(input);
        for (var change = chance.Few(12) + 1; change > 0; change--)
        {
            var (from, length) = Element(text, chance);
            text = chance.Next(5) switch
            {
                0 => text.Remove(from, length),
                1 => text.Insert(from, string.Concat(Enumerable.Repeat(text.Substring(from, length), chance.Next(1, 4)))),
                2 => text.Insert(Element(text, chance).From, text.Substring(from, length)),
                3 => Inserted(text, Encoding.UTF8.GetString(other), from, chance),
                _ => Value(text, from, chance),
            };
            if (text.Length > 400_000) break;
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private static string Inserted(string text, string other, int at, Random chance)
    {
        var (from, length) = Element(other, chance);
        return text.Insert(at, other.Substring(from, length));
    }

    private static string Value(string text, int from, Random chance)
    {
        var start = text.IndexOf("=\"", from, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('"', start + 2);
        return end < 0 ? text : text[..(start + 2)] + Values[chance.Next(Values.Length)] + text[end..];
    }

    /// <summary>Somewhere an element begins: it, up to its end where that is near, else its tag.</summary>
    private static (int From, int Length) Element(string text, Random chance)
    {
        if (text.Length == 0) return (0, 0);
        var from = text.IndexOf('<', chance.Next(text.Length));
        if (from < 0) return (0, 0);
        var tag = text.IndexOf('>', from);
        if (tag < 0) return (from, text.Length - from);
        var name = text[(from + 1)..tag].Split(' ', '/')[0];
        var close = name.Length > 0 ? text.IndexOf($"</{name}>", tag, StringComparison.Ordinal) : -1;
        return close >= 0 && close - from < 20_000 && text[tag - 1] != '/' ? (from, close + name.Length + 3 - from) : (from, tag + 1 - from);
    }
}
