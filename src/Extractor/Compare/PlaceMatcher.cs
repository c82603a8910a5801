using Extractor.Knowledge;

namespace Extractor.Compare;

/// <summary>Matches the offices of one place that their names alone do not.</summary>
/// <param name="knowledge">How names change.</param>
/// <param name="money">What the offices print.</param>
/// <param name="mostJoined">So many offices at most become one, or come of one.</param>
internal sealed class PlaceMatcher(KnowledgeBase knowledge, PlaceMoney money, int mostJoined)
{
    /// <summary>What names alone say of an office that is matched already: it may have taken over another.</summary>
    private const decimal Joined = 0.6m;

    private readonly List<(OfficeLink Link, Evidence Evidence)> found = [];

    /// <summary>The likely links, each with what speaks for it.</summary>
    public IReadOnlyList<(OfficeLink Link, Evidence Evidence)> Match(PlaceOffices offices)
    {
        foreach (var after in offices.After) ByMoney(Near(Left(offices.Before, l => l.Before), before => Likeness(before, after)), many => (many, [after]));
        foreach (var before in Left(offices.Before, l => l.Before)) ByMoney(Near(Left(offices.After, l => l.After), after => Likeness(before, after)), many => ([before], many));
        foreach (var link in offices.Matched) Around(link, offices);
        ByNames(offices);
        return found;
    }

    private void ByMoney(List<Disclosure> likely, Func<List<Disclosure>, (List<Disclosure> Before, List<Disclosure> After)> sides)
    {
        if (Best(likely, sides) is { } best) Add(best.Before, best.After, best.Agreed, best.Compared);
    }

    /// <summary>An office that kept its name may have taken over another one, or have given a part away.</summary>
    private void Around(OfficeLink link, PlaceOffices offices)
    {
        var alone = money.Compare([link.Before], [link.After]);
        var taken = Left(offices.Before, l => l.Before).FindAll(b => b.MayBe(link.After));
        if (Best(taken, many => ([link.Before, .. many], [link.After])) is { } merged && merged.Agreed > alone.Agreed)
            Add(merged.Before.FindAll(b => b != link.Before), [link.After], merged.Agreed, merged.Compared);
        var given = Left(offices.After, l => l.After).FindAll(a => a.MayBe(link.Before));
        if (Best(given, many => ([link.Before], [link.After, .. many])) is { } split && split.Agreed > alone.Agreed)
            Add([link.Before], split.After.FindAll(a => a != link.After), split.Agreed, split.Compared);
    }

    private void ByNames(PlaceOffices offices)
    {
        var (before, after) = (Left(offices.Before, l => l.Before), Left(offices.After, l => l.After));
        var pairs = (from b in before from a in after where b.MayBe(a) let e = Weigh(b, a, money.Compare([b], [a])) where e.Confidence >= AnswerBook.Worth select (Link: new OfficeLink(b, a, e.Confidence), Evidence: e)).ToList();
        foreach (var pair in pairs)
        {
            // of two that may be it, neither is sure
            var isOnly = pairs.Count(p => p.Link.Before == pair.Link.Before || p.Link.After == pair.Link.After) == 1;
            found.Add(isOnly ? pair : (pair.Link with { Confidence = Math.Min(Joined, pair.Link.Confidence) }, pair.Evidence));
        }

        foreach (var link in offices.Matched)
        {
            foreach (var b in Left(before, l => l.Before)) Doubt(new OfficeLink(b, link.After, Joined));
            foreach (var a in Left(after, l => l.After)) Doubt(new OfficeLink(link.Before, a, Joined));
        }
    }

    private void Doubt(OfficeLink link)
    {
        var evidence = Likeness(link.Before, link.After);
        if (link.Before.MayBe(link.After) && evidence.Confidence >= AnswerBook.Worth) found.Add((link with { Confidence = Math.Min(Joined, evidence.Confidence) }, evidence));
    }

    /// <summary>The choice of offices whose money agrees best, if it agrees well enough to prove it.</summary>
    private (List<Disclosure> Before, List<Disclosure> After, int Agreed, int Compared)? Best(List<Disclosure> likely, Func<List<Disclosure>, (List<Disclosure> Before, List<Disclosure> After)> sides)
    {
        var tried = from many in Choices(likely)
                    let side = sides(many)
                    where side.Before.TrueForAll(b => side.After.TrueForAll(b.MayBe))
                    let sums = money.Compare(side.Before, side.After)
                    where new Evidence(0m, 0, 0, sums.Agreed, sums.Compared).IsProved
                    orderby sums.Agreed descending, many.Count
                    select ((List<Disclosure> Before, List<Disclosure> After, int Agreed, int Compared)?)(side.Before, side.After, sums.Agreed, sums.Compared);
        return tried.FirstOrDefault();
    }

    /// <summary>One of the offices, or several of the likeliest.</summary>
    private IEnumerable<List<Disclosure>> Choices(List<Disclosure> likely)
    {
        foreach (var one in likely) yield return [one];
        var few = likely.Take(mostJoined + 2).ToList();
        for (var choice = 1; choice < 1 << few.Count; choice++)
        {
            var many = few.Where((_, i) => (choice & (1 << i)) != 0).ToList();
            if (many.Count > 1 && many.Count <= mostJoined) yield return many;
        }
    }

    private void Add(List<Disclosure> before, List<Disclosure> after, int agreed, int compared)
    {
        foreach (var b in before)
        {
            foreach (var a in after)
            {
                var evidence = Weigh(b, a, (agreed, compared));
                found.Add((new OfficeLink(b, a, evidence.Confidence), evidence));
            }
        }
    }

    private static List<Disclosure> Near(List<Disclosure> offices, Func<Disclosure, Evidence> likeness) =>
        [.. offices.Select(o => (Office: o, Likeness: likeness(o))).OrderByDescending(o => o.Likeness.Confidence).ThenBy(o => o.Office.Office, StringComparer.Ordinal).Select(o => o.Office)];

    private List<Disclosure> Left(List<Disclosure> offices, Func<OfficeLink, Disclosure> end) => offices.FindAll(o => !found.Exists(f => end(f.Link) == o));

    private Evidence Likeness(Disclosure before, Disclosure after) => Weigh(before, after, (0, 0));

    private Evidence Weigh(Disclosure before, Disclosure after, (int Agreed, int Compared) sums)
    {
        var common = before.Units.Intersect(after.Units).Count();
        return new Evidence(NameLikeness.OfOffices(before, after, knowledge.Compare), common, before.Units.Union(after.Units).Count(), sums.Agreed, sums.Compared);
    }
}
