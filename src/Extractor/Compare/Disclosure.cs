using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Compare;

/// <summary>What an office published of one year: all its current documents.</summary>
/// <param name="Id">Its disclosure_id.</param>
/// <param name="Type"><c>budget</c> or <c>final</c>.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Office">The office as documents.csv prints it.</param>
/// <param name="Name">The same without its place and without which of its accounts it is.</param>
/// <param name="Scope"><c>department</c>, <c>unit</c> or empty.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Documents">The documents, by id.</param>
/// <param name="Units">The units it lists, without the office's own name.</param>
internal sealed record Disclosure(
    string Id, string Type, int Year, string Office, string Name, string Scope, OfficePlace Place, ImmutableArray<string> Documents, ImmutableArray<string> Units)
{
    /// <summary>True where place and scope of two disclosures are not other ones, as far as both tell.</summary>
    public bool MayBe(Disclosure other) =>
        Place.Fits(other.Place) && (Scope == other.Scope || Scope.Length == 0 || other.Scope.Length == 0);
}
