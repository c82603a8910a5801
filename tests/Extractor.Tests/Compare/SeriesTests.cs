using System.Collections.Concurrent;
using Extractor.Compare;
using Extractor.Generator.Dressing;
using Extractor.Generator.Series;
using Extractor.Generator.Writing;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Compare;

/// <summary>Offices over five years, renamed, joined and parted, whose truth is known.</summary>
public sealed class SeriesTests
{
    private const string Place = "临峰市";

    private static readonly Dress Plain = new();

    // 34 documents each: converted once
    private static readonly ConcurrentDictionary<int, ComparedSeries> Made = [];

    public static TheoryData<int> Seeds => [1, 3];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_office_is_found_again_where_documents_print_last_year_and_nothing_is_compared_that_does_not_belong_together(int seed)
    {
        var compared = Compared(seed);
        var expected = compared.Series!.Links.GroupBy(l => l.Year).SelectMany(year => Groups([.. year])).Order(StringComparer.Ordinal);
        var found = compared.Rows.Select(r => $"{r["fiscal_year"]} {r["office_before"]} -> {r["office_name"]}").Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(expected, found);
        Assert.DoesNotContain(compared.Open, m => m.Key.Kind == MatchKey.Office);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_change_is_that_of_the_documents(int seed)
    {
        var compared = Compared(seed);
        var truth = compared.Series!.Documents.ToLookup(d => (d.Office, d.Year), d => d.Document.Truth.Amounts);
        foreach (var row in compared.Rows)
        {
            Assert.Equal(Sum(row, "office_before", "year_before", "code_before", "item_before"), Money(row["amount_before_yuan"]));
            Assert.Equal(Sum(row, "office_name", "fiscal_year", "code", "item"), Money(row["amount_yuan"]));
            Assert.Equal((Money(row["amount_yuan"]) ?? 0m) - (Money(row["amount_before_yuan"]) ?? 0m), Money(row["change_yuan"]));
        }

        decimal? Sum(Dictionary<string, string> row, string office, string year, string code, string item)
        {
            var sums = row[office].Split("; ").SelectMany(o => truth[(o, Number(row[year]))]).Select(amounts => amounts
                .Where(a => a.FiscalYear == Number(row[year]) && (a.TableType, a.Side, a.Measure, a.Code) == (row["table_type"], row["side"], row["measure"], row[code]) && (row[code].Length > 0 || LabelText.Key(a.Item) == LabelText.Key(row[item])))
                .Select(a => a.AmountYuan).Distinct().ToList()).Where(s => s.Count > 0).ToList();
            return sums.Count == 0 ? null : sums.TrueForAll(s => s.Count == 1) ? sums.Sum(s => s[0]) : Money(row[code == "code" ? "amount_yuan" : "amount_before_yuan"]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Items_of_the_edition_of_2018_are_found_under_their_new_codes(int seed)
    {
        var rows = Compared(seed).Rows.FindAll(r => r["fiscal_year"] == "2018" && r["table_type"] == "basic_expenditure_by_economic");
        Assert.All(rows.Where(r => r["code_before"] == "30311"), r => Assert.Equal(("30113", "recoded"), (r["code"], r["item_link"])));
        Assert.Contains(rows, r => r["code_before"] == "30311");
        Assert.DoesNotContain(rows, r => r["item_link"] is "added" && r["item"] is "住房公积金");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_narratives_state_agrees_and_a_change_that_is_not_stated_so_is_told(int seed)
    {
        var compared = Compared(seed);
        Assert.Contains(compared.Rows, r => r["words"] == "agree");
        Assert.Empty(compared.Rows.Where(r => r["words"] == "differ").Select(r => $"{r["office_name"]} {r["fiscal_year"]} {r["table_type"]} {r["item"]} {r["measure"]} {r["amount_before_yuan"]} {r["amount_yuan"]} {r["stated_change_yuan"]} {r["stated_text"]}"));
    }

    [Fact]
    public void Without_last_year_a_new_name_is_asked_for_and_what_people_say_is_obeyed()
    {
        var series = SeriesGenerator.Generate(7, Plain with { LastYear = LastYear.None }, DocumentForm.Tabbed);
        // the narrative tells how revenue changed; without it names alone are left
        var documents = series.Documents.Where(d => d.Year is 2018 or 2019).Select(d => TestDocuments.Run(string.Join('\n', d.Document.Truth.Text.Split('\n').Where(l => !l.Contains("上年", StringComparison.Ordinal) && !l.Contains("去年", StringComparison.Ordinal))), d.Document.Truth.Document)).ToList();
        var asked = new ComparedSeries(documents, []);
        var doubt = asked.Open.Single(m => m.Key.Before == Place + "卫生和计划生育局" && m.Key.After == Place + "卫生健康局");
        Assert.DoesNotContain(asked.Rows, r => r["office_name"].Contains("卫生健康局", StringComparison.Ordinal));

        var said = new ComparedSeries(documents, [new Answered(doubt.Key, true)]);
        Assert.Contains(said.Rows, r => r["office_name"] == Place + "卫生健康局" && r["office_link"] == "renamed" && r["office_confidence"] == "1");
        Assert.DoesNotContain(said.Open, m => m.Key == doubt.Key);
        var denied = new ComparedSeries(documents, [new Answered(doubt.Key, false)]);
        Assert.DoesNotContain(denied.Rows, r => r["office_name"].Contains("卫生健康局", StringComparison.Ordinal));
        Assert.Equal("no", denied.Summary.Matches.Single(m => m.Key == doubt.Key).Confirm);
    }

    private static ComparedSeries Compared(int seed) => Made.GetOrAdd(seed, s => new ComparedSeries(SeriesGenerator.Generate(s, Plain with { LastYear = LastYear.Budget }, DocumentForm.Tabbed), []));

    private static IEnumerable<string> Groups(List<SeriesLink> links)
    {
        while (links.Count > 0)
        {
            var group = new List<SeriesLink> { links[0] };
            while (links.FindAll(l => !group.Contains(l) && group.Exists(g => g.Before == l.Before || g.After == l.After)) is { Count: > 0 } more) group.AddRange(more);
            links.RemoveAll(group.Contains);
            yield return $"{group[0].Year} {Names(group.Select(l => l.Before))} -> {Names(group.Select(l => l.After))}";
        }

        static string Names(IEnumerable<string> offices) => string.Join("; ", offices.Distinct().Order(StringComparer.Ordinal));
    }

    private static decimal? Money(string cell) => cell.Length == 0 ? null : decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static int Number(string cell) => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
