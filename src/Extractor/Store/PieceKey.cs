using System.Security.Cryptography;
using System.Text;

namespace Extractor.Store;

/// <summary>
/// The name of a piece: the SHA-256, lower-case hex, of everything its content follows from. Two machines that convert the same bytes,
/// found under the same path, with the same tool and options, give it the same name.
/// </summary>
/// <param name="Value">64 hex digits.</param>
public readonly record struct PieceKey(string Value)
{
    /// <summary>Makes a key of all that a piece follows from, in a fixed order; null and an empty text are told apart.</summary>
    public static PieceKey Of(params ReadOnlySpan<string?> causes)
    {
        var text = new StringBuilder();
        foreach (var cause in causes) text.Append(cause is null ? "-" : $"{cause.Length}:{cause}").Append('\n');
        return new PieceKey(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    /// <summary>The key of what comes of this one under something more.</summary>
    public PieceKey With(string cause) => Of(Value, cause);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
