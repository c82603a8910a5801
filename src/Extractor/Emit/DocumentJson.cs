using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Normalize.Records;
using Extractor.Segment;
using Extractor.Verify;

namespace Extractor.Emit;

/// <summary>
/// Writes a whole document as one tree: its sections nested, each table with its cells and records. The names are
/// those of the CSV files; texts are as they are, without the guard of CSV cells. A row of cells and a record stand
/// on one line each, so that the file can be read, searched and compared by line.
/// </summary>
internal sealed class DocumentJson
{
    private static readonly JsonWriterOptions Tree = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly ImmutableArray<string> OfTables = ["projects", "indicators", "units", "amounts"];
    private static readonly ImmutableArray<string> OfDocument = ["facts", "checks", "repairs", "problems"];

    // No section has that number.
    private const int Top = -1;

    private readonly Utf8JsonWriter json;
    private readonly DocumentResult result;
    private readonly JsonLine line = new();
    private readonly Dictionary<string, RecordColumns> columns;

    private DocumentJson(Utf8JsonWriter json, DocumentResult result, ImmutableArray<RecordColumns> records)
    {
        this.json = json;
        this.result = result;
        columns = records.ToDictionary(file => file.File.Name);
    }

    /// <summary>The file of one document.</summary>
    /// <param name="result">The document.</param>
    /// <param name="records">All files of the schema.</param>
    public static ReadOnlyMemory<byte> Of(DocumentResult result, ImmutableArray<RecordColumns> records)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Tree)) new DocumentJson(json, result, records).Write();
        bytes.WriteByte((byte)'\n');
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private void Write()
    {
        json.WriteStartObject();
        json.WriteStartObject("document");
        RecordJson.Members(json, columns["documents"], columns["documents"].Rows(result).Single());
        json.WriteEndObject();
        Sections();
        Tables();
        Lines("units", columns["units"].Rows(result).Where(row => row.Record is UnitRecord { TableNo: null }));
        foreach (var name in OfDocument) Lines(name, columns[name].Rows(result));
        json.WriteEndObject();
    }

    private void Sections()
    {
        var rows = columns["sections"].Rows(result).ToList();
        var known = result.Sections.Select(section => section.SectionNo).ToHashSet();

        // A parent comes before its children; one that does not would make the tree endless.
        var children = rows.ToLookup(row => row.Record is SectionRecord { ParentNo: { } parent } section
            && parent < section.SectionNo && known.Contains(parent) ? parent : Top);
        json.WriteStartArray("sections");
        foreach (var row in children[Top]) Section(row, children);
        json.WriteEndArray();
    }

    private void Section(RecordRow row, ILookup<int, RecordRow> children)
    {
        json.WriteStartObject();
        RecordJson.Members(json, columns["sections"], row);
        json.WriteStartArray("sections");
        foreach (var child in children[((SectionRecord)row.Record).SectionNo]) Section(child, children);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Tables()
    {
        var records = OfTables.ToDictionary(
            name => name,
            name => columns[name].Rows(result).ToLookup(row => TableOf(row.Record)));
        json.WriteStartArray("tables");
        foreach (var row in columns["tables"].Rows(result))
        {
            var table = (TableRecord)row.Record;
            json.WriteStartObject();
            RecordJson.Members(json, columns["tables"], row);
            Grid(result.Grids[row.Position - 1]);
            foreach (var (name, rows) in records) Lines(name, rows[table.TableNo]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static int TableOf(object record) => record switch
    {
        AmountRecord amount => amount.TableNo,
        ProjectRecord project => project.TableNo,
        IndicatorRecord indicator => indicator.TableNo,
        UnitRecord unit => unit.TableNo ?? Top,
        _ => throw new NotSupportedException($"{record.GetType().Name} belongs to no table"),
    };

    private void Grid(TableGrid grid)
    {
        json.WriteNumber("header_rows", grid.HeaderRows);
        json.WriteStartArray("header_paths");
        foreach (var path in grid.HeaderPaths) line.WriteTo(json, writer => HeaderPath(writer, path));
        json.WriteEndArray();
        json.WriteStartArray("cells");
        foreach (var row in grid.Rows) line.WriteTo(json, writer => Cells(writer, row));
        json.WriteEndArray();
    }

    private static void HeaderPath(Utf8JsonWriter writer, ImmutableArray<string> path)
    {
        writer.WriteStartArray();
        foreach (var heading in path) writer.WriteStringValue(heading);
        writer.WriteEndArray();
    }

    private static void Cells(Utf8JsonWriter writer, ImmutableArray<Cell> row)
    {
        writer.WriteStartArray();
        foreach (var cell in row)
        {
            writer.WriteStartObject();
            writer.WriteString("text", cell.Text);
            RecordJson.Place(writer, cell.Place);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void Lines(string name, IEnumerable<RecordRow> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            line.WriteTo(json, writer =>
            {
                writer.WriteStartObject();
                RecordJson.Members(writer, columns[name], row);
                writer.WriteEndObject();
            });
        }

        json.WriteEndArray();
    }
}
