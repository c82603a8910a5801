using System.Globalization;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing.Stubs;

/// <summary>Numbers the names of a table without codes: 一、 for a 类, （一） for a 款, 1. for a 项.</summary>
internal sealed class NameNumbers(Phrasing words)
{
    private readonly int[] _counts = new int[3];

    /// <summary>The next name with its number.</summary>
    /// <param name="code">Its code, which says the level.</param>
    /// <param name="name">The name.</param>
    public string Number(string code, string name)
    {
        var level = (code.Length - 3) / 2;
        Array.Clear(_counts, level + 1, _counts.Length - level - 1);
        var count = ++_counts[level];
        object number = level == 2 ? count : Phrasing.All("numerals")[count - 1];
        return string.Format(CultureInfo.InvariantCulture, words[level switch { 0 => "numbering.top", 1 => "numbering.sub", _ => "numbering.item" }], number) + name;
    }
}
