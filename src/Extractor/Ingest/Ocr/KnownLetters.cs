using Extractor.Knowledge;

namespace Extractor.Ingest.Ocr;

/// <summary>Letters of which the model is unsure, told by their neighbours: 收入, not 收人, where it thought of both.</summary>
internal static class KnownLetters
{
    /// <summary>What the model holds to be less likely is not thought of.</summary>
    private const float Thought = 0.02f;

    /// <summary>The letters of a line, each as its neighbours have it.</summary>
    /// <param name="letters">As the model has them, without white space.</param>
    public static void Choose(List<ReadLetter> letters)
    {
        for (var i = 0; i < letters.Count; i++)
        {
            var letter = letters[i];
            if (letter.Alternatives.Count == 0 || Known(letters, i, letter.Text) > 0) continue;
            var better = letter.Alternatives.Where(a => a.Confidence >= Thought).Select(a => (a.Text, a.Confidence, Known: Known(letters, i, a.Text))).Where(a => a.Known > 0).OrderByDescending(a => a.Known).ToList();
            if (better.Count == 0 || (better.Count > 1 && better[1].Known == better[0].Known)) continue;
            letters[i] = letter with { Text = better[0].Text, Confidence = better[0].Confidence, Alternatives = [(letter.Text, letter.Confidence)] };
        }
    }

    /// <summary>Letters among digits, as the digits that the model thought of: no figure holds a letter.</summary>
    /// <param name="letters">As the model has them, without white space.</param>
    public static void Figure(List<ReadLetter> letters)
    {
        if (letters.Count(l => IsOfFigure(l.Text)) * 2 <= letters.Count || letters.Exists(l => l.Text[0] > '\u2e80' && l.Text[0] is not ('，' or '。' or '、'))) return;
        for (var i = 0; i < letters.Count; i++)
        {
            if (IsOfFigure(letters[i].Text) || letters[i].Alternatives.FirstOrDefault(a => IsOfFigure(a.Text)) is not { Confidence: > 0 } digit) continue;
            letters[i] = letters[i] with { Text = digit.Text, Confidence = digit.Confidence, Alternatives = [(letters[i].Text, letters[i].Confidence)] };
        }
    }

    private static bool IsOfFigure(string text) => char.IsAsciiDigit(text[0]) || text is "." or ",";

    /// <summary>With how many of its neighbours a letter is known.</summary>
    private static int Known(List<ReadLetter> letters, int at, string text)
    {
        if (text.Length != 1) return 0;
        var pairs = LetterPairs.Default;
        var before = at > 0 && letters[at - 1].Text.Length == 1 && pairs.Contains(letters[at - 1].Text[0], text[0]);
        var after = at + 1 < letters.Count && letters[at + 1].Text.Length == 1 && pairs.Contains(text[0], letters[at + 1].Text[0]);
        return (before ? 1 : 0) + (after ? 1 : 0);
    }
}
