using System.Security.Cryptography;

namespace Extractor.Values;

/// <summary>The name of a document: <c>d</c> and the first 16 hex digits of the SHA-256 of its bytes.</summary>
public static class DocumentId
{
    /// <summary>The name by the bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Of(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>The name by their SHA-256, lower-case hex.</summary>
    public static string Of(string sha256) => "d" + sha256[..16];
}
