using System.Text;

namespace Extractor.Ingest;

/// <summary>Text of a web page or a document of Word as it is printed.</summary>
internal static class Words
{
    /// <summary>
    /// White space made one space, and none where a line of the source ends within Chinese; tabs are white space too. Lines that <c>\n</c> of a
    /// cell parts are put together the same way.
    /// </summary>
    public static string Join(string text)
    {
        var result = new StringBuilder(text.Length);
        var (space, broken) = (false, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && c != '\u3000')
            {
                space = true;
                broken |= c is '\n' or '\r';
                continue;
            }

            if (space && result.Length > 0 && !(broken && (IsWide(result[^1]) || IsWide(c)))) result.Append(' ');
            (space, broken) = (false, false);
            result.Append(c);
        }

        return result.ToString().Trim('\u3000', ' ');
    }

    private static bool IsWide(char c) => c >= '\u2E80';
}
