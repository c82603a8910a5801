using Extractor.Generator.Dressing;

namespace Extractor.Generator.Drawing;

/// <summary>Prints names with the parentheses of a dress.</summary>
internal static class Spelling
{
    /// <summary>The printed name.</summary>
    public static string Print(string name, Dress dress) =>
        dress.HalfWidthParentheses ? name.Replace('\uFF08', '(').Replace('\uFF09', ')') : name;
}
