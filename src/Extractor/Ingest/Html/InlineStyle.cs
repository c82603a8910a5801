using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Dom;

namespace Extractor.Ingest.Html;

/// <summary>The style that an element carries itself: <c>position:absolute;left:74.5pt</c>.</summary>
internal sealed class InlineStyle
{
    /// <summary>CSS pixels are three quarters of a point.</summary>
    private const double PointsOfPixel = 0.75;

    private const int Longest = 2_000;

    private static readonly FrozenSet<string> NoBorder = FrozenSet.Create(StringComparer.Ordinal, "none", "0", "0pt", "0px", "hidden", "collapse", "separate");

    private static readonly InlineStyle None = new(FrozenDictionary<string, string>.Empty);

    private readonly FrozenDictionary<string, string> rules;

    private InlineStyle(FrozenDictionary<string, string> rules) => this.rules = rules;

    /// <summary>True where the element stands where it says, whatever is around it.</summary>
    public bool IsAbsolute => rules.GetValueOrDefault("position") == "absolute";

    /// <summary>The style of an element.</summary>
    public static InlineStyle Of(IElement element)
    {
        if (element.GetAttribute("style") is not { Length: > 0 and < Longest } style) return None;
        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in style.Split(';'))
            if (rule.Split(':', 2) is [var name, var value]) rules[name.Trim().ToLowerInvariant()] = value.Trim().ToLowerInvariant();
        return new InlineStyle(rules.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>A length in points; null where it is not said in points or pixels.</summary>
    public double? Length(string name)
    {
        if (!rules.TryGetValue(name, out var value) || value.Length < 3) return null;
        var unit = value.EndsWith("pt", StringComparison.Ordinal) ? 1 : value.EndsWith("px", StringComparison.Ordinal) ? PointsOfPixel : 0;
        return unit > 0 && double.TryParse(value.AsSpan(0, value.Length - 2), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e6 ? number * unit : null;
    }

    /// <summary>True where a side of the element's box is drawn.</summary>
    public bool HasBorder => rules.Any(r => r.Key.StartsWith("border", StringComparison.Ordinal) && !NoBorder.Contains(r.Value.Split(' ')[0]));
}
