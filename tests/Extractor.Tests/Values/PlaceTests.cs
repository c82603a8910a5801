using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Values;

public sealed class PlaceTests
{
    [Fact]
    public void Places_are_told_in_words()
    {
        Assert.Equal("line 12", Place.OfLine(12).ToString());
        Assert.Equal("page 3, line 12", Place.OfLine(12, 3).ToString());
        Assert.Equal("line 12, column 2", Place.OfCell(12, 2).ToString());
        Assert.Equal("page 3, line 12, column 2", Place.OfCell(12, 2, 3).ToString());
        Assert.Equal("page 3", new Place(3, new Box(1, 2, 3, 4), null, null).ToString());
        Assert.Equal("", new Place(null, null, null, null).ToString());
    }

    [Fact]
    public void Equal_places_are_equal()
    {
        Assert.Equal(Place.OfCell(1, 2, 3), Place.OfCell(1, 2, 3));
        Assert.NotEqual(Place.OfCell(1, 2), Place.OfCell(1, 3));
    }
}
