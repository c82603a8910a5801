using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Fuzz.Mutations;

/// <summary>Changes the operators of a page.</summary>
internal static partial class ContentMutator
{
    private const int MostLetters = 600_000;

    private static readonly string[] Operators =
    [
        "q", "Q", "BT", "ET", "n", "S", "f", "B*", "h", "W n", "0 0 m 100 0 l S", "10 10 100 0.5 re f", "1e9 1e9 m -1e9 1e9 l S", "0 0 m 0 0 l S", "50 50 l S", "0 0 1e30 1e30 re S", "1 2 3 4 5 6 c S", "NaN 0 m 10 NaN l S",
        "0 0 0 0 0 0 cm", "1e20 0 0 1e20 0 0 cm", "0 1 -1 0 0 0 cm", "1 0 0 -1 0 300 cm", "0.7 0.7 -0.7 0.7 0 0 cm", "1 0 0 1 1e38 1e38 cm", "0 0 0 0 0 0 Tm", "1 0 0 1 -99999 5 Tm", "0 0 Td", "1e38 1e38 TD", "T*", "0 Tz", "-100 Tz", "1e30 Tc", "-50 Tc", "1e30 TL", "3 Tr", "7 Tr", "99 Tr", "0 Ts",
        "/F1 0 Tf", "/F1 -10 Tf", "/F1 1e30 Tf", "/F1 0.0001 Tf", "/Missing 10 Tf", "/X Do", "/Fm0 Do", "/X1 Do", "/Missing Do", "/GS gs", "/P <</MCID 0>> BDC", "EMC", "(1,234.56) Tj", "<4E00> Tj", "[(1) -1e30 (2)] TJ", "[(1) 99999 (2) [3]] TJ", "() Tj", "() '", "1 2 () \"",
        "BI /W 9999 /H 9999 /BPC 8 /CS /RGB ID \u00ff\u00ff EI", "BI /W 1 /H 1 ID", "/Cs1 cs 0 sc", "/Pattern cs /P1 scn", "/Sh1 sh", "d0", "500 0 0 0 750 750 d1", "[3 2] 0 d", "[] -1 d", "-5 w", "((((", ")", "<<", ">>", "[", "]", "<", "%", "\0",
    ];

    /// <summary>Changes a content stream.</summary>
    public static string Mutate(string content, Random chance)
    {
        var lines = content.Split('\n').ToList();
        var at = chance.Next(lines.Count);
        switch (chance.Next(9))
        {
            case 0:
                lines.RemoveRange(at, Math.Min(chance.Few(20), lines.Count - at));
                break;
            case 1:
                var part = lines.GetRange(at, Math.Min(chance.Few(30), lines.Count - at));
                var times = chance.Few(20_000);
                for (var i = 0; i < times && lines.Count < 40_000; i++) lines.InsertRange(at, part);
                break;
            case 2:
                var to = chance.Next(lines.Count);
                (lines[at], lines[to]) = (lines[to], lines[at]);
                break;
            case 3:
                lines.Insert(at, string.Join('\n', Enumerable.Repeat(chance.Of(Operators), chance.Few(40_000))));
                break;
            case 4:
                lines[at] = Moved(lines[at], chance);
                break;
            case 5:
                lines[at] = lines[at][..chance.Next(lines[at].Length + 1)];
                break;
            case 6:
                lines.Insert(at, chance.Of(Operators));
                break;
            default:
                lines[at] = Numbers().Matches(lines[at]) is { Count: > 0 } numbers && chance.Of(numbers) is var one
                    ? string.Concat(lines[at].AsSpan(0, one.Index), chance.Of(Mutator.Numbers), lines[at].AsSpan(one.Index + one.Length))
                    : chance.Of(Operators);
                break;
        }

        var text = string.Join('\n', lines);
        return text.Length > MostLetters ? text[..MostLetters] : text;
    }

    // numbers changed a little: letters and lines that stand nearly where they stood
    private static string Moved(string line, Random chance) =>
        Numbers().Replace(line, m => decimal.TryParse(m.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && chance.Next(2) == 0
            ? (value + chance.Next(-30, 31)).ToString(CultureInfo.InvariantCulture)
            : m.Value);

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Numbers();
}
