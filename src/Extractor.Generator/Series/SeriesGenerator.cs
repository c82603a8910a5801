using System.Collections.Immutable;
using System.Globalization;
using Extractor.Generator.Accounting;
using Extractor.Generator.Chance;
using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;
using Extractor.Generator.Writing;

namespace Extractor.Generator.Series;

/// <summary>Makes the disclosures of the offices of one place over five years, in which offices are renamed, joined and parted, and items recoded.</summary>
/// <remarks>What a document prints or tells of the year before is what the year before printed.</remarks>
public static class SeriesGenerator
{
    /// <summary>Makes a series.</summary>
    /// <param name="seed">Any number; the same one gives the same bytes.</param>
    /// <param name="dress">How the documents are printed: a budget, in whatever dress.</param>
    /// <param name="form">What they are written as.</param>
    public static GeneratedSeries Generate(int seed, Dress dress, DocumentForm form)
    {
        var words = SeriesWords.All;
        var documents = ImmutableArray.CreateBuilder<SeriesDocument>();
        var links = ImmutableArray.CreateBuilder<SeriesLink>();
        var last = new Dictionary<string, Accounts>();
        for (var year = words.FirstYear; year <= words.Offices.Max(o => o.To); year++)
        {
            var now = new Dictionary<string, Accounts>();
            foreach (var (number, office) in words.Offices.Index().Where(o => o.Item.From <= year && year <= o.Item.To))
            {
                var before = Before(office, year).Where(last.ContainsKey).ToList();
                var books = Books(new Dice(seed, string.Create(CultureInfo.InvariantCulture, $"books {number} {year}")).Next(int.MaxValue), dress, office, number, year);
                books = After(books, [.. before.Select(name => Part(last[name], office, year))]);
                now[office.Name] = books;
                links.AddRange(before.Select(name => new SeriesLink(year, words.Place + name, words.Place + office.Name)));
                documents.Add(new SeriesDocument(books.Office, year, DisclosureGenerator.Generate(seed, books, dress, form, string.Create(CultureInfo.InvariantCulture, $"{books.Office}{year}_{seed:D5}"))));
            }

            last = now;
        }

        return new GeneratedSeries(documents.ToImmutable(), links.ToImmutable());
    }

    private static List<string> Before(SeriesOffice office, int year) => year == office.From ? office.Of : [office.Name];

    private static Accounts Books(int seed, Dress dress, SeriesOffice office, int number, int year)
    {
        var plan = new OfficePlan(SeriesWords.All.Place + office.Name, (101 + number).ToString(CultureInfo.InvariantCulture), year, office.Function);
        var books = AccountsMaker.Make(seed, dress, plan);
        return year >= SeriesWords.All.Edition ? books : books with { Economics = Recoded(books.Economics) };
    }

    /// <summary>The items as the edition before had them: 住房公积金 was 30311, and one 医疗费 paid for all.</summary>
    private static ImmutableArray<EconomicShare> Recoded(ImmutableArray<EconomicShare> shares) =>
    [
        .. shares.Select(s => s with { Subject = SeriesWords.All.Before(s.Subject) }).GroupBy(s => s.Subject.Code)
            .Select(g => g.First() with { Amount = g.Sum(s => s.Amount) }).OrderBy(s => s.Subject.Code, StringComparer.Ordinal),
    ];

    /// <summary>What of an earlier office's money became this one's: half of it, where two offices were made of one.</summary>
    private static Last Part(Accounts before, SeriesOffice office, int year)
    {
        var name = before.Office[SeriesWords.All.Place.Length..];
        var heirs = SeriesWords.All.Offices.FindAll(o => o.From == year && o.Of.Contains(name) && office.From == year);
        var spent = before.Functions.GroupBy(f => f.Subject.Code).ToDictionary(g => g.Key, g => g.Sum(f => f.FiscalSpending));
        if (heirs.Count < 2) return new Last(spent, before.Sources.All);
        var isFirst = heirs[0] == office;
        return new Last(spent.ToDictionary(s => s.Key, s => Half(s.Value, isFirst)), Half(before.Sources.All, isFirst));
    }

    /// <summary>The books with the year before in them, as it was.</summary>
    private static Accounts After(Accounts books, IReadOnlyList<Last> before) => books with
    {
        Functions =
        [
            .. books.Functions.Concat(Ended(books, before)).Select(f => f with { LastYear = before.Sum(l => l.Spent.GetValueOrDefault(f.Subject.Code)) })
                .OrderBy(f => f.Subject.Code, StringComparer.Ordinal),
        ],
        Particulars = books.Particulars with { RevenueChange = books.Sources.All - before.Sum(l => l.Revenue) },
    };

    /// <summary>What nothing is spent on any more still has its column of last year.</summary>
    private static IEnumerable<FunctionShare> Ended(Accounts books, IReadOnlyList<Last> before) =>
        before.SelectMany(l => l.Spent.Keys).Distinct().Where(code => books.Functions.All(f => f.Subject.Code != code)).Select(code => new FunctionShare(SubjectBook.Function(code), Fund.General));

    private static decimal Half(decimal sum, bool isFirst)
    {
        var first = Math.Floor(sum / 20_000m) * 10_000m;
        return isFirst ? first : sum - first;
    }

    private sealed record Last(Dictionary<string, decimal> Spent, decimal Revenue);
}
