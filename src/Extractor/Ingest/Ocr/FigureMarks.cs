namespace Extractor.Ingest.Ocr;

/// <summary>Tells commas from points within figures, where a few pixels make the difference: by the model, by the digits that follow, and by the mark's tail.</summary>
/// <param name="isComma">Tells by its ink whether a mark of a line has a comma's tail.</param>
internal sealed class FigureMarks(Func<PixelBox, ReadLetter, bool> isComma)
{
    /// <summary>A share of the likelihood of both, beyond which comma or point is taken as the model reads it.</summary>
    private const float Certain = 0.97f;

    /// <summary>A share beyond which the model outweighs the mark's tail.</summary>
    private const float Likely = 0.7f;

    /// <summary>Digits between two commas.</summary>
    private const int Group = 3;

    /// <summary>The letters of a line with its marks told.</summary>
    /// <param name="line">The line.</param>
    public List<ReadLetter> Told(ReadLine line)
    {
        var letters = line.Letters.ToList();
        for (var i = 0; i < letters.Count; i++)
            if (letters[i].Text is "." or "," or "，") letters[i] = Told(line.Box, letters, i);
        return letters;
    }

    private ReadLetter Told(PixelBox box, List<ReadLetter> letters, int at)
    {
        var (mark, point, comma) = (letters[at], Mass(letters[at], t => t == "."), Mass(letters[at], t => t is "," or "，"));
        var share = comma / (point + comma);
        if (Math.Max(share, 1 - share) > Certain) return mark;
        var (before, after, isLast) = Around(letters, at);
        // thousands are parted by commas, and no figure ends in a comma and two digits
        var isLikely = before == 0 || after == 0 ? (bool?)null : after == Group && (!isLast || share > 1 - Likely) ? true : isLast && after != Group ? false : null;
        var isOne = isLikely ?? (share > Likely || (share > 1 - Likely && isComma(box, mark)));
        var text = isOne ? "," : ".";
        return mark with { Text = text, Confidence = isOne ? comma : point, Alternatives = [(isOne ? "." : ",", isOne ? point : comma)] };
    }

    /// <summary>How many digits stand before and after a mark, and whether no other mark comes after them.</summary>
    private static (int Before, int After, bool IsLast) Around(List<ReadLetter> letters, int at)
    {
        var printed = letters.Select((l, i) => (l.Text, Index: i)).Where(l => !string.IsNullOrWhiteSpace(l.Text)).ToList();
        var own = printed.FindIndex(l => l.Index == at);
        var (before, after) = (0, 0);
        while (own - 1 - before >= 0 && char.IsAsciiDigit(printed[own - 1 - before].Text[0])) before++;
        while (own + 1 + after < printed.Count && char.IsAsciiDigit(printed[own + 1 + after].Text[0])) after++;
        return (before, after, own + 1 + after >= printed.Count || printed[own + 1 + after].Text is not ("." or "," or "，"));
    }

    private static float Mass(ReadLetter letter, Func<string, bool> isIt) =>
        (isIt(letter.Text) ? letter.Confidence : 0) + letter.Alternatives.Where(a => isIt(a.Text)).Sum(a => a.Confidence);
}
