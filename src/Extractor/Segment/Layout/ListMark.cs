namespace Extractor.Segment.Layout;

/// <summary>Tells the marks that list items begin with.</summary>
internal static class ListMark
{
    /// <summary>A number or letter with its parentheses and dots is no longer than this.</summary>
    private const int Longest = 6;

    /// <summary>Letters of a mark: a Roman number of three.</summary>
    private const int Letters = 3;

    /// <summary>True for a bullet, or a number or letter closed by a dot or parenthesis.</summary>
    public static bool Is(string text)
    {
        if (text.Length == 0 || text.Length > Longest) return false;
        if (text.All(c => !char.IsLetterOrDigit(c))) return true;
        return text[^1] is '.' or ')' && text.Count(char.IsLetter) <= Letters;
    }
}
