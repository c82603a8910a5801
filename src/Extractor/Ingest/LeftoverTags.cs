using System.Collections.Frozen;

namespace Extractor.Ingest;

/// <summary>
/// Recognises HTML tags left over in a text. Only a closed list of names counts and only well-formed attributes, so that
/// comparisons (<c>&lt;10</c>, <c>a &lt; b</c>) and formulas (<c>a&lt;b and c&gt;d</c>) are never swallowed.
/// </summary>
internal static class LeftoverTags
{
    private const string Inline =
        "a abbr acronym b bdo big cite code del dfn em font i img ins kbd label mark o:p q s samp small span strike strong "
        + "sub sup tt u var wbr";

    private const string Block =
        "address article aside blockquote body br caption center col colgroup dd div dl dt fieldset figcaption figure footer "
        + "form h1 h2 h3 h4 h5 h6 head header hr html input li link main meta nav ol option p pre script section select style "
        + "table tbody td tfoot th thead title tr ul";

    private static readonly FrozenDictionary<string, bool> PartsWords =
        Inline.Split(' ').Select(name => KeyValuePair.Create(name, false))
            .Concat(Block.Split(' ').Select(name => KeyValuePair.Create(name, true)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> PartsWordsBySpan =
        PartsWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Recognises a tag at the beginning of a text. Looks no further than the next <c>&lt;</c>: a line stays linear.</summary>
    /// <param name="text">What follows, from <c>&lt;</c> on.</param>
    /// <param name="length">Characters of the tag, or 0.</param>
    /// <param name="partsWords">True where a browser starts a line or cell at it: what it parts must not run together.</param>
    public static bool TryMatch(ReadOnlySpan<char> text, out int length, out bool partsWords)
    {
        (length, partsWords) = (0, false);
        int at = 1;
        if (at < text.Length && text[at] == '/') at++;
        int nameStart = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == ':')) at++;
        if (at == nameStart || !PartsWordsBySpan.TryGetValue(text[nameStart..at], out partsWords)) return false;

        while (true)
        {
            int spaces = SkipSpaces(text, ref at);
            if (at >= text.Length) return false;
            if (text[at] == '>')
            {
                length = at + 1;
                return true;
            }

            if (text[at] == '/') at++;
            else if (spaces == 0 || !SkipAttribute(text, ref at)) return false;
        }
    }

    /// <summary>Tabs are no spaces here: a tag does not reach over the border of a cell.</summary>
    private static int SkipSpaces(ReadOnlySpan<char> text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u3000') at++;
        return at - start;
    }

    private static bool SkipAttribute(ReadOnlySpan<char> text, ref int at)
    {
        int nameStart = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or ':' or '_')) at++;
        if (at == nameStart) return false;
        var name = text[nameStart..at];

        SkipSpaces(text, ref at);
        if (at >= text.Length || text[at] != '=') return IsAttributeWithoutValue(name);
        at++;
        SkipSpaces(text, ref at);
        if (at >= text.Length) return false;

        return text[at] is '"' or '\'' ? SkipQuoted(text, ref at) : SkipUnquoted(text, ref at);
    }

    private static bool IsAttributeWithoutValue(ReadOnlySpan<char> name) =>
        name.Equals("nowrap", StringComparison.OrdinalIgnoreCase)
        || name.Equals("noshade", StringComparison.OrdinalIgnoreCase)
        || name.Equals("hidden", StringComparison.OrdinalIgnoreCase)
        || name.Equals("disabled", StringComparison.OrdinalIgnoreCase)
        || name.Equals("checked", StringComparison.OrdinalIgnoreCase)
        || name.Equals("selected", StringComparison.OrdinalIgnoreCase);

    private static bool SkipQuoted(ReadOnlySpan<char> text, ref int at)
    {
        char quote = text[at++];
        while (at < text.Length && text[at] != quote && text[at] is not ('<' or '\t')) at++;
        if (at >= text.Length || text[at] != quote) return false;
        at++;
        return true;
    }

    private static bool SkipUnquoted(ReadOnlySpan<char> text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is > ' ' and not ('<' or '>' or '"' or '\'' or '\u00A0' or '\u3000')) at++;
        return at > start;
    }
}
