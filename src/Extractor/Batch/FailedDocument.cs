using System.Security.Cryptography;
using System.Text;
using Extractor.Normalize.Records;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Batch;

/// <summary>Makes the result of a document that gave nothing but a problem.</summary>
internal static class FailedDocument
{
    /// <summary>The problem of a file that can't be opened or read to its end.</summary>
    public static Problem Unreadable(Exception cause) => Problem.Of("unreadable_file", Severity.Error, null, cause.Message);

    /// <summary>Makes the result.</summary>
    /// <param name="item">The document.</param>
    /// <param name="problem">Why it failed.</param>
    /// <remarks>
    /// <c>document_id</c> comes from the bytes. Where they can't be read it comes from the path as shown (UTF-8),
    /// so that the row has a key, the same in every run; <c>sha256</c> is then empty: it would be taken for that of the bytes.
    /// </remarks>
    public static DocumentResult Of(WorkItem item, Problem problem)
    {
        var print = item.Fingerprint;
        var identity = print?.Sha256 ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Path)));
        var document = new DocumentRecord
        {
            DocumentId = DocumentId.Of(identity),
            Document = Path.GetFileName(Path.TrimEndingDirectorySeparator(item.Path)),
            Path = item.Path,
            AlsoAt = string.Join("; ", item.AlsoAt),
            Sha256 = print?.Sha256 ?? "",
            Bytes = print?.Length ?? 0,
            Kind = print is { Length: > 0 } ? print.Kind.Name : "",
            Status = "failed",
            Problems = 1,
            ToolVersion = Pipeline.Version,
        };
        return new DocumentResult(document, [], [], [], [], [], [], [], [], [], [], [problem]);
    }
}
