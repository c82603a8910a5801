using System.Reflection;
using Extractor.Generator.Dressing;
using Xunit;

namespace Extractor.Tests.Generator;

public sealed class DressTests
{
    private static readonly List<Dress> All =
        [.. Seeds.All.Select(made => made.Dress), .. DressCatalogue.All.SelectMany(dress => Enumerable.Range(0, 40).Select(dress.For))];

    [Fact]
    public void Every_choice_of_a_page_occurs()
    {
        foreach (var option in typeof(PageStyle).GetProperties().Where(option => option.PropertyType.IsEnum || option.PropertyType == typeof(bool)))
        {
            var worn = All.Select(dress => option.GetValue(dress.Page)!).ToHashSet();
            var choices = option.PropertyType.IsEnum ? Enum.GetValues(option.PropertyType).Cast<object>() : [false, true];
            Assert.All(choices, choice => Assert.True(worn.Contains(choice), $"{option.Name} {choice}"));
        }
    }

    [Fact]
    public void Every_choice_of_every_dress_option_occurs()
    {
        foreach (var option in typeof(Dress).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(option => option.PropertyType.IsEnum || option.PropertyType.IsPrimitive).Where(option => option.PropertyType != typeof(Damages)))
        {
            var worn = All.Select(dress => option.GetValue(dress)!).ToHashSet();
            IEnumerable<object> choices = option switch
            {
                { PropertyType.IsEnum: true } => Enum.GetValues(option.PropertyType).Cast<object>(),
                { Name: nameof(Dress.Decimals) } => [0, 2, 6],
                { Name: nameof(Dress.EmptyRows) } => [0, 3],
                { Name: nameof(Dress.Blocks) } => [2, 3, 4],
                { Name: nameof(Dress.HeaderHeight) } => [1, 2, 3],
                _ => [false, true],
            };
            foreach (var choice in choices)
                Assert.True(worn.Contains(choice), $"{option.Name} {choice}");
        }
    }

    [Fact]
    public void Every_damage_occurs()
    {
        foreach (var damage in Enum.GetValues<Damages>())
            Assert.Contains(Seeds.All, made => damage == Damages.None ? made.Dress.Damages == damage : made.Dress.Damages.HasFlag(damage));
    }

    [Fact]
    public void Every_table_type_of_the_generator_occurs_with_figures()
    {
        string[] types =
        [
            "revenue_expenditure_summary", "revenue_summary", "expenditure_summary", "fiscal_appropriation_summary",
            "general_expenditure_by_function", "basic_expenditure_by_economic", "three_public_expenditure", "government_fund_expenditure",
            "state_capital_expenditure",
        ];
        Assert.Equal(types.Order(), Seeds.All.SelectMany(made => made.Disclosure.Amounts).Select(amount => amount.TableType).Distinct().Order());
    }
}
