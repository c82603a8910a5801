using System.Collections.Immutable;
using Extractor.Recognize.Facts;
using Extractor.Recognize;
using Extractor.Segment.Narrative;
using Extractor.Tests.Segment;
using Xunit;

namespace Extractor.Tests.Recognize;

public sealed class FactsSeedTests
{
    private static readonly ImmutableArray<FactReading> Facts =
        FactReader.Read(NarrativeSegmenter.Read(NarrativeText.Seed()).Sections, 2023);

    [Fact]
    public void All_gold_facts_are_found()
    {
        var gold = NarrativeText.Shared() is { } shared ? Path.Combine(shared, "corpus", "gold", "seed_facts.csv") : "";
        if (!File.Exists(gold)) Assert.Skip("gold facts not available: ../shared/corpus/gold/seed_facts.csv");
        var read = Facts.Select(fact => $"{fact.Place.Line},{fact.Fact},{fact.Subject},{fact.Value},{fact.Unit},{fact.Direction}").ToHashSet();
        var missing = File.ReadLines(gold).Skip(1).Where(line => line.Length > 0 && !read.Contains(line)).ToList();
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("基本支出", "80.57", "increase", "职务职级晋升")]
    [InlineData("项目支出", "30.89", "decrease", "严格控制经费支出")]
    [InlineData("机关运行经费", "14.55", "decrease", "加强经费管理，严格控制经费开支")]
    [InlineData("“三公”经费", "0", "", "")]
    public void Changes_carry_their_reasons(string subject, string value, string direction, string reason)
    {
        var change = Assert.Single(Facts, fact => fact.Fact == "change_from_last_year" && fact.Subject == subject);
        Assert.Equal((value, direction, reason), (change.Value, change.Direction, change.Reason));
    }

    [Fact]
    public void Vehicles_are_of_the_day_they_were_counted() =>
        Assert.Equal(2022, Assert.Single(Facts, fact => fact.Fact == "vehicles").FiscalYear);

    [Fact]
    public void Glossary_tells_nothing() =>
        Assert.DoesNotContain(Facts, fact => fact.Place.Line is > 42 and < 57);
}
