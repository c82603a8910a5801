namespace Extractor.Segment.Layout.AlignedText;

/// <summary>Whether a reading leaves nothing printed out: a doubtful one that does is no reading at all.</summary>
internal static class KeptLetters
{
    /// <summary>True where the table has the letters of its region and no others, in any order: wrapped names move to their row.</summary>
    public static bool AreAll(Region region, AlignedTable table) =>
        Letters(region.Lines.SelectMany(l => l.Select(p => p.Text))).SequenceEqual(Letters(table.Header.Concat(table.Rows).SelectMany(r => r.Cells)));

    /// <summary>True where two headers print the same letters, wherever over their columns each heading is laid.</summary>
    public static bool AreSame(IEnumerable<TextRow> left, IEnumerable<TextRow> right) =>
        Letters(left.SelectMany(r => r.Cells)).SequenceEqual(Letters(right.SelectMany(r => r.Cells)));

    private static IEnumerable<char> Letters(IEnumerable<string> texts) =>
        texts.SelectMany(t => t).Where(c => !char.IsWhiteSpace(c) && c != HeaderLines.NoHeading[0]).Order();
}
