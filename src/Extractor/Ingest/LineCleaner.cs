using System.Net;
using System.Text;

namespace Extractor.Ingest;

/// <summary>
/// Cleans a line in one pass: leftover tags go, entities are decoded once, characters follow <see cref="CharacterRules"/>.
/// Once means that <c>&amp;amp;lt;</c> becomes <c>&amp;lt;</c>, and that a tag written in entities is text, not a tag.
/// </summary>
internal static class LineCleaner
{
    /// <summary>The longest entity there is has 33 characters; a longer run after an ampersand is none.</summary>
    private const int LongestEntity = 40;

    /// <summary>First and last ideograph of the compatibility supplement, which takes two UTF-16 characters.</summary>
    private const int FirstSupplement = 0x2F800, LastSupplement = 0x2FA1D;

    /// <summary>Cleans a line; returns the same characters where nothing is to be cleaned. Linear in the line's length.</summary>
    /// <param name="line">A line without its line end.</param>
    public static string Clean(ReadOnlySpan<char> line)
    {
        int first = FirstToClean(line);
        if (first < 0) return line.ToString();

        var output = new Output(line.Length);
        output.AppendAsPrinted(line[..first]);
        int at = first;
        while (at < line.Length)
        {
            at += CharacterRules.Of(line[at]) switch
            {
                CharacterRule.TagStart => AppendTagOrSign(line[at..], ref output),
                CharacterRule.EntityStart => AppendEntityOrSign(line[at..], ref output),
                _ => AppendCharacter(line[at..], ref output),
            };
        }

        return output.ToString();
    }

    private static int FirstToClean(ReadOnlySpan<char> line)
    {
        for (int at = 0; at < line.Length; at++)
        {
            if (CharacterRules.Of(line[at]) != CharacterRule.Keep || IsSupplement(line[at..])) return at;
        }

        return -1;
    }

    private static int AppendTagOrSign(ReadOnlySpan<char> rest, ref Output output)
    {
        if (!LeftoverTags.TryMatch(rest, out int length, out bool partsWords))
        {
            output.Append('<');
            return 1;
        }

        if (partsWords) output.PartWords();
        return length;
    }

    private static int AppendEntityOrSign(ReadOnlySpan<char> rest, ref Output output)
    {
        var window = rest[1..Math.Min(rest.Length, LongestEntity)];
        int end = window.IndexOfAny(';', '&');
        bool mayBeEntity = end > 0 && window[end] == ';';
        int length = mayBeEntity ? end + 2 : 1;
        string decoded = WebUtility.HtmlDecode(rest[..length].ToString());
        bool isEntity = decoded.Length < length;
        if (!isEntity)
        {
            output.Append('&');
            return 1;
        }

        for (int at = 0; at < decoded.Length;)
        {
            // a tab out of an entity is no border of a cell
            if (decoded[at] == '\t') output.Append(' ');
            else if (decoded[at] is '<' or '&') output.Append(decoded[at]);
            else
            {
                at += AppendCharacter(decoded.AsSpan(at), ref output);
                continue;
            }

            at++;
        }

        return length;
    }

    private static int AppendCharacter(ReadOnlySpan<char> rest, ref Output output)
    {
        char character = rest[0];
        switch (CharacterRules.Of(character))
        {
            case CharacterRule.Remove: break;
            case CharacterRule.Space: output.Append(' '); break;
            case CharacterRule.Narrow: output.Append(CharacterRules.Narrow(character)); break;
            case CharacterRule.Unify: output.AppendAsPrinted(CharacterRules.Unify(character)); break;
            case CharacterRule.Keep when IsSupplement(rest):
                output.AppendAsPrinted(rest[..2].ToString().Normalize(NormalizationForm.FormKC));
                return 2;
            default: output.Append(character); break;
        }

        return 1;
    }

    private static bool IsSupplement(ReadOnlySpan<char> text) =>
        text.Length >= 2
        && char.IsSurrogatePair(text[0], text[1])
        && char.ConvertToUtf32(text[0], text[1]) is >= FirstSupplement and <= LastSupplement;

    /// <summary>The cleaned line as it grows. What depends on a neighbour is decided here, where removed characters no longer part them.</summary>
    private struct Output(int capacity)
    {
        private readonly StringBuilder text = new(capacity);
        private char last;
        private bool wordsParted;

        /// <summary>A space is owed where text stands on both sides.</summary>
        public void PartWords() => wordsParted = last is not ('\0' or ' ' or '\t');

        public void Append(char character)
        {
            if (wordsParted)
            {
                if (character is not (' ' or '\t')) text.Append(' ');
                wordsParted = false;
            }
            else if (char.IsAsciiDigit(character) && CharacterRules.Of(last) == CharacterRule.Minus)
            {
                text[^1] = '-';
            }

            text.Append(character);
            last = character;
        }

        public void AppendAsPrinted(ReadOnlySpan<char> characters)
        {
            foreach (char character in characters) Append(character);
        }

        public override readonly string ToString() => text.ToString();
    }
}
