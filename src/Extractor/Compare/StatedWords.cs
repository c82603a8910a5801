namespace Extractor.Compare;

/// <summary>Puts what narratives state beside the changes they speak of: the sum must be the table's, and the name the row's or its total's.</summary>
internal static class StatedWords
{
    private const string Agree = "agree";
    private const string Rounding = "rounding";
    private const string Differ = "differ";
    private const int ShortestName = 3;

    /// <summary>The changes with the words that fit.</summary>
    public static IReadOnlyList<Change> Put(IReadOnlyList<StatedWord> words, IReadOnlyList<Change> changes)
    {
        var result = changes.ToArray();
        foreach (var word in words)
        {
            var meant = Enumerable.Range(0, result.Length).Where(i => result[i].After is { } after && Math.Abs(after.Yuan - word.Sum) <= after.Quantum + word.HalfDigit).ToList();
            var named = meant.FindAll(i => IsNamed(word, result[i].Row.Item));
            if (named.Count == 0) named = meant.FindAll(i => result[i].After!.IsTotal);
            foreach (var (index, verdict) in Verdicts(word, named, result)) if (result[index].Words is "" or Differ) result[index] = result[index].With(word, verdict);
        }

        return result;
    }

    /// <summary>Several tables may print what changed; where one of them agrees, it is the one that was meant. Where none does, all must tell of one change.</summary>
    private static IEnumerable<(int Index, string Verdict)> Verdicts(StatedWord word, List<int> named, Change[] changes)
    {
        var told = named.ConvertAll(i => (Index: i, Verdict: Verdict(word, changes[i])));
        var best = told.Exists(t => t.Verdict == Agree) ? Agree : told.Exists(t => t.Verdict == Rounding) ? Rounding : Differ;
        if (best == Differ && named.Select(i => changes[i].Yuan).Distinct().Count() != 1) return [];
        return told.Where(t => t.Verdict == best);
    }

    private static string Verdict(StatedWord word, Change change)
    {
        var difference = Math.Abs(change.Yuan - word.Change);
        if (difference == 0m) return Agree;
        return difference <= word.HalfDigit + (change.After?.Quantum ?? 0m) + (change.Before?.Quantum ?? 0m) ? Rounding : Differ;
    }

    private static bool IsNamed(StatedWord word, string item)
    {
        if (word.Subject.IsEmpty) return false;
        var name = word.Subject[^1];
        return name == item || (item.Length >= ShortestName && name.Contains(item, StringComparison.Ordinal));
    }
}
