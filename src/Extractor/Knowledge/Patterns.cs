using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>
/// A list of regular expressions that must fit a whole label. Labels longer than <see cref="MaxLength"/> fit none, which also
/// bounds the time a hostile label can take.
/// </summary>
internal sealed class Patterns
{
    /// <summary>Longest label that is looked at.</summary>
    public const int MaxLength = 80;

    private readonly Regex[] expressions;

    /// <summary>Compiles a list; an empty one fits nothing.</summary>
    public Patterns(IEnumerable<string> patterns) =>
        expressions = [.. patterns.Select(p => new Regex("^(?:" + p + ")$", RegexOptions.CultureInvariant))];

    /// <summary>True where one of the expressions fits the whole label.</summary>
    /// <param name="label">A label after LabelText.Key.</param>
    public bool Fit(string label) => label.Length is > 0 and <= MaxLength && Array.Exists(expressions, e => e.IsMatch(label));
}
