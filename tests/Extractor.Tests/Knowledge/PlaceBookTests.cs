using Extractor.Knowledge;
using Xunit;

namespace Extractor.Tests.Knowledge;

/// <summary>The table of places is whole, and its codes say what lies in what.</summary>
public sealed class PlaceBookTests
{
    private static readonly List<PlaceUnit> Units = [.. KnowledgeBase.Default.Places.Units];

    [Fact]
    public void All_provinces_and_cities_are_there()
    {
        Assert.Equal(34, Units.Count(u => u.Level == PlaceLevel.Province));
        Assert.Equal(333, Units.Count(u => u.Level == PlaceLevel.City));
        Assert.InRange(Units.Count(u => u.Level == PlaceLevel.County), 2800, 2900);
    }

    [Fact]
    public void A_code_begins_as_that_of_the_unit_it_lies_in()
    {
        Assert.All(Units.Where(u => u.Level is PlaceLevel.City or PlaceLevel.County), u => Assert.NotNull(u.Parent));
        Assert.All(Units.Where(u => u.Parent is not null), u => Assert.StartsWith(u.Parent!.Code.TrimEnd('0'), u.Code));
        Assert.All(Units, u => Assert.Matches("^[0-9]{6}$", u.Code));
    }

    [Fact]
    public void In_one_city_no_two_units_bear_one_name() =>
        Assert.All(Units.Where(u => u.Parent is not null).GroupBy(u => (u.Parent!.Code, u.Name)), same => Assert.Single(same));
}
