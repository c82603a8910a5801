using System.Text;

namespace Extractor.Ingest.Pdf;

/// <summary>Cleans what a font says a glyph means, by the same rules as a line of text.</summary>
internal static class LetterText
{
    /// <summary>The cleaned text; empty for what prints nothing.</summary>
    public static string Clean(string value)
    {
        if (value.Length == 1 && CharacterRules.Of(value[0]) == CharacterRule.Keep) return value;
        var result = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            switch (CharacterRules.Of(c))
            {
                case CharacterRule.Remove: break;
                case CharacterRule.Space: result.Append(' '); break;
                case CharacterRule.Narrow: result.Append(CharacterRules.Narrow(c)); break;
                case CharacterRule.Unify: result.Append(CharacterRules.Unify(c)); break;
                default: result.Append(c); break;
            }
        }

        return result.ToString();
    }
}
