using System.Collections.Immutable;
using Extractor.Verify;

namespace Extractor.Emit.Disclosures;

/// <summary>How two documents of one office, year, type and scope stand to each other.</summary>
internal enum Relation
{
    /// <summary>They print different things of one disclosure.</summary>
    Parts,

    /// <summary>One is the other, corrected or in another form.</summary>
    Editions,

    /// <summary>They print the same kinds of things with other figures: the name of the office may be wrong.</summary>
    Doubtful,
}

/// <summary>Compares two documents by what they print. A name and a title are not enough: units' documents often bear their department's.</summary>
internal static class Likeness
{
    private const double MostlyAlike = 0.5;
    private const double HardlyAlike = 0.2;
    private const double SameHeadings = 0.6;
    private const int FewestFacts = 3;

    /// <summary>Powers of ten by which a wrong unit of money is off.</summary>
    private static readonly decimal[] Scales = [1m, 10_000m, 0.0001m];

    /// <summary>The relation of two documents, and whether all that both print is the same.</summary>
    public static (Relation Relation, bool IsSame) Of(DisclosureDigest one, DisclosureDigest other)
    {
        var figures = (one.Print.Figures.Length > 0, other.Print.Figures.Length > 0);
        if (figures == (true, true)) return ByFigures(one, other);
        if (figures == (false, false)) return ByText(one, other);
        // the explanation has no tables; a copy without figures of the same tables is something else
        var bare = one.Print.Figures.Length == 0 ? one : other;
        return (bare.Tables.Length == 0 && bare.Print.Headings.Length > 0 || Overlap(Types(one), Types(other)) <= HardlyAlike ? Relation.Parts : Relation.Doubtful, false);
    }

    private static (Relation Relation, bool IsSame) ByFigures(DisclosureDigest one, DisclosureDigest other)
    {
        var (common, agreed, isSame) = Compare(one.Print.Figures, other.Print.Figures);
        if (common * 2 >= Math.Min(one.Print.Figures.Length, other.Print.Figures.Length)) return agreed >= MostlyAlike * common ? (Relation.Editions, isSame) : (Relation.Doubtful, false);
        return (Overlap(Types(one), Types(other)) <= HardlyAlike ? Relation.Parts : Relation.Doubtful, false);
    }

    private static (Relation Relation, bool IsSame) ByText(DisclosureDigest one, DisclosureDigest other)
    {
        var (common, agreed, isSame) = Compare(one.Print.Facts, other.Print.Facts);
        if (common >= FewestFacts) return agreed >= MostlyAlike * common ? (Relation.Editions, isSame) : (Relation.Doubtful, false);
        var alike = one.Print.Headings.Length > 0 && Overlap([.. one.Print.Headings], [.. other.Print.Headings]) >= SameHeadings && Overlap(Types(one), Types(other)) >= SameHeadings;
        return (alike && agreed == common ? Relation.Editions : Relation.Doubtful, isSame);
    }

    private static (int Common, int Agreed, bool IsSame) Compare(ImmutableArray<DisclosedFigure> one, ImmutableArray<DisclosedFigure> other)
    {
        var known = other.ToDictionary(f => f.Key);
        var pairs = one.Where(f => known.ContainsKey(f.Key)).Select(f => (One: f, Other: known[f.Key])).ToList();
        // zeros agree with everything that is empty
        if (pairs.Exists(p => p.One.Value != 0m || p.Other.Value != 0m)) pairs.RemoveAll(p => p.One.Value == 0m && p.Other.Value == 0m);
        var agreed = Scales.Select(scale => pairs.Count(p => Math.Abs((p.One.Value * scale) - p.Other.Value) <= ((p.One.Quantum * scale) + p.Other.Quantum) / 2m)).ToList();
        return (pairs.Count, agreed.Max(), agreed[0] == pairs.Count);
    }

    private static HashSet<string> Types(DisclosureDigest digest) => [.. digest.Tables.Select(t => t.Type).Where(t => t != "unknown")];

    private static double Overlap<T>(HashSet<T> one, HashSet<T> other) => one.Count == 0 && other.Count == 0 ? 1 : (double)one.Count(other.Contains) / one.Union(other).Count();
}
