namespace Extractor.Fuzz.Mutations;

/// <summary>One object of a PDF, its bytes as Latin-1 letters.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Body">Its text; of a stream, the dictionary.</param>
/// <param name="Stream">What a stream holds, unpacked where it could be; null for what is none.</param>
/// <param name="IsPacked">True where it is packed again when written.</param>
internal sealed record PdfObject(int Number, string Body, string? Stream = null, bool IsPacked = false)
{
    /// <summary>True for a stream that holds operators: its dictionary says nothing of itself, or that it is a form.</summary>
    public bool IsContent =>
        Stream is { Length: > 0 } && (Body.Contains("/Form", StringComparison.Ordinal) || !(Body.Contains("/Subtype", StringComparison.Ordinal) || Body.Contains("/Type", StringComparison.Ordinal) || Body.Contains("/Length1", StringComparison.Ordinal) || Body.Contains("/N ", StringComparison.Ordinal)));
}
