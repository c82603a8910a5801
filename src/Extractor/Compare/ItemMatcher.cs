using Extractor.Knowledge;

namespace Extractor.Compare;

/// <summary>Finds which row of a table of one year is which of the next: by code and name, by what editions of the classification changed, else doubtfully.</summary>
/// <param name="knowledge">The classification and its editions.</param>
/// <param name="book">What people say.</param>
/// <param name="pair">The years.</param>
internal sealed class ItemMatcher(KnowledgeBase knowledge, AnswerBook book, YearPair pair)
{
    private const decimal ByEdition = 0.95m;
    private const decimal ByWording = 0.9m;
    private const decimal Doubtful = 0.6m;
    private const double MostlyAlike = 0.5;

    /// <summary>More codes than these have a name that says nothing without them: 行政运行, 其他支出.</summary>
    private const int FewCodes = 2;

    /// <summary>Matches the rows of one table, side and unit.</summary>
    /// <param name="before">Rows of the earlier year.</param>
    /// <param name="after">Rows of the later year.</param>
    public IEnumerable<ItemLink> Match(IReadOnlyCollection<RowKey> before, IReadOnlyCollection<RowKey> after)
    {
        var same = before.Intersect(after).ToHashSet();
        var (left, right) = (before.Where(r => !same.Contains(r)).ToList(), after.Where(r => !same.Contains(r)).ToList());
        var likely = (from b in left from a in right let weighed = Weigh(b, a, left, right) where weighed.Confidence > 0m select (Before: b, After: a, weighed.Link, weighed.Confidence)).ToList();
        var used = new List<ItemLink>();
        foreach (var pair in likely.OrderByDescending(p => p.Confidence))
        {
            var rivals = likely.Any(p => p != pair && p.Confidence >= pair.Confidence && (p.Before == pair.Before || p.After == pair.After));
            var confidence = Heard(pair.Before, pair.After, pair.Link, rivals ? Math.Min(Doubtful, pair.Confidence) : pair.Confidence);
            if (confidence < AnswerBook.Sure || used.Exists(u => u.Before == pair.Before || u.After == pair.After)) continue;
            used.Add(new ItemLink(pair.Before, pair.After, pair.Link, confidence));
        }

        return same.Select(r => new ItemLink(r, r, "same", 1m)).Concat(used)
            .Concat(left.Where(b => !used.Exists(u => u.Before == b)).Select(b => new ItemLink(b, null, "removed", 1m)))
            .Concat(right.Where(a => !used.Exists(u => u.After == a)).Select(a => new ItemLink(null, a, "added", 1m)));
    }

    private (string Link, decimal Confidence) Weigh(RowKey before, RowKey after, List<RowKey> left, List<RowKey> right)
    {
        var link = before.Code == after.Code ? "renamed" : "recoded";
        if (book.Of(Key(before, after)) == true) return (link, 1m);
        if (before.Code.Length == 0 && after.Code.Length == 0) return ("renamed", Undated(before) == Undated(after) && Undated(before).Length > 1 ? ByEdition : 0m);
        if (knowledge.SubjectChanges.Leads((before.Code, before.Item), pair.YearBefore, (after.Code, after.Item), pair.Year)) return (link, ByEdition);
        if (before.Code == after.Code) return (link, IsWording(before.Item, after.Item) ? ByWording : Doubtful);
        if (before.Item != after.Item || left.Count(r => r.Item == before.Item) > 1 || right.Count(r => r.Item == after.Item) > 1) return (link, 0m);
        // one year prints codes and the other does not
        if (before.Code.Length == 0 || after.Code.Length == 0) return ("recoded", ByWording);
        var (old, current) = (knowledge.Codes.CodesOf(before.Item, pair.YearBefore), knowledge.Codes.CodesOf(after.Item, pair.Year));
        if (old.Contains(before.Code) && current.Contains(after.Code) && !current.Contains(before.Code)) return (link, ByEdition);
        return (link, current.Count <= FewCodes && before.Code.Length == after.Code.Length ? Doubtful : 0m);
    }

    private decimal Heard(RowKey before, RowKey after, string link, decimal confidence)
    {
        // names of projects that differ by their years are not worth a person's time
        if (before.Code.Length == 0 && after.Code.Length == 0) return confidence;
        return book.Note(Key(before, after), confidence, link);
    }

    private static bool IsWording(string one, string other) =>
        one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal) || NameLikeness.Letters(one, other) >= MostlyAlike;

    private string Undated(RowKey row) => knowledge.Compare.WithoutYears(row.Item);

    private MatchKey Key(RowKey before, RowKey after) => new(MatchKey.Item, pair.Type, pair.YearBefore, pair.Year, "", $"{before.Code} {before.Item}".Trim(), $"{after.Code} {after.Item}".Trim());
}
