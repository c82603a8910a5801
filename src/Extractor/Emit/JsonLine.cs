using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extractor.Emit;

/// <summary>Writes one value of an indented document on a single line.</summary>
internal sealed class JsonLine
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <summary>Writes a value.</summary>
    /// <param name="json">The indented writer.</param>
    /// <param name="write">Writes the value.</param>
    public void WriteTo(Utf8JsonWriter json, Action<Utf8JsonWriter> write)
    {
        buffer.ResetWrittenCount();

        // The indented writer puts a comma before a raw value, but neither a line end nor an indent.
        buffer.Write("\n"u8);
        var indent = json.CurrentDepth * json.Options.IndentSize;
        buffer.GetSpan(indent)[..indent].Fill((byte)' ');
        buffer.Advance(indent);
        using (var writer = new Utf8JsonWriter(buffer, Compact)) write(writer);
        json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }
}
