using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Normalize.Records;
using Extractor.Values;

namespace Extractor.Emit.Disclosures;

/// <summary>What is kept in memory of a document until all have come.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its file's name.</param>
/// <param name="Office">Its office as offices are compared, or empty.</param>
/// <param name="Printed">Its office as documents.csv prints it.</param>
/// <param name="Scope"><c>department</c>, <c>unit</c> or empty.</param>
/// <param name="Place">Where the office is.</param>
/// <param name="Type"><c>budget</c>, <c>final</c> or <c>other</c>.</param>
/// <param name="Year">Its fiscal year, or null.</param>
/// <param name="Published">Day of publication, or empty.</param>
/// <param name="Row">Where its row stands in the spool.</param>
/// <param name="Print">Where what it prints stands in the spool, or null where nothing could be read.</param>
/// <param name="Problems">What a manifest tells otherwise.</param>
/// <param name="ProblemsEnd">Where its own problems end in problems.csv, in bytes.</param>
internal sealed record DisclosedDocument(
    string Id, string Name, string Office, string Printed, string Scope, OfficePlace Place, string Type, int? Year, string Published, long Row, long? Print,
    ImmutableArray<Problem> Problems, long ProblemsEnd)
{
    /// <summary>How many problems it has of its own.</summary>
    public required int OwnProblems { get; init; }

    /// <summary>True where office, year and type are known: it can be compared with others.</summary>
    public bool IsKnown => Office.Length > 0 && Year is not null && Type is "budget" or "final";

    /// <summary>What all documents of one office, place, year and type share.</summary>
    public (string Office, string Place, string Type, int Year) Key => (Office, Place.Text, Type, Year ?? 0);

    /// <summary>Keeps a document.</summary>
    /// <param name="document">Its row.</param>
    /// <param name="office">Its office as offices are compared.</param>
    /// <param name="row">Where the row stands.</param>
    /// <param name="print">Where what it prints stands, or null.</param>
    /// <param name="problems">What a manifest tells otherwise.</param>
    /// <param name="own">How many problems it has of its own, and where they end.</param>
    public static DisclosedDocument Of(DocumentRecord document, string office, long row, long? print, ImmutableArray<Problem> problems, (int Count, long End) own) => new(
        document.DocumentId, document.Document, office, document.OfficeName, document.Scope, new OfficePlace(document.Province, document.City, document.County, document.PlaceCode),
        document.DocumentType, document.FiscalYear, document.Published, row, print, problems, own.End) { OwnProblems = own.Count };
}
