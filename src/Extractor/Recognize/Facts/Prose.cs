using System.Collections.Immutable;
using System.Text;

namespace Extractor.Recognize.Facts;

/// <summary>A paragraph without white space, which Chinese text has anywhere, and the way back to what is printed.</summary>
internal sealed class Prose
{
    // no paragraph of a disclosure is longer: what is, is no prose, and is read only so far
    private const int Longest = 50_000;

    private readonly string printed;
    private readonly int[] origin;

    /// <summary>Takes the white space out.</summary>
    /// <param name="text">The paragraph as printed.</param>
    /// <param name="stops">Marks that end a sentence.</param>
    public Prose(string text, string stops)
    {
        printed = text;
        var compact = new StringBuilder(Math.Min(text.Length, Longest));
        var places = new List<int>(compact.Capacity + 1);
        for (var index = 0; index < text.Length && compact.Length < Longest; index++)
        {
            if (char.IsWhiteSpace(text[index])) continue;
            compact.Append(text[index]);
            places.Add(index);
        }

        Text = compact.ToString();
        places.Add(places.Count == 0 ? 0 : places[^1] + 1);
        origin = [.. places];
        Sentences = Split(stops);
    }

    /// <summary>The text without white space.</summary>
    public string Text { get; }

    /// <summary>Its sentences: start and end in <see cref="Text"/>.</summary>
    public ImmutableArray<(int Start, int End)> Sentences { get; }

    /// <summary>What is printed at this place of <see cref="Text"/>.</summary>
    public string Printed(int start, int end) => start >= end ? "" : printed[origin[start]..(origin[end - 1] + 1)];

    private ImmutableArray<(int Start, int End)> Split(string stops)
    {
        var sentences = ImmutableArray.CreateBuilder<(int, int)>();
        var start = 0;
        for (var index = 0; index < Text.Length; index++)
        {
            if (!stops.Contains(Text[index], StringComparison.Ordinal)) continue;
            sentences.Add((start, index + 1));
            start = index + 1;
        }

        if (start < Text.Length) sentences.Add((start, Text.Length));
        return sentences.ToImmutable();
    }
}
