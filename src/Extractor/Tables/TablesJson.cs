using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Values;

namespace Extractor.Tables;

/// <summary>Tables as one JSON object: document → its tables.</summary>
public sealed class TablesJson : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter output;
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter json;

    /// <summary>Begins the object.</summary>
    /// <param name="output">Takes the text; not closed.</param>
    public TablesJson(TextWriter output)
    {
        this.output = output;
        json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
    }

    /// <summary>Writes one document.</summary>
    public void Add(DocumentTables document)
    {
        json.WriteStartArray(document.Name);
        foreach (var table in document.Tables) Write(table);
        json.WriteEndArray();
        Pass();
    }

    /// <summary>Ends the object.</summary>
    public void Complete()
    {
        json.WriteEndObject();
        Pass();
        output.Write('\n');
    }

    /// <summary>Lets the writer go.</summary>
    public void Dispose() => json.Dispose();

    private void Pass()
    {
        json.Flush();
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }

    private void Write(PageTable table)
    {
        json.WriteStartObject();
        json.WriteNumber("page", table.Page);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartArray();
            foreach (var cell in row) json.WriteStringValue(cell);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        Write(table.Box);
        if (table.Continues is { } index) json.WriteNumber("continues", index);
        json.WriteEndObject();
    }

    private void Write(Box box)
    {
        json.WriteStartArray("bbox");
        foreach (var edge in (ReadOnlySpan<double>)[box.X0, box.Y0, box.X1, box.Y1]) json.WriteRawValue(edge.ToString("0.##", CultureInfo.InvariantCulture));
        json.WriteEndArray();
    }
}
