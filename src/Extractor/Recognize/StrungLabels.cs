using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>Labels in which the names of several rows stand one behind the other, because a text laid out over lines did not show where one row ends.</summary>
/// <param name="knowledge">What the tool knows.</param>
internal sealed class StrungLabels(KnowledgeBase knowledge)
{
    /// <summary>Shorter names are words of longer ones.</summary>
    private const int LeastLetters = 4;

    /// <summary>Longer labels are sentences.</summary>
    private const int MostLetters = 120;

    /// <summary>True for a label that is no name itself, but two or more names.</summary>
    /// <param name="label">The label, without its number.</param>
    public bool Is(string label)
    {
        var text = LabelText.Compact(label);
        if (text.Length is < 2 * LeastLetters or > MostLetters || IsName(text)) return false;
        // whether the letters up to each are names, one behind the other
        var ends = new bool[text.Length + 1];
        ends[0] = true;
        for (var end = LeastLetters; end <= text.Length; end++)
            for (var start = end - LeastLetters; start >= 0 && !ends[end]; start--)
                ends[end] = ends[start] && IsName(text[start..end]);
        return ends[text.Length];
    }

    private bool IsName(string text) => knowledge.Codes.CodesOf(text, null).Count > 0 || knowledge.Items.IsSource(text);
}
