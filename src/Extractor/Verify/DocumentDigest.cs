using System.Collections.Immutable;
using Extractor.Proof.Between;

namespace Extractor.Verify;

/// <summary>What of a document other documents are compared with when the dataset is made: all that is kept of it until then.</summary>
/// <param name="Subject">Whose document it is, and of when.</param>
/// <param name="Figures">Its money.</param>
internal sealed record DocumentDigest(DocumentSubject Subject, DocumentFigures Figures);

/// <summary>Whose document it is, and of when.</summary>
/// <param name="Office">Its office, as offices are compared.</param>
/// <param name="Type"><c>budget</c> or <c>final</c>.</param>
/// <param name="Year">Its fiscal year.</param>
/// <param name="Place">Where the office is, as far as document or path tells.</param>
/// <param name="Units">The units it lists.</param>
internal sealed record DocumentSubject(OfficeName Office, string Type, int Year, OfficePlace Place, ImmutableArray<OfficeName> Units);

/// <summary>An office or unit.</summary>
/// <param name="Name">Its name, without which of its accounts are meant.</param>
/// <param name="Scope"><c>department</c>, <c>unit</c> or empty where nothing tells.</param>
internal readonly record struct OfficeName(string Name, string Scope);

/// <summary>Where an office is; each may be empty.</summary>
/// <param name="Province">Its province.</param>
/// <param name="City">Its city, with or without 市.</param>
/// <param name="County">Its county.</param>
internal readonly record struct OfficePlace(string Province, string City, string County)
{
    /// <summary>True where anything is known of it.</summary>
    public bool IsKnown => Province.Length > 0 || City.Length > 0 || County.Length > 0;

    /// <summary>True where nothing that both tell differs.</summary>
    public bool Fits(OfficePlace other) => Fits(Province, other.Province) && Fits(City, other.City) && Fits(County, other.County);

    private static bool Fits(string one, string other) => one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
}
