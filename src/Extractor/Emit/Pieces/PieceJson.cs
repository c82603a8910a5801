using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Extractor.Emit.Disclosures;
using Extractor.Normalize.Records;
using Extractor.Proof.Between;
using Extractor.Verify;

namespace Extractor.Emit.Pieces;

/// <summary>The first part of a piece.</summary>
/// <param name="Summary">What a run tells of the document.</param>
/// <param name="Document">Its row of documents.csv, as far as it tells it alone.</param>
/// <param name="Subject">Whose it is, or null.</param>
/// <param name="Disclosure">What its disclosure is known by, or null.</param>
/// <param name="Rows">Bytes of its rows of each file of the schema, in the schema's order.</param>
internal sealed record PieceHead(
    DocumentSummary Summary, DocumentRecord Document, DocumentSubject? Subject, DisclosureDigest? Disclosure, ImmutableArray<int> Rows);

/// <summary>How the parts of a piece that are JSON are written; made at build time, because workers start often.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(PieceHead))]
[JsonSerializable(typeof(DocumentFigures))]
[JsonSerializable(typeof(DisclosurePrint))]
[JsonSerializable(typeof(KeptRow))]
internal sealed partial class PieceJson : JsonSerializerContext;
