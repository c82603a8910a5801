using System.Globalization;
using Extractor.Knowledge;

namespace Extractor.Recognize.Facts;

/// <summary>The years a sentence speaks of, without those it only compares with.</summary>
internal sealed class Years
{
    private readonly List<(int Position, int Year)> spoken = [];

    /// <summary>Reads a sentence.</summary>
    public Years(string sentence)
    {
        var compared = new HashSet<int>();
        foreach (var match in FactPatterns.ComparedYear.EnumerateMatches(sentence)) compared.Add(match.Index + match.Length);
        foreach (var match in FactPatterns.SpokenYear.EnumerateMatches(sentence))
        {
            if (compared.Contains(match.Index + match.Length)) continue;
            spoken.Add((match.Index, int.Parse(sentence.AsSpan(match.Index, 4), CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The last year spoken of before a place, or null.</summary>
    public int? Before(int position)
    {
        int? year = null;
        foreach (var entry in spoken)
        {
            if (entry.Position >= position) break;
            year = entry.Year;
        }

        return year;
    }
}
