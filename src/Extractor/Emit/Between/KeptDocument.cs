using Extractor.Verify;

namespace Extractor.Emit.Between;

/// <summary>What is kept in memory of a document that has been written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its file's name.</param>
/// <param name="Subject">Whose document it is.</param>
/// <param name="Digest">Where its money stands in the file of digests.</param>
/// <param name="Checks">How many checks it has of its own.</param>
/// <param name="End">Where they end in checks.csv, in bytes.</param>
internal sealed record KeptDocument(string Id, string Name, DocumentSubject Subject, long Digest, int Checks, long End)
{
    /// <summary>True for another document whose place and scope are not other ones, as far as both tell.</summary>
    public bool IsLike(KeptDocument other) =>
        other != this && other.Subject.Place.Fits(Subject.Place)
        && (other.Subject.Office.Scope == Subject.Office.Scope || other.Subject.Office.Scope.Length == 0 || Subject.Office.Scope.Length == 0);

    /// <summary>True where name, scope and place say that two documents are of one office, without a look at their figures.</summary>
    public bool IsSurelyOf(KeptDocument other) =>
        Subject.Office == other.Subject.Office && Subject.Office.Scope.Length > 0 && Subject.Place.IsKnown && other.Subject.Place.IsKnown;
}
