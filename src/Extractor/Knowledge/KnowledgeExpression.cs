using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>Makes the expressions of the data files: in time linear in the text, whatever the text is.</summary>
internal static class KnowledgeExpression
{
    /// <summary>Compiles one expression.</summary>
    /// <exception cref="NotSupportedException">It needs backtracking: a defect of the data file.</exception>
    public static Regex Of(string expression) =>
        new(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
