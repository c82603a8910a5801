namespace Extractor.Ingest.Ocr;

/// <summary>Lines of pixels → letters as the reader of a PDF gives them: boxes, base lines and sizes in points.</summary>
/// <param name="ink">Printed pixels.</param>
/// <param name="scale">Pixels to a point.</param>
internal sealed class LineLetters(Ink ink, double scale)
{
    /// <summary>Height of a digit, as a share of its font's size.</summary>
    private const double Digit = 0.7;

    /// <summary>Height of a Chinese letter's ink, as a share of its font's size.</summary>
    private const double Chinese = 0.92;

    /// <summary>How far a Chinese letter's ink reaches under the base line, as a share of its font's size.</summary>
    private const double Below = 0.08;

    /// <summary>Rows with less ink than this share of the fullest hold tails of commas, no bodies of letters.</summary>
    private const double Body = 0.3;

    /// <summary>Two letters of one kind stand at least so far apart, as a share of the font's size.</summary>
    private const double Room = 0.6;

    /// <summary>A comma's tail reaches so far under the foot of the digits, as a share of the font's size.</summary>
    private const double Tail = 0.06;

    /// <summary>Two digits of one kind nearer than this share of the usual step from digit to digit are one, told twice.</summary>
    private const double Half = 0.62;

    /// <summary>How likely a letter is that had to be told by its neighbours.</summary>
    private const float Doubtful = 0.5f;

    /// <summary>The letters of a line.</summary>
    /// <param name="line">The line.</param>
    public IEnumerable<DrawnLetter> Of(ReadLine line)
    {
        var printed = new FigureMarks(IsComma).Told(line).ConvertAll(l => l with { Text = Pdf.LetterText.Clean(l.Text) });
        printed.RemoveAll(l => string.IsNullOrWhiteSpace(l.Text));
        if (printed.Count == 0) yield break;
        KnownLetters.Figure(printed);
        KnownLetters.Choose(printed);
        var (size, baseline) = Measure(line.Box, printed.Exists(l => IsWide(l.Text)));
        // marks alone (**) are lower than their font
        if (!printed.Exists(l => char.IsLetterOrDigit(l.Text[0]))) size = Math.Max(size, line.Box.Width / scale / printed.Sum(l => IsWide(l.Text) ? 1 : 0.5));
        ToldOnce(printed, size * scale);
        for (var i = 0; i < printed.Count; i++)
        {
            var half = size * scale * (IsWide(printed[i].Text) ? 0.5 : 0.25);
            var left = Math.Max(printed[i].Middle - half, i == 0 ? line.Box.Left : (printed[i - 1].Middle + printed[i].Middle) / 2);
            var right = Math.Min(printed[i].Middle + half, i == printed.Count - 1 ? line.Box.Right : (printed[i + 1].Middle + printed[i].Middle) / 2);
            if (i == 0) left = line.Box.Left;
            if (i == printed.Count - 1) right = line.Box.Right;
            yield return new DrawnLetter(printed[i].Text, DrawnLetter.BoxOver(left / scale, Math.Max(right, left + 1) / scale, baseline, size), baseline, size)
            {
                Read = new Recognition(printed[i].Confidence, [.. printed[i].Alternatives.Select(a => new OtherLetter(Pdf.LetterText.Clean(a.Text), a.Confidence))]),
            };
        }
    }

    /// <summary>A blank within a letter has it told twice: two letters cannot stand in the room of one.</summary>
    private static void ToldOnce(List<ReadLetter> letters, double size)
    {
        var steps = Enumerable.Range(1, Math.Max(0, letters.Count - 1)).Where(i => char.IsAsciiDigit(letters[i].Text[0]) && char.IsAsciiDigit(letters[i - 1].Text[0])).Select(i => letters[i].Middle - letters[i - 1].Middle).Order().ToList();
        var digit = steps.Count > 2 ? steps[steps.Count / 2] * Half : 0;
        for (var i = letters.Count - 1; i > 0; i--)
        {
            if (letters[i].Text != letters[i - 1].Text || letters[i].Middle - letters[i - 1].Middle >= (IsWide(letters[i].Text) ? Room * size : digit)) continue;
            letters[i - 1] = letters[i - 1] with { Confidence = Math.Min(Doubtful, letters[i - 1].Confidence) };
            letters.RemoveAt(i);
        }
    }

    /// <summary>True where a mark's ink goes further under the foot of the digits than a point's.</summary>
    private bool IsComma(PixelBox box, ReadLetter letter)
    {
        var (size, baseline) = Measure(box, hasChinese: false);
        var (reach, foot) = ((int)Math.Max(2, size * scale * 0.15), (int)Math.Round(baseline * scale));
        var (middle, lowest) = ((int)letter.Middle, foot);
        for (var y = foot; y < Math.Min(ink.Height, foot + (size * scale * 0.4)); y++)
            for (var x = Math.Max(0, middle - reach); x <= Math.Min(ink.Width - 1, middle + reach); x++)
                if (ink[x, y]) lowest = y + 1;
        return (lowest - foot) / (size * scale) >= Tail;
    }

    private (double Size, double Baseline) Measure(PixelBox box, bool hasChinese)
    {
        if (hasChinese)
        {
            var chinese = box.Height / scale / Chinese;
            return (chinese, (box.Bottom / scale) - (chinese * Below));
        }

        var rows = Enumerable.Range(box.Top, box.Height).Select(y => Enumerable.Range(box.Left, box.Width).Count(x => ink[x, y])).ToList();
        var least = rows.Max() * Body;
        var (top, bottom) = (rows.FindIndex(r => r >= least), rows.FindLastIndex(r => r >= least) + 1);
        return (Math.Max(4, (bottom - top) / scale / Digit), (box.Top + bottom) / scale);
    }

    private static bool IsWide(string text) => text[0] >= '\u2e80';
}
