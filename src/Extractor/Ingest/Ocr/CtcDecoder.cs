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
        var (last, passed) = (0, 0f);
        for (var step = 0; step < steps;)
        {
            var best = Best(likely.Slice(step * classes, classes));
            var end = step + 1;
            while (end < steps && Best(likely.Slice(end * classes, classes)) == best) end++;
            if (best > 0)
            {
                var letter = Letter(likely, step, end, best, keys);
                letters.Add(letter with { Confidence = Math.Min(letter.Confidence, 1 - passed) });
                (last, passed) = (best, 0);
            }
            else
            {
                passed = Passed(likely[(step * classes)..(end * classes)], classes, last, end < steps ? Best(likely.Slice(end * classes, classes)) : 0);
                if (letters.Count > 0 && passed > 1 - letters[^1].Confidence) letters[^1] = letters[^1] with { Confidence = 1 - passed };
            }

            step = end;
        }

        return letters;
    }

    private static ReadLetter Letter(ReadOnlySpan<float> likely, int from, int end, int best, string[] keys)
    {
        var classes = keys.Length;
        var (sum, weighted, peak) = (0f, 0.0, from);
        for (var s = from; s < end; s++)
        {
            var p = likely[(s * classes) + best];
            (sum, weighted) = (sum + p, weighted + (p * (s + 0.5)));
            if (p > likely[(peak * classes) + best]) peak = s;
        }

        var row = likely.Slice(peak * classes, classes);
        return new ReadLetter(keys[best], row[best], weighted / sum, Others(row, best, keys));
    }

    /// <summary>How likely a letter was passed over between two others, whose own shapes reach into the steps between them.</summary>
    private static float Passed(ReadOnlySpan<float> steps, int classes, int before, int after)
    {
        var most = 0f;
        for (var at = 0; at < steps.Length; at += classes)
        {
            // the last class is a space
            for (var i = 1; i < classes - 1; i++)
                if (steps[at + i] > most && i != before && i != after) most = steps[at + i];
        }

        return most;
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
