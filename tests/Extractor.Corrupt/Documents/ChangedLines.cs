namespace Extractor.Corrupt.Documents;

/// <summary>Where two texts differ, as a reader wants to see it.</summary>
internal static class ChangedLines
{
    private const int Around = 2;

    /// <summary>The lines of the harmed text that differ, with those around them, and what stood there before.</summary>
    /// <param name="before">The lines as printed.</param>
    /// <param name="harmed">The harmed text; lines end in LF.</param>
    public static IEnumerable<string> Of(IReadOnlyList<string> before, string harmed)
    {
        var after = harmed.Split('\n');
        var first = before.Zip(after).TakeWhile(p => p.First == p.Second).Count();
        var tail = before.Skip(first).Reverse().Zip(after.Skip(first).Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return before.Take(first).TakeLast(Around).Select(l => "      " + Shown(l))
            .Concat(before.Take(before.Count - tail).Skip(first).Select(l => "    - " + Shown(l)))
            .Concat(after.Take(after.Length - tail).Skip(first).Select(l => "    + " + Shown(l)))
            .Concat(before.TakeLast(tail).Take(Around).Select(l => "      " + Shown(l)));
    }

    private static string Shown(string line) => line.Replace('\t', '|').Replace("\f", "<FF>", StringComparison.Ordinal);
}
