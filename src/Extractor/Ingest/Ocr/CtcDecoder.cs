namespace Extractor.Ingest.Ocr;

/// <summary>One letter that was read.</summary>
/// <param name="Text">The letter.</param>
/// <param name="Confidence">How likely the model held it to be, 0 to 1.</param>
/// <param name="Middle">Where its middle stands: steps from the line's left end.</param>
/// <param name="Alternatives">Other letters that the model thought of there, the likeliest first.</param>
internal sealed record ReadLetter(string Text, float Confidence, double Middle, IReadOnlyList<(string Text, float Confidence)> Alternatives);

/// <summary>What the model says of each step along a line → letters: a run of one class is one letter, the blank class parts them.</summary>
internal static class CtcDecoder
{
    /// <summary>Letters less likely than that are no alternatives.</summary>
    private const float Least = 0.01f;

    /// <summary>Alternatives kept of one letter.</summary>
    private const int Most = 3;

    /// <summary>The letters of a line.</summary>
    /// <param name="likely">Likelihoods, step by step, one for each class; class 0 is the blank.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="keys">The classes' letters.</param>
    public static List<ReadLetter> Decode(ReadOnlySpan<float> likely, int steps, string[] keys)
    {
        var letters = new List<ReadLetter>();
        var classes = keys.Length;
        for (var step = 0; step < steps;)
        {
            var best = Best(likely.Slice(step * classes, classes));
            var end = step + 1;
            while (end < steps && Best(likely.Slice(end * classes, classes)) == best) end++;
            if (best > 0)
            {
                var (sum, weighted, peak) = (0f, 0.0, step);
                for (var s = step; s < end; s++)
                {
                    var p = likely[(s * classes) + best];
                    (sum, weighted) = (sum + p, weighted + (p * (s + 0.5)));
                    if (p > likely[(peak * classes) + best]) peak = s;
                }

                var row = likely.Slice(peak * classes, classes);
                letters.Add(new ReadLetter(keys[best], row[best], weighted / sum, Others(row, best, keys)));
            }

            step = end;
        }

        return letters;
    }

    private static int Best(ReadOnlySpan<float> row)
    {
        var best = 0;
        for (var i = 1; i < row.Length; i++)
            if (row[i] > row[best]) best = i;
        return best;
    }

    private static List<(string, float)> Others(ReadOnlySpan<float> row, int best, string[] keys)
    {
        var others = new List<(string Text, float Confidence)>();
        if (row[best] > 1 - Least) return others;
        for (var i = 1; i < row.Length; i++)
            if (i != best && row[i] >= Least) others.Add((keys[i], row[i]));
        others.Sort((a, b) => b.Confidence.CompareTo(a.Confidence));
        if (others.Count > Most) others.RemoveRange(Most, others.Count - Most);
        return others;
    }
}
