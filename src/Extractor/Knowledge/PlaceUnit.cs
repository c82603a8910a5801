namespace Extractor.Knowledge;

/// <summary>The levels of places.csv, from the highest.</summary>
public enum PlaceLevel
{
    /// <summary>中央: no place, but whose office it is.</summary>
    Central,

    /// <summary>A province, autonomous region or municipality.</summary>
    Province,

    /// <summary>A unit of the prefecture's level.</summary>
    City,

    /// <summary>A unit of the county's level.</summary>
    County,
}

/// <summary>A unit of the administrative division: a row of places.csv.</summary>
/// <param name="Code">Its code of GB/T 2260; <c>000000</c>, which the standard does not have, for 中央.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stem">Its name without what kind of unit it is, or empty where that is a single sign.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parent">The unit it lies in, or null.</param>
public sealed record PlaceUnit(string Code, string Name, string Stem, PlaceLevel Level, PlaceUnit? Parent)
{
    /// <summary>True for the unit itself and for all that lies in it.</summary>
    public bool Contains(PlaceUnit unit)
    {
        for (var at = unit; at is not null; at = at.Parent)
            if (at.Code == Code) return true;
        return false;
    }
}
