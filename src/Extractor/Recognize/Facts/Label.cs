using Extractor.Knowledge;

namespace Extractor.Recognize.Facts;

/// <summary>The noun phrase before a figure.</summary>
/// <param name="Raw">Without what stands before the noun; rules look at it.</param>
/// <param name="Name">Without the words of budgeting after it too: what a subject is called.</param>
internal sealed record Label(string Raw, string Name)
{
    private const int Window = 120;

    /// <summary>True where it names nothing of its own.</summary>
    public bool IsUnnamed => FactPatterns.Label.Unnamed.IsMatch(Name);

    /// <summary>Cuts the label out of the words before a figure.</summary>
    /// <param name="before">All words since the figure before; without white space.</param>
    public static Label Of(ReadOnlySpan<char> before)
    {
        var words = FactPatterns.Label;
        if (before.Length > Window) before = before[^Window..];
        var cut = before[(before.LastIndexOfAny(words.Marks) + 1)..].TrimStart(words.TrimStart).TrimEnd(words.TrimEnd);
        var raw = cut.ToString();
        var year = words.Year.Match(raw);
        if (!year.Success) return Without(raw);
        var after = Without(raw[year.Length..].TrimStart(words.TrimStart));
        if (after.Name.Length > 0) return after;
        var noun = Without(year.Groups["noun"].Value.TrimEnd(words.TrimEnd));
        return noun.Raw.Length > 0 ? noun : after;
    }

    private static Label Without(string raw)
    {
        foreach (var expression in FactPatterns.Label.Before)
        {
            var match = expression.Match(raw);
            if (match.Success) raw = raw[match.Length..].TrimStart(FactPatterns.Label.TrimStart);
        }

        return new Label(raw, Shorten(raw));
    }

    /// <summary>The label a heading gives to figures that have none.</summary>
    public static Label OfHeading(string heading)
    {
        var compact = string.Concat(heading.Where(letter => !char.IsWhiteSpace(letter)));
        var end = FactPatterns.Label.HeadingEnd.Match(compact);
        return Of(end.Success ? compact.AsSpan(0, end.Index) : compact);
    }

    private static string Shorten(string raw)
    {
        var name = raw;
        while (name.Length > 0)
        {
            var match = FactPatterns.Label.After.Match(name);
            var shorter = (match.Success ? name[..match.Index] : name).TrimEnd(FactPatterns.Label.TrimEnd);
            if (shorter.Length == name.Length) break;
            name = shorter;
        }

        return name.Trim(FactPatterns.Label.TrimEnd);
    }
}
