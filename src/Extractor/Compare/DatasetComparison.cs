using Extractor.Knowledge;
using Extractor.Query;
using Extractor.Report.Data;

namespace Extractor.Compare;

/// <summary>Compares the years of a dataset.</summary>
/// <param name="knowledge">How offices and items change.</param>
/// <param name="folder">The dataset.</param>
/// <param name="cancellation">Interrupts it.</param>
public sealed class DatasetComparison(KnowledgeBase knowledge, string folder, CancellationToken cancellation)
{
    /// <summary>Compares.</summary>
    /// <param name="from">The earlier year, or null for each year and the next that has documents.</param>
    /// <param name="to">The later year, or null likewise.</param>
    /// <param name="answered">What people have said of matches.</param>
    /// <param name="give">Takes the rows of changes.csv, in order.</param>
    /// <exception cref="DatasetUnreadableException">The folder holds no complete dataset of this version.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ComparisonSummary Run(int? from, int? to, IEnumerable<Answered> answered, Action<Change> give)
    {
        using var dataset = OpenDataset.Open(folder);
        var answers = new Answers(dataset, cancellation);
        var book = new AnswerBook(answered);
        var tally = new ComparisonTally();
        foreach (var pair in Pairs(new DisclosureReader(knowledge, answers).Read(), from, to))
        {
            tally.Add(pair);
            var readers = (Books: new BookReader(answers), Words: new StatedWordReader(knowledge, answers));
            var groups = new OfficeMatcher(knowledge, book, pair).Match(offices => new PlaceMoney(readers.Words.Read(offices), readers.Books.Read(offices), pair.YearBefore, pair.Year)).ToList();
            var maker = new ChangeMaker(new ItemMatcher(knowledge, book, pair), pair);
            foreach (var some in Ordered(groups).Chunk(BookReader.Batch))
            {
                var printed = readers.Books.Read([.. some.SelectMany(g => g.Before.Concat(g.After)).Distinct()]);
                var words = readers.Words.Read([.. some.SelectMany(g => g.After)]);
                foreach (var group in some) Give(group);

                void Give(OfficeGroup group)
                {
                    var shared = group.Before.SelectMany(d => Books.Shared(printed[d.Id], pair.YearBefore)).Concat(group.After.SelectMany(d => Books.Shared(printed[d.Id], pair.Year))).ToHashSet();
                    var before = Books.Together([.. group.Before.Select(d => Books.Of(printed[d.Id], pair.YearBefore, shared))]);
                    var after = Books.Together([.. group.After.Select(d => Books.Of(printed[d.Id], pair.Year, shared))]);
                    // what one of the years does not tell for sure would seem new or gone in the other
                    var unsure = before.Ambiguous.Union(after.Ambiguous).ToHashSet();
                    (before, after) = (before.Without(unsure), after.Without(unsure));
                    foreach (var change in tally.Add(group, unsure.Count, maker.Of(group, before, after, [.. group.After.SelectMany(d => words[d.Id])]))) give(change);
                }
            }
        }

        return tally.Close([.. book.Rows()]);
    }

    private static IEnumerable<YearPair> Pairs(List<Disclosure> disclosures, int? from, int? to)
    {
        foreach (var type in disclosures.GroupBy(d => d.Type).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var years = type.ToLookup(d => d.Year);
            var all = years.Select(y => y.Key).Order().ToList();
            foreach (var (before, after) in all.Zip(all.Skip(1)).Where(p => (from, to) == (null, null)).Concat(all.SelectMany(_ => all, (b, a) => (b, a)).Where(p => Asked(p.b, p.a, all))))
                yield return new YearPair(type.Key, before, after, [.. years[before]], [.. years[after]]);
        }

        // one year given: the other is the next to it
        bool Asked(int before, int after, List<int> all) => before < after && ((from, to) switch
        {
            ({ } f, { } t) => (before, after) == (f, t),
            ({ } f, null) => before == f && all.Find(y => y > f) == after,
            (null, { } t) => after == t && all.FindLast(y => y < t) == before,
            _ => false,
        });
    }

    private static IEnumerable<OfficeGroup> Ordered(IEnumerable<OfficeGroup> groups) =>
        groups.OrderBy(g => g.After[0].Place.Code, StringComparer.Ordinal).ThenBy(g => g.After[0].Place.Text, StringComparer.Ordinal).ThenBy(g => g.After[0].Office, StringComparer.Ordinal).ThenBy(g => g.After[0].Id, StringComparer.Ordinal);
}
