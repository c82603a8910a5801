using System.Collections.Immutable;
using Extractor.Knowledge;
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
