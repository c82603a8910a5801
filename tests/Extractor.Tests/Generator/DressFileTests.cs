using System.Text.RegularExpressions;
using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
using Extractor.Generator.Writing;
using Xunit;

namespace Extractor.Tests.Generator;

/// <summary>Every dress of the catalogue is well formed.</summary>
public sealed partial class DressFileTests
{
    private const int Seeds = 40;

    public static TheoryData<string> Names => [.. DressCatalogue.All.Select(dress => dress.Name)];

    [Fact]
    public void There_are_enough_of_them_and_some_are_kept_for_tests()
    {
        Assert.True(DressCatalogue.All.Length >= 12, $"{DressCatalogue.All.Length} dresses");
        Assert.True(DressCatalogue.All.Count(dress => dress.Kept) >= 3);
        Assert.All(DressCatalogue.All, dress => Assert.Equal(dress.Kept, dress.About.StartsWith("Kept.", StringComparison.Ordinal)));
        Assert.Equal(DressCatalogue.All.Length, DressCatalogue.All.Select(dress => dress.About).Distinct().Count());
        Assert.Null(DressCatalogue.Find("no_such_dress"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_dress_says_only_what_a_dress_can(string name)
    {
        Assert.Matches(FileName(), name);
        var dress = DressCatalogue.Find(name)!;
        Assert.True(dress.About.Length > 40, "about says what of real documents it is modelled on");
        foreach (var worn in Enumerable.Range(0, Seeds).Select(dress.For))
        {
            Assert.InRange(worn.HeaderHeight, 1, 3);
            Assert.InRange(worn.Blocks, 2, 4);
            Assert.Contains(worn.Decimals, (int[])[0, 2, 6]);
            Assert.InRange(worn.Page.Size, 6, 16);
            Assert.All(worn.TableUnits, table => Assert.True(Rank(table.Value) < Rank(worn.Unit), "what a finer table prints, its neighbours could not"));
            // units are told from functions by a code in a column of its own, and parted from them in this table alone
            if (worn.UnitSections) Assert.Equal((CodeStyle.Joined, RevenueRows.Functions), (worn.Codes, worn.RevenueRows));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_title_word_and_table_it_changes_is_one_the_generator_knows(string name)
    {
        var known = DisclosureGenerator.Vocabulary();
        foreach (var worn in Enumerable.Range(0, Seeds).Select(DressCatalogue.Find(name)!.For))
        {
            Assert.Subset(known.Words.ToHashSet(), worn.Words.Keys.ToHashSet());
            Assert.Subset(known.Titles.ToHashSet(), worn.Titles.Keys.ToHashSet());
            Assert.Subset(known.Tables.ToHashSet(), worn.Order.Concat(worn.TableUnits.Keys).ToHashSet());
        }
    }

    [Theory]
    [InlineData("kept: false", "about")]
    [InlineData("about: it", "kept")]
    [InlineData("about: it\nkept: false\nhat: green", "hat")]
    [InlineData("about: it\nkept: false\ncodes: runes", "runes")]
    [InlineData("about: it\nkept: false\ndecimals: many", "many")]
    [InlineData("about: it\nkept: false\npage: { hat: green }", "hat")]
    [InlineData("about: it\nkept: false\nhas_no_codes: true", "has_no_codes")]
    public void What_is_no_choice_is_refused(string yaml, string told) =>
        Assert.Contains(told, Assert.Throws<InvalidDataException>(() => DressCatalogue.Parse("some", yaml).For(1)).Message);

    [Fact]
    public void Open_choices_are_made_by_the_seed()
    {
        var dress = DressCatalogue.Parse("some", "about: it\nkept: false\ncodes: [joined, dashed]\npage: { size: [8, 9.5] }");
        var worn = Enumerable.Range(0, Seeds).Select(dress.For).ToList();
        Assert.Equal([CodeStyle.Joined, CodeStyle.Dashed], worn.Select(one => one.Codes).Distinct().Order());
        Assert.Equal([8, 9.5], worn.Select(one => one.Page.Size).Distinct().Order());
        Assert.Equal((worn[3].Codes, worn[3].Page), (dress.For(3).Codes, dress.For(3).Page));
    }

    [Fact]
    public void One_document_in_five_has_a_fault_of_its_publisher_and_every_kind_occurs()
    {
        var faults = DressCatalogue.All.SelectMany(dress => Enumerable.Range(0, 100).Select(seed => dress.For(seed).Fault)).ToList();
        Assert.InRange(faults.Count(fault => fault != PublisherFault.None) * 100 / faults.Count, 17, 23);
        Assert.Equal(Enum.GetValues<PublisherFault>().Order(), faults.Distinct().Order());
    }

    [Fact]
    public void Every_fault_is_marked_in_the_truth()
    {
        var dress = DressCatalogue.Find("county_joined")!;
        FlawKind[] FlawsOf(PublisherFault fault) =>
            [.. Enumerable.Range(0, 400).Where(seed => dress.For(seed).Fault == fault).Take(3)
                .SelectMany(seed => DisclosureGenerator.Generate(seed, dress, DocumentForm.Pdf).Truth.Flaws).Select(flaw => flaw.Kind).Distinct()];

        Assert.Equal([FlawKind.Mistake], FlawsOf(PublisherFault.WrongTotal));
        Assert.Equal([FlawKind.Mistake], FlawsOf(PublisherFault.WrongRow));
        Assert.Equal([FlawKind.Rounding], FlawsOf(PublisherFault.Rounding));
        Assert.Equal([FlawKind.UndisclosedUnit], FlawsOf(PublisherFault.UndisclosedUnit));
        Assert.Equal([FlawKind.MisprintedCode], FlawsOf(PublisherFault.MisprintedCode));
        Assert.Equal([FlawKind.StaleBlock], FlawsOf(PublisherFault.StaleBlock));
        Assert.Equal([FlawKind.NarrativeDiffers], FlawsOf(PublisherFault.NarrativeDiffers));
    }

    private static int Rank(MoneyUnit unit) => unit switch { MoneyUnit.Yuan => 0, MoneyUnit.TenThousandYuan => 1, _ => 2 };

    [GeneratedRegex("^[a-z]+(_[a-z]+)+$")]
    private static partial Regex FileName();
}
