using System.Collections.Immutable;

namespace Extractor.Compare;

/// <summary>An office of one year that is, or is a part of, one of another.</summary>
/// <param name="Before">The earlier office.</param>
/// <param name="After">The later office.</param>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
internal sealed record OfficeLink(Disclosure Before, Disclosure After, decimal Confidence);

/// <summary>Offices of two years whose money is compared.</summary>
/// <param name="Before">Those of the earlier year.</param>
/// <param name="After">Those of the later year.</param>
/// <param name="Confidence">How sure the least sure of their links is.</param>
internal sealed record OfficeGroup(ImmutableArray<Disclosure> Before, ImmutableArray<Disclosure> After, decimal Confidence)
{
    /// <summary>What became of them.</summary>
    public string Link => (Before.Length, After.Length) switch
    {
        (1, 1) => Before[0].Name == After[0].Name ? "same" : "renamed",
        (_, 1) => "merged",
        (1, _) => "split",
        _ => "regrouped",
    };

    /// <summary>The groups that links make: offices that are linked over others are of one group.</summary>
    public static IEnumerable<OfficeGroup> Of(IReadOnlyCollection<OfficeLink> links)
    {
        var ends = links.SelectMany(l => (IEnumerable<(Disclosure End, OfficeLink Link)>)[(l.Before, l), (l.After, l)]).ToLookup(e => e.End, e => e.Link);
        var seen = new HashSet<OfficeLink>();
        foreach (var start in links)
        {
            if (!seen.Add(start)) continue;
            var group = new List<OfficeLink> { start };
            for (var i = 0; i < group.Count; i++) group.AddRange(ends[group[i].Before].Concat(ends[group[i].After]).Where(seen.Add));
            yield return new OfficeGroup(Ordered(group.Select(l => l.Before)), Ordered(group.Select(l => l.After)), group.Min(l => l.Confidence));
        }
    }

    private static ImmutableArray<Disclosure> Ordered(IEnumerable<Disclosure> offices) => [.. offices.Distinct().OrderBy(d => d.Office, StringComparer.Ordinal).ThenBy(d => d.Id, StringComparer.Ordinal)];
}
