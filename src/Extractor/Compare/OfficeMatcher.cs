using Extractor.Knowledge;

namespace Extractor.Compare;

/// <summary>Finds which offices of one year are which of another: by name first, then by what names, units and money of those that are left tell.</summary>
/// <param name="knowledge">How names change.</param>
/// <param name="book">What people say.</param>
/// <param name="pair">The years.</param>
internal sealed class OfficeMatcher(KnowledgeBase knowledge, AnswerBook book, YearPair pair)
{
    /// <summary>Reforms join a handful of offices; more would be found by chance.</summary>
    private const int MostJoined = 4;

    private readonly List<OfficeLink> links = [];

    /// <summary>The groups whose money is compared.</summary>
    /// <param name="money">Reads the money of some offices.</param>
    public IEnumerable<OfficeGroup> Match(Func<IReadOnlyCollection<Disclosure>, PlaceMoney> money)
    {
        ByName();
        Confirmed();
        var linked = (Before: links.Select(l => l.Before).ToHashSet(), After: links.Select(l => l.After).ToHashSet());
        var left = (Before: pair.Before.FindAll(d => !linked.Before.Contains(d)), After: pair.After.FindAll(d => !linked.After.Contains(d)));
        foreach (var place in left.Before.Concat(left.After).Select(d => d.Place.Text).Distinct().Order(StringComparer.Ordinal))
        {
            var there = new PlaceOffices(left.Before.FindAll(d => d.Place.Text == place), left.After.FindAll(d => d.Place.Text == place), links.FindAll(l => l.After.Place.Text == place));
            if (there.IsSettled) continue;
            foreach (var (link, evidence) in new PlaceMatcher(knowledge, money(there.All), MostJoined).Match(there))
            {
                var heard = book.Note(Key(link.Before, link.After), link.Confidence, evidence.ToString());
                if (heard >= AnswerBook.Sure) links.Add(link with { Confidence = heard });
            }
        }

        return OfficeGroup.Of(links);
    }

    private void ByName()
    {
        Link(d => (d.Name, d.Scope, d.Place.Text), 1m);
        // one year's documents may not tell whose accounts they are, or where the office is
        Link(d => (d.Name, "", d.Place.Text), 0.95m);
        Link(d => (d.Office, "", ""), 0.95m);
    }

    private void Link(Func<Disclosure, (string, string, string)> name, decimal confidence)
    {
        var taken = links.SelectMany(l => (IEnumerable<Disclosure>)[l.Before, l.After]).ToHashSet();
        var after = pair.After.Where(d => !taken.Contains(d)).ToLookup(name);
        foreach (var alike in pair.Before.Where(d => !taken.Contains(d)).GroupBy(name))
        {
            // two offices of one name: nobody knows which is which
            if (alike.ToList() is not [var before] || after[alike.Key].ToList() is not [var later] || !before.MayBe(later)) continue;
            if (book.Of(Key(before, later)) == false) book.Note(Key(before, later), confidence, "name 1.00");
            else links.Add(new OfficeLink(before, later, confidence));
        }
    }

    private void Confirmed()
    {
        foreach (var match in book.Confirmed(MatchKey.Office).Where(m => (m.Type, m.YearBefore, m.Year) == (pair.Type, pair.YearBefore, pair.Year)))
        {
            foreach (var before in pair.Before.Where(d => d.Office == match.Before && d.Place.Text == match.Place))
            {
                foreach (var after in pair.After.Where(d => d.Office == match.After && d.Place.Text == match.Place && before.MayBe(d)))
                {
                    if (links.Exists(l => l.Before == before && l.After == after)) continue;
                    book.Note(Key(before, after), null, "");
                    links.Add(new OfficeLink(before, after, 1m));
                }
            }
        }
    }

    private MatchKey Key(Disclosure before, Disclosure after) =>
        new(MatchKey.Office, pair.Type, pair.YearBefore, pair.Year, after.Place.Text, before.Office, after.Office);
}

/// <summary>The disclosures of one type in two years.</summary>
/// <param name="Type"><c>budget</c> or <c>final</c>.</param>
/// <param name="YearBefore">The earlier year.</param>
/// <param name="Year">The later year.</param>
/// <param name="Before">Those of the earlier year, by id.</param>
/// <param name="After">Those of the later year, by id.</param>
internal sealed record YearPair(string Type, int YearBefore, int Year, List<Disclosure> Before, List<Disclosure> After);

/// <summary>The offices of one place that no name has matched, and those that one has.</summary>
/// <param name="Before">Of the earlier year, unmatched.</param>
/// <param name="After">Of the later year, unmatched.</param>
/// <param name="Matched">The matched ones.</param>
internal sealed record PlaceOffices(List<Disclosure> Before, List<Disclosure> After, List<OfficeLink> Matched)
{
    /// <summary>True where there is nothing that an unmatched office could belong to.</summary>
    public bool IsSettled => (Before.Count == 0 || (After.Count == 0 && Matched.Count == 0)) && (After.Count == 0 || Matched.Count == 0);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<Disclosure> All => [.. Before, .. After, .. Matched.SelectMany(l => (IEnumerable<Disclosure>)[l.Before, l.After])];
}
