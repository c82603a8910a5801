using System.Text;

namespace Extractor.Ingest;

/// <summary>What becomes of a character when a line is cleaned.</summary>
internal enum CharacterRule : byte
{
    /// <summary>Stays as printed.</summary>
    Keep,

    /// <summary>Goes: it prints nothing.</summary>
    Remove,

    /// <summary>Becomes an ordinary space.</summary>
    Space,

    /// <summary>Full-width, becomes its half-width counterpart.</summary>
    Narrow,

    /// <summary>Becomes the ordinary character it is a double of.</summary>
    Unify,

    /// <summary>A minus of another kind: becomes a hyphen-minus directly before a digit, else stays.</summary>
    Minus,

    /// <summary>May begin a leftover tag.</summary>
    TagStart,

    /// <summary>May begin an entity.</summary>
    EntityStart,
}

/// <summary>
/// The rules by which characters are cleaned, each with its reason. They change how a character is coded, never what
/// is printed: parentheses, quotes, commas and the full-width full stop stay, since the dataset prints names as published.
/// </summary>
internal static class CharacterRules
{
    /// <summary>Distance of the full-width forms (U+FF01 to U+FF5E) from ASCII.</summary>
    private const int FullWidthOffset = 0xFEE0;

    private static readonly CharacterRule[] Table = BuildTable();

    /// <summary>The rule of a character.</summary>
    public static CharacterRule Of(char character) => Table[character];

    /// <summary>The half-width form of a character of rule <see cref="CharacterRule.Narrow"/>.</summary>
    public static char Narrow(char character) => (char)(character - FullWidthOffset);

    /// <summary>The ordinary form of a character of rule <see cref="CharacterRule.Unify"/>; itself where there is none.</summary>
    public static string Unify(char character) =>
        SimplifiedRadical(character) is { } ideograph ? ideograph.ToString() : character.ToString().Normalize(NormalizationForm.FormKC);

    private static CharacterRule[] BuildTable()
    {
        var table = new CharacterRule[char.MaxValue + 1];
        for (int code = 0; code < table.Length; code++) table[code] = Classify((char)code);
        return table;
    }

    private static CharacterRule Classify(char character) => character switch
    {
        '<' => CharacterRule.TagStart,
        '&' => CharacterRule.EntityStart,

        // a tab parts cells
        '\t' => CharacterRule.Keep,

        // line ends that stand inside a row of cells, or come out of an entity: the row must not fall apart
        '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => CharacterRule.Space,

        // other control characters are left over from conversion and print nothing
        < ' ' or (>= '\u007F' and <= '\u009F') => CharacterRule.Remove,

        // no-break, Ogham, em, thin, ideographic … spaces: one space each, so that a word is parted where it was
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => CharacterRule.Space,

        // soft hyphen, zero-width characters, marks of writing direction, variation selectors and byte order marks
        // tear names and numbers apart for a program and are invisible to a reader
        '\u00AD' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' => CharacterRule.Remove,

        // digits, letters and the percent sign: codes, figures and names are compared
        (>= '\uFF10' and <= '\uFF19') or (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A') or '\uFF05' => CharacterRule.Narrow,

        // the minus sign and the full-width hyphen-minus: a negative figure before a digit, else a dash of the prose
        '\u2212' or '\uFF0D' => CharacterRule.Minus,

        // radicals and compatibility ideographs look like ordinary ideographs; fonts of PDF producers map glyphs to them.
        // Latin ligatures fi, fl … likewise
        (>= '\u2E80' and <= '\u2FD5') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFB00' and <= '\uFB06') => CharacterRule.Unify,

        _ => CharacterRule.Keep,
    };

    /// <summary>
    /// The ideographs of the radicals supplement that are words of their own. Unicode gives these radicals no compatibility
    /// mapping, only the equivalents of EquivalentUnifiedIdeograph.txt; those that are mere strokes stay as printed.
    /// </summary>
    private static char? SimplifiedRadical(char radical) => radical switch
    {
        '\u2EA0' => '\u6C11', // people
        '\u2EC1' => '\u864E', // tiger
        '\u2EC4' => '\u897F', // west
        '\u2EC5' => '\u89C1', // see
        '\u2EC6' => '\u89D2', // horn
        '\u2EC9' => '\u8D1D', // shell
        '\u2ECB' => '\u8F66', // vehicle
        '\u2ED1' => '\u9577', // long, traditional
        '\u2ED3' => '\u957F', // long
        '\u2ED4' => '\u95E8', // gate
        '\u2ED8' => '\u9752', // blue
        '\u2ED9' => '\u97E6', // leather
        '\u2EDA' => '\u9875', // page
        '\u2EDB' => '\u98CE', // wind
        '\u2EDC' => '\u98DE', // fly
        '\u2EDD' => '\u98DF', // eat
        '\u2EE2' => '\u9A6C', // horse
        '\u2EE3' => '\u9AA8', // bone
        '\u2EE4' => '\u9B3C', // ghost
        '\u2EE5' => '\u9C7C', // fish
        '\u2EE6' => '\u9E1F', // bird
        '\u2EE7' => '\u5364', // salt
        '\u2EE8' => '\u9EA6', // wheat
        '\u2EE9' => '\u9EC4', // yellow
        '\u2EEA' => '\u9EFE', // frog
        '\u2EEC' => '\u9F50', // even
        '\u2EEE' => '\u9F7F', // tooth
        '\u2EF0' => '\u9F99', // dragon
        _ => null,
    };
}
