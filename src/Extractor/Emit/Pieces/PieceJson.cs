using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Extractor.Proof.Between;
using Extractor.Verify;

namespace Extractor.Emit.Pieces;

/// <summary>The first part of a piece.</summary>
/// <param name="Summary">What a run tells of the document.</param>
/// <param name="Subject">Whose it is, or null.</param>
/// <param name="Rows">Bytes of its rows of each file of the schema, in the schema's order.</param>
internal sealed record PieceHead(DocumentSummary Summary, DocumentSubject? Subject, ImmutableArray<int> Rows);

/// <summary>How the parts of a piece that are JSON are written; made at build time, because workers start often.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(PieceHead))]
[JsonSerializable(typeof(DocumentFigures))]
internal sealed partial class PieceJson : JsonSerializerContext;
