namespace Extractor.Segment.Narrative;

/// <summary>Width of text as a typewriter would print it: Chinese letters and punctuation take two columns.</summary>
internal static class TextWidth
{
    // from here on (general punctuation: quotes, dashes, dots) Chinese fonts print full width
    private const char FirstWide = '\u2000';

    /// <summary>The width in columns.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var letter in text) width += Of(letter);
        return width;
    }

    /// <summary>The width of one letter.</summary>
    public static int Of(char letter) => letter >= FirstWide ? 2 : 1;
}
