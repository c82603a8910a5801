namespace Extractor.Tests.Architecture;

/// <summary>The string and character literals of a C# source, comments left out. Knows plain, verbatim, interpolated and raw strings.</summary>
internal static class CSharpStrings
{
    /// <summary>Each literal with its line from 1.</summary>
    public static IEnumerable<(int Line, string Text)> In(string source)
    {
        for (var i = 0; i < source.Length; i++)
        {
            if (At(source, i, "//")) i = End(source, i, "\n");
            else if (At(source, i, "/*")) i = End(source, i, "*/");
            else if (source[i] is '"' or '\'')
            {
                var verbatim = source[i] == '"' && (Before(source, i, 1) == '@' || (Before(source, i, 1) == '$' && Before(source, i, 2) == '@'));
                var quotes = 1;
                while (source[i] == '"' && i + quotes < source.Length && source[i + quotes] == '"') quotes++;
                var end = quotes >= 3 ? End(source, i + quotes, new string('"', quotes)) : quotes == 2 && !verbatim ? i + 1 : Closing(source, i, verbatim);
                yield return (source.AsSpan(0, i).Count('\n') + 1, source[i..Math.Min(source.Length, end + 1)]);
                i = end;
            }
        }
    }

    private static bool At(string source, int i, string mark) => string.CompareOrdinal(source, i, mark, 0, mark.Length) == 0;

    private static char Before(string source, int i, int steps) => i >= steps ? source[i - steps] : ' ';

    private static int End(string source, int from, string mark)
    {
        var found = source.IndexOf(mark, from, StringComparison.Ordinal);
        return found < 0 ? source.Length : found + mark.Length - 1;
    }

    private static int Closing(string source, int start, bool verbatim)
    {
        for (var i = start + 1; i < source.Length; i++)
        {
            if (!verbatim && source[i] == '\\') i++;
            else if (verbatim && source[i] == '"' && i + 1 < source.Length && source[i + 1] == '"') i++;
            else if (source[i] == source[start]) return i;
            else if (!verbatim && source[i] == '\n') return i;
        }

        return source.Length;
    }
}
