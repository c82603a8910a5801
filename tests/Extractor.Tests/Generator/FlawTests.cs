using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
using Extractor.Generator.Writing;
using Xunit;

namespace Extractor.Tests.Generator;

public sealed class FlawTests
{
    [Fact]
    public void A_mistake_is_printed_and_flagged_with_what_the_books_say()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var dress = new Dress { Codes = CodeStyle.Joined, Damages = Damages.PublisherMistake };
            var wrong = DisclosureGenerator.Generate(seed, dress);
            var right = DisclosureGenerator.Generate(seed, dress with { Damages = Damages.None });
            var flaw = Assert.Single(wrong.Flaws);
            Assert.Equal(FlawKind.Mistake, flaw.Kind);
            var printed = wrong.Amounts.Single(amount => amount.Line == flaw.Line && amount.Column == flaw.Column);
            var meant = right.Amounts.Single(amount => amount.Line == flaw.Line && amount.Column == flaw.Column);
            Assert.Equal(flaw.PrintedYuan, printed.AmountYuan);
            Assert.Equal(flaw.Expected, meant.AmountYuan);
            Assert.NotEqual(printed.AmountYuan, meant.AmountYuan);
        }
    }

    [Fact]
    public void A_sound_dress_has_no_flaw()
    {
        foreach (var (dress, disclosure) in Seeds.All.Where(made => made.Dress.Damages == Damages.None))
            Assert.Empty(disclosure.Flaws);
    }

    private static IEnumerable<GeneratedDisclosure> Faulty() => Enumerable.Range(0, 200)
        .Where(seed => DressCatalogue.Find("county_joined")!.For(seed).Fault != PublisherFault.None)
        .Select(seed => DisclosureGenerator.Generate(seed, DressCatalogue.Find("county_joined")!, DocumentForm.Tabbed).Truth);

    [Fact]
    public void Every_kind_of_flaw_occurs() =>
        Assert.Equal(
            Enum.GetValues<FlawKind>().Order(),
            Seeds.All.Select(made => made.Disclosure).Concat(Faulty()).SelectMany(made => made.Flaws).Select(flaw => flaw.Kind).Distinct().Order());
}
