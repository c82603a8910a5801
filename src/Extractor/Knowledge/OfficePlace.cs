namespace Extractor.Knowledge;

/// <summary>Where an office is, as documents.csv prints it; each may be empty.</summary>
/// <param name="Province">Short name of the province, or 中央.</param>
/// <param name="City">Name of the city; of a municipality its own.</param>
/// <param name="County">Name of the county, or a zone that is none.</param>
/// <param name="Code">GB/T 2260 code of the smallest unit named; empty where that is not in the table or not sure.</param>
public readonly record struct OfficePlace(string Province, string City, string County, string Code)
{
    /// <summary>No place.</summary>
    public static OfficePlace Unknown { get; } = new("", "", "", "");

    /// <summary>True where anything is known of it.</summary>
    public bool IsKnown => Province.Length > 0 || City.Length > 0 || County.Length > 0;

    /// <summary>The names in one.</summary>
    public string Text => string.Concat(Province, City, County);

    /// <summary>The place of a unit.</summary>
    /// <param name="unit">The unit, or null.</param>
    /// <param name="county">A name in it that the table does not have or cannot tell, or empty.</param>
    public static OfficePlace Of(PlaceUnit? unit, string county)
    {
        var (province, city, own) = ("", "", "");
        for (var at = unit; at is not null; at = at.Parent)
        {
            if (at.Level == PlaceLevel.County) own = at.Name;
            else if (at.Level == PlaceLevel.City) city = at.Name;
            else province = at.Stem;
            // a municipality is a province that is one city
            if (at.Level == PlaceLevel.Province && at.Name == at.Stem + "市") city = at.Name;
        }

        return new OfficePlace(province, city, own.Length > 0 ? own : county, county.Length > 0 ? "" : unit?.Code ?? "");
    }

    /// <summary>True where nothing that both tell differs.</summary>
    public bool Fits(OfficePlace other) => Fits(Province, other.Province) && Fits(City, other.City) && Fits(County, other.County);

    private static bool Fits(string one, string other) => one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
}
